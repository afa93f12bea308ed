// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "./BoundedCall.sol";
import {ATOM_GAS, MAX_STORED_BYTES, STORE_GAS} from "./Bounds.sol";
import {ByteSlices} from "./ByteSlices.sol";
import {DoubleLayerTree} from "./DoubleLayerTree.sol";
import {Evaluation} from "./Evaluation.sol";
import {IAtom} from "./IAtom.sol";
import {IStore} from "./IStore.sol";
import {Range, Ranges} from "./Range.sol";
import {Signatures} from "./Signatures.sol";

/// @title The builtin atoms
/// @notice Each is total on the values of its types: it answers true or false and never reverts, but for want of gas
/// before a call out.
library Atoms {
    /// @notice Equal: the encodings are the same bytes.
    function equal(bytes memory a, bytes memory b) internal pure returns (bool) {
        return a.length == b.length && keccak256(a) == keccak256(b);
    }

    /// @notice IsLessThan: a < b, unsigned.
    function isLessThan(uint256 a, uint256 b) internal pure returns (bool) {
        return a < b;
    }

    /// @notice IsContained: the first range has every number of the second.
    function isContained(Range memory range, Range memory subrange) internal pure returns (bool) {
        return Ranges.contains(range, subrange);
    }

    /// @notice HasIntersection: the ranges have a number in common.
    function hasIntersection(Range memory a, Range memory b) internal pure returns (bool) {
        return Ranges.intersects(a, b);
    }

    /// @notice IsSameAmount: the ranges have equally many numbers.
    function isSameAmount(Range memory a, Range memory b) internal pure returns (bool) {
        return Ranges.isSameAmount(a, b);
    }

    /// @notice IsStored: the store has had exactly this value under the key since block `asOf` or before.
    function isStored(address store, bytes memory key, bytes memory value, Evaluation memory evaluation)
        internal
        view
        returns (bool)
    {
        evaluation.looked = true;
        if (value.length > MAX_STORED_BYTES) {
            return false;
        }
        // abi.encode(value, writtenAt): two head words, the length, the value in whole words.
        uint256 length = value.length;
        uint256 expected;
        unchecked {
            expected = 0x60 + ((length + 0x1f) & ~uint256(0x1f));
        }
        (bool success, uint256 size, bytes memory answer) =
            BoundedCall.tryCall(store, STORE_GAS, abi.encodeCall(IStore.valueOf, (key)), expected);
        if (!success || size != expected) {
            return false;
        }
        uint256 writtenAt = ByteSlices.wordAt(answer, 0x20);
        bool same;
        assembly ("memory-safe") {
            let stored := add(answer, 0x60)
            let last := mload(add(answer, expected))
            same := and(
                // The padding is zero; where there is none, nothing remains of the last word.
                iszero(shl(shl(3, add(and(sub(length, 1), 0x1f), 1)), last)),
                and(
                    and(eq(mload(add(answer, 0x20)), 0x40), eq(mload(stored), length)),
                    eq(keccak256(add(stored, 0x20), length), keccak256(add(value, 0x20), length))
                )
            )
        }
        return same && writtenAt != 0 && writtenAt <= evaluation.asOf;
    }

    /// @notice IsValidHash: the hash is the keccak256 of the preimage.
    function isValidHash(bytes32 hash, bytes memory preimage) internal pure returns (bool) {
        return hash == keccak256(preimage);
    }

    /// @notice IsConcatenatedWith: c is a followed by b.
    function isConcatenatedWith(bytes memory c, bytes memory a, bytes memory b) internal pure returns (bool) {
        return c.length == a.length + b.length && keccak256(c) == keccak256(bytes.concat(a, b));
    }

    /// @notice VerifyInclusion: the double-layer tree with this root has the leaf at this range of the token.
    function verifyInclusion(
        bytes memory leaf,
        address token,
        Range memory range,
        bytes memory proof,
        bytes32 root
    ) internal pure returns (bool) {
        return DoubleLayerTree.verify(keccak256(leaf), token, range, proof, root);
    }

    /// @notice IsValidSignature: the signer signed the message, hashed as the verifier names it.
    function isValidSignature(bytes memory message, bytes memory signature, address signer, bytes memory verifier)
        internal
        pure
        returns (bool)
    {
        return Signatures.isValid(message, signature, signer, verifier);
    }

    /// @notice Bool: the bytes have a byte that is not zero.
    function isNonZero(bytes memory x) internal pure returns (bool) {
        for (uint256 i = 0; i < x.length; i += 0x20) {
            uint256 word = ByteSlices.wordAt(x, i);
            uint256 left = x.length - i;
            // What lies behind the last byte is none of the value.
            if (left < 0x20) {
                word >>= (0x20 - left) * 8;
            }
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /// @notice An atom that the user supplies at an address.
    function holds(address atom, bytes[] memory arguments, Evaluation memory evaluation) internal view returns (bool) {
        evaluation.looked = true;
        return BoundedCall.tryBool(atom, ATOM_GAS, abi.encodeCall(IAtom.holds, (arguments)));
    }
}
