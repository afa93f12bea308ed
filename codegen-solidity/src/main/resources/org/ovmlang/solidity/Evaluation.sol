// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Context} from "./IPredicate.sol";
import {MessageReader} from "./MessageReader.sol";
import {OpenPlaces} from "./OpenPlaces.sol";

using Evaluations for Evaluation global;
using MessageReader for Evaluation global;

/// @notice What travels through the functions of a predicate while one message is checked.
/// @param next where in the call data the part of the message begins that has not been read
/// @param end where in the call data the message ends
/// @param asOf chain state is read as of the end of this block
/// @param fuel how many more hops through claim values may be taken
/// @param open the list of the places left open so far, as `OpenPlaces` has it
/// @param looked whether chain state or a claim value had a say
struct Evaluation {
    uint256 next;
    uint256 end;
    uint256 asOf;
    uint256 fuel;
    uint256 open;
    bool looked;
}

/// @title Beginning an evaluation, and leaving places open in it
library Evaluations {
    /// @notice An evaluation of a message, nothing of which has been read.
    function begin(Context calldata context, bytes calldata message)
        internal
        pure
        returns (Evaluation memory evaluation)
    {
        assembly ("memory-safe") {
            mstore(evaluation, message.offset)
            mstore(add(evaluation, 0x20), add(message.offset, message.length))
        }
        evaluation.asOf = context.asOf;
        evaluation.fuel = context.fuel;
    }

    /// @notice Leaves the quantifier with that number open, where its free variables have these values.
    function leaveOpen(Evaluation memory evaluation, uint256 node, bytes[] memory values) internal view {
        evaluation.open = OpenPlaces.add(evaluation.open, address(this), node, evaluation.fuel, values);
    }
}
