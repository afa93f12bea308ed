// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Context, Place} from "./IPredicate.sol";
import {MessageReader} from "./MessageReader.sol";

using Evaluations for Evaluation global;

/// @notice A place and those found before it.
struct OpenPlace {
    Place place;
    OpenPlace[] before;
}

/// @notice What travels through the functions of a predicate while one message is checked.
/// @param reader the message and how far it has been read
/// @param context the block to look at and the fuel left
/// @param last the last place left open, in a list of at most one
/// @param places how many places are left open
/// @param looked whether chain state or another contract had a say
struct Evaluation {
    MessageReader reader;
    Context context;
    OpenPlace[] last;
    uint256 places;
    bool looked;
}

/// @title Collecting what a message leaves open
library Evaluations {
    /// @notice Leaves a place in this predicate open.
    function leaveOpen(Evaluation memory evaluation, uint256 node, bytes[] memory values) internal view {
        leaveOpen(evaluation, Place(address(this), node, evaluation.context.fuel, values));
    }

    /// @notice Leaves a place open.
    function leaveOpen(Evaluation memory evaluation, Place memory place) internal pure {
        OpenPlace[] memory last = new OpenPlace[](1);
        last[0] = OpenPlace(place, evaluation.last);
        evaluation.last = last;
        ++evaluation.places;
    }

    /// @notice All places left open, in the order they were met.
    function open(Evaluation memory evaluation) internal pure returns (Place[] memory places) {
        places = new Place[](evaluation.places);
        OpenPlace[] memory next = evaluation.last;
        for (uint256 i = places.length; i > 0; --i) {
            places[i - 1] = next[0].place;
            next = next[0].before;
        }
    }
}
