// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Context} from "./IPredicate.sol";
import {MessageReader} from "./MessageReader.sol";

using Evaluations for Evaluation global;

/// @notice What travels through the functions of a predicate while one message is checked.
/// @param reader the message and how far it has been read
/// @param context the block to look at and the fuel left
/// @param position the places left open so far
/// @param looked whether chain state or another contract had a say
struct Evaluation {
    MessageReader reader;
    Context context;
    bytes position;
    bool looked;
}

/// @title Collecting what a message leaves open
library Evaluations {
    /// @notice Leaves a place in this predicate open.
    function leaveOpen(Evaluation memory evaluation, uint256 node, bytes[] memory values) internal view {
        leaveOpen(evaluation, address(this), node, evaluation.context.fuel, values);
    }

    /// @notice Leaves a place open.
    function leaveOpen(
        Evaluation memory evaluation,
        address predicate,
        uint256 node,
        uint256 fuel,
        bytes[] memory values
    ) internal pure {
        bytes memory position = bytes.concat(
            evaluation.position,
            abi.encodePacked(predicate, uint32(node), uint8(fuel), uint16(values.length))
        );
        for (uint256 i = 0; i < values.length; ++i) {
            position = bytes.concat(position, bytes4(uint32(values[i].length)), values[i]);
        }
        evaluation.position = position;
    }
}
