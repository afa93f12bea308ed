// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title Reading within byte strings
library ByteSlices {
    /// @notice The 32-byte word that begins at `offset`.
    /// @dev The caller has checked that `offset + 32 <= data.length`.
    function wordAt(bytes memory data, uint256 offset) internal pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 0x20), offset))
        }
    }

    /// @notice A copy of `length` bytes from `offset` on.
    /// @dev The caller has checked that `offset + length <= data.length`. Whole words are copied, so the last may bring
    /// along bytes from behind the slice: they are cleared.
    function slice(bytes memory data, uint256 offset, uint256 length) internal pure returns (bytes memory part) {
        part = new bytes(length);
        assembly ("memory-safe") {
            let source := add(add(data, 0x20), offset)
            let target := add(part, 0x20)
            let wholeWords := and(length, not(0x1f))
            for { let i := 0 } lt(i, wholeWords) { i := add(i, 0x20) } { mstore(add(target, i), mload(add(source, i))) }
            let rest := sub(length, wholeWords)
            if rest {
                let mask := not(shr(mul(rest, 8), not(0)))
                mstore(add(target, wholeWords), and(mload(add(source, wholeWords)), mask))
            }
        }
    }
}
