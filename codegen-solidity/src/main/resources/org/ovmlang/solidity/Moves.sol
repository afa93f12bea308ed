// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "./BoundedCall.sol";
import {
    FUEL,
    MAX_ANSWER_BYTES,
    MAX_MESSAGE_BYTES,
    MAX_POSITION_BYTES,
    MAX_POSITION_PARTS,
    gasFor
} from "./Bounds.sol";
import {IAdjudicator} from "./IAdjudicator.sol";
import {Context, IPredicate} from "./IPredicate.sol";
import {Place, Positions} from "./Positions.sol";
import {StepAnswers} from "./StepAnswers.sol";

/// @title Moves, as predicates judge them
/// @notice A predicate may be anybody's: it has bounded gas, its answer a bounded length, and it is not trusted with fuel.
library Moves {
    /// @dev Enough of a refusal to carry an error with three words.
    uint256 private constant MAX_REFUSAL_BYTES = 100;

    /// @notice Asks the predicate of a place what the message leaves open there.
    /// @return position the open places; none if the mover has won at once
    /// @return timeless whether neither chain state nor another contract had a say, as the predicate says
    function make(Place memory place, uint256 asOf, bytes calldata message)
        internal
        view
        returns (bytes memory position, bool timeless)
    {
        if (message.length > MAX_MESSAGE_BYTES) {
            revert IAdjudicator.MessageTooLarge(MAX_MESSAGE_BYTES);
        }
        (position, timeless) = _ask(place, asOf, message);
        requireWithinBounds(position, place.predicate, place.fuel);
    }

    /// @notice Reverts unless the bytes are a position that a post may have.
    /// @dev Every hop to another predicate costs fuel, also where the predicate says otherwise; and whoever answers has to
    /// pay for reading the position.
    function requireWithinBounds(bytes memory position, address predicate, uint256 fuel) internal pure {
        (bool ok, uint256 parts) = Positions.check(position, predicate, fuel);
        if (!ok || parts > MAX_POSITION_PARTS || position.length > MAX_POSITION_BYTES) {
            revert IAdjudicator.PositionOutOfBounds();
        }
    }

    function _ask(Place memory place, uint256 asOf, bytes calldata message)
        private
        view
        returns (bytes memory position, bool timeless)
    {
        bytes memory question =
            abi.encodeCall(IPredicate.step, (place.node, place.values, Context(asOf, place.fuel), message));
        // As much of everything at every place: where there is little fuel, a right answer may need as much as at the top.
        (bool success, uint256 size, bytes memory result) =
            BoundedCall.tryCall(place.predicate, gasFor(FUEL), question, MAX_ANSWER_BYTES);
        // An address without code takes every call and answers nothing.
        bool ok;
        (ok, position, timeless) = StepAnswers.tryRead(result);
        if (!success || !ok || size > MAX_ANSWER_BYTES) {
            revert IAdjudicator.NotAccepted(place.predicate, _head(result));
        }
    }

    function _head(bytes memory refusal) private pure returns (bytes memory) {
        if (refusal.length > MAX_REFUSAL_BYTES) {
            assembly ("memory-safe") {
                mstore(refusal, MAX_REFUSAL_BYTES)
            }
        }
        return refusal;
    }
}
