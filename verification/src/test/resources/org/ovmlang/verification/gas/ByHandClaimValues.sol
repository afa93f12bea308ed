// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "ovm/BoundedCall.sol";
import {
    gasFor,
    MAX_NESTED_ANSWER_BYTES,
    MAX_NESTED_POSITION_BYTES,
    MAX_NESTED_POSITION_PARTS
} from "ovm/Bounds.sol";
import {IPredicate, PROVE_CLAIM} from "ovm/IPredicate.sol";
import {Positions} from "ovm/Positions.sol";
import {Encodings} from "./ByHandEncodings.sol";
import {Places} from "./ByHandPlaces.sol";

/// @title Claims whose predicate is somebody else's
library ClaimValues {
    /// @notice Refutes a claim value: its place is left open, or nothing if no fuel is left, as it is false then.
    /// @param claim the encoded claim, which has been checked; its inputs fit the bound because it does
    function refute(bytes calldata claim, uint256 fuel) internal pure returns (bytes memory position) {
        if (fuel == 0) return "";
        return Places.place(Encodings.predicateOf(claim), PROVE_CLAIM, fuel - 1, Encodings.inputsOf(claim));
    }

    /// @notice Lets the predicate of a claim value judge the message that proves it.
    /// @param callData the call of its `step`
    /// @param fuel what is left before the hop, at least 1
    /// @return position what the message leaves open
    function prove(address predicate, bytes memory callData, uint256 fuel)
        internal
        view
        returns (bytes memory position)
    {
        (bool success, uint256 size, bytes memory answer) =
            BoundedCall.tryCall(predicate, gasFor(fuel - 1), callData, MAX_NESTED_ANSWER_BYTES);
        if (!success || size < 0x60 || size > MAX_NESTED_ANSWER_BYTES) revert IPredicate.NotShown();
        uint256 offset;
        uint256 timeless;
        // The answer is (bytes, bool): two words of head and the length, then the position.
        assembly ("memory-safe") {
            offset := mload(add(answer, 0x20))
            timeless := mload(add(answer, 0x40))
            position := add(answer, 0x60)
        }
        if (offset != 0x40 || timeless > 1 || position.length > size - 0x60) revert IPredicate.NotShown();
        if (position.length != 0) {
            (bool ok, uint256 parts) = Positions.check(position, predicate, fuel - 1);
            if (!ok || parts > MAX_NESTED_POSITION_PARTS || position.length > MAX_NESTED_POSITION_BYTES) {
                revert IPredicate.NotShown();
            }
        }
    }
}
