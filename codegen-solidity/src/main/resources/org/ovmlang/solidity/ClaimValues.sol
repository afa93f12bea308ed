// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Claim} from "./Claims.sol";

/// @title Claims as values of a formula
/// @notice Such a claim is its canonical encoding, abi.encode(Claim). That begins with five words: 0x20, the predicate, 0x40,
/// the number of inputs, and of each input where it stands; it stands there just as Solidity has bytes in memory. So a claim
/// is checked once and never copied: to encode it is to do nothing, and an input is a place within it.
/// @dev INVARIANT: only `decode` and `make` give claims, and nobody writes into one.
library ClaimValues {
    /// @notice The claim that these bytes are the canonical encoding of, if they are.
    function decode(bytes memory data) internal pure returns (bool ok, bytes memory claim) {
        assembly ("memory-safe") {
            claim := data
            let size := mload(data)
            let count := mload(add(data, 0x80))
            // Each input takes at least an offset and a length, so nothing below comes near 2^256.
            if and(
                and(gt(size, 0x7f), lt(count, shr(5, size))),
                and(
                    iszero(shr(160, mload(add(data, 0x40)))),
                    iszero(or(xor(mload(add(data, 0x20)), 0x20), xor(mload(add(data, 0x60)), 0x40)))
                )
            ) {
                let heads := add(data, 0xa0)
                let end := add(add(data, 0x20), size)
                let place := add(heads, shl(5, count))
                ok := 1
                for { let head := heads let last := place } lt(head, last) { head := add(head, 0x20) } {
                    // It must stand where the one before has ended, and end before the end.
                    let length := mload(place)
                    let next := add(place, and(add(length, 0x3f), not(0x1f)))
                    if or(xor(mload(head), sub(place, heads)), or(gt(length, size), gt(next, end))) {
                        ok := 0
                        break
                    }
                    // The padding is zero: behind a last word of 1 to 32 bytes; without bytes nothing remains to be seen.
                    if shl(shl(3, add(and(sub(length, 1), 0x1f), 1)), mload(sub(next, 0x20))) {
                        ok := 0
                        break
                    }
                    place := next
                }
                ok := and(ok, eq(place, end))
            }
        }
    }

    /// @notice A claim of parts: its canonical encoding.
    function make(address predicate_, bytes[] memory inputs_) internal pure returns (bytes memory claim) {
        assembly ("memory-safe") {
            claim := mload(0x40)
            mstore(add(claim, 0x20), 0x20)
            mstore(add(claim, 0x40), and(predicate_, 0xffffffffffffffffffffffffffffffffffffffff))
            mstore(add(claim, 0x60), 0x40)
            mstore(add(claim, 0x80), mload(inputs_))
            let heads := add(claim, 0xa0)
            let head := heads
            let place := add(heads, shl(5, mload(inputs_)))
            for { let last := place } lt(head, last) { head := add(head, 0x20) } {
                inputs_ := add(inputs_, 0x20)
                mstore(head, sub(place, heads))
                let source := mload(inputs_)
                let end := add(add(place, 0x20), mload(source))
                // Whole words, the length first; what is too much of the last becomes zero.
                for { } lt(place, end) { place := add(place, 0x20) } {
                    mstore(place, mload(source))
                    source := add(source, 0x20)
                }
                mstore(end, 0)
            }
            mstore(claim, sub(sub(place, claim), 0x20))
            mstore(0x40, place)
        }
    }

    /// @notice The same claim with more inputs at its end, as when a state object is applied to a transaction.
    function append(bytes memory claim, bytes[] memory extra) internal pure returns (bytes memory) {
        bytes[] memory all = inputs(claim);
        assembly ("memory-safe") {
            // INVARIANT: `inputs` has allocated this list last, so it can grow.
            let target := mload(0x40)
            let count := mload(extra)
            mstore(all, add(mload(all), count))
            for { } count { count := sub(count, 1) } {
                extra := add(extra, 0x20)
                mstore(target, mload(extra))
                target := add(target, 0x20)
            }
            mstore(0x40, target)
        }
        return make(predicate(claim), all);
    }

    /// @notice The contract that the claim is about.
    function predicate(bytes memory claim) internal pure returns (address) {
        return address(uint160(_wordAt(claim, 0x40)));
    }

    /// @notice Is the claim about that contract, with so many inputs?
    function isOf(bytes memory claim, address predicate_, uint256 count) internal pure returns (bool) {
        return predicate(claim) == predicate_ && _wordAt(claim, 0x80) == count;
    }

    /// @notice All inputs.
    function inputs(bytes memory claim) internal pure returns (bytes[] memory list) {
        assembly ("memory-safe") {
            list := mload(0x40)
            let heads := add(claim, 0xa0)
            let count := mload(add(claim, 0x80))
            mstore(list, count)
            let target := add(list, 0x20)
            let end := add(target, shl(5, count))
            for { let head := heads } lt(target, end) { target := add(target, 0x20) } {
                mstore(target, add(heads, mload(head)))
                head := add(head, 0x20)
            }
            mstore(0x40, end)
        }
    }

    /// @notice One input of a claim; no value when the claim has fewer.
    /// @dev What is given in place of a missing value means nothing.
    function input(bytes memory claim, uint256 index) internal pure returns (bool ok, bytes memory value) {
        assembly ("memory-safe") {
            let heads := add(claim, 0xa0)
            ok := lt(index, mload(add(claim, 0x80)))
            // Where there is none, no word far behind the claim is read: memory is paid for up to there.
            value := add(heads, mload(add(heads, shl(5, mul(ok, index)))))
        }
    }

    /// @notice An input that is known to be there.
    function inputAt(bytes memory claim, uint256 index) internal pure returns (bytes memory value) {
        assembly ("memory-safe") {
            let heads := add(claim, 0xa0)
            value := add(heads, mload(add(heads, shl(5, index))))
        }
    }

    /// @notice An input that is known to be there and to be one word.
    function word(bytes memory claim, uint256 index) internal pure returns (uint256) {
        return _wordAt(inputAt(claim, index), 0x20);
    }

    /// @notice The claim as a field of a record or an element of a list.
    function unpack(bytes memory claim) internal pure returns (Claim memory) {
        return Claim(predicate(claim), inputs(claim));
    }

    function _wordAt(bytes memory data, uint256 offset) private pure returns (uint256 result) {
        assembly ("memory-safe") {
            result := mload(add(data, offset))
        }
    }
}
