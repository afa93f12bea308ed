// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Context} from "./IPredicate.sol";
import {MessageReader} from "./MessageReader.sol";
import {OpenPlaces} from "./Positions.sol";

using Evaluations for Evaluation global;

/// @notice What travels through the functions of a predicate while one message is checked.
/// @param reader the message and how far it has been read
/// @param context the block to look at and the fuel left
/// @param open the places left open so far
/// @param looked whether chain state or a claim value had a say
struct Evaluation {
    MessageReader reader;
    Context context;
    OpenPlaces open;
    bool looked;
}

/// @title Leaving places of this predicate open
library Evaluations {
    /// @notice Leaves the quantifier with that number open, where its free variables have these values.
    function leaveOpen(Evaluation memory evaluation, uint256 node, bytes[] memory values) internal view {
        evaluation.open.add(address(this), node, evaluation.context.fuel, values);
    }
}
