// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;


/// @title Strict ABI decoding in calldata
/// @notice A value has one encoding and only that is accepted: heads and tails in order, no gap, zero padding, addresses
/// below 2^160. Nothing here reverts.
library Encodings {
    /// @dev Where the inputs of an encoded claim begin: behind the offset of the tuple, the predicate, the offset of the
    /// inputs and their number.
    uint256 private constant CLAIM_HEAD = 0x80;

    /// @dev The caller has checked that `offset + 32 <= data.length`.
    function wordAt(bytes calldata data, uint256 offset) internal pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(add(data.offset, offset))
        }
    }

    function isAddress(bytes calldata data) internal pure returns (bool) {
        return data.length == 0x20 && wordAt(data, 0) <= type(uint160).max;
    }

    function isUint(bytes calldata data) internal pure returns (bool) {
        return data.length == 0x20;
    }

    function isRange(bytes calldata data) internal pure returns (bool) {
        return data.length == 0x40;
    }

    /// @notice Is `data` this word?
    function isWord(bytes calldata data, uint256 word) internal pure returns (bool) {
        return data.length == 0x20 && wordAt(data, 0) == word;
    }

    /// @notice Do two encoded ranges have a number in common? Empty and inverted ones do not.
    function intersect(bytes calldata a, bytes calldata b) internal pure returns (bool) {
        if (!isRange(a) || !isRange(b)) return false;
        (uint256 aStart, uint256 aEnd) = (wordAt(a, 0), wordAt(a, 0x20));
        (uint256 bStart, uint256 bEnd) = (wordAt(b, 0), wordAt(b, 0x20));
        return aStart < aEnd && bStart < bEnd && aStart < bEnd && bStart < aEnd;
    }

    /// @notice Is `data` the encoding of a claim, (address, bytes[])?
    function isClaim(bytes calldata data) internal pure returns (bool) {
        uint256 size = data.length;
        if (
            size < CLAIM_HEAD || wordAt(data, 0) != 0x20 || wordAt(data, 0x20) > type(uint160).max
                || wordAt(data, 0x40) != 0x40
        ) {
            return false;
        }
        uint256 count = wordAt(data, 0x60);
        // INVARIANT: offset and end never exceed size, which is a length of calldata: no sum overflows.
        unchecked {
            if (count > (size - CLAIM_HEAD) / 0x40) return false;
            uint256 head = CLAIM_HEAD;
            uint256 offset = CLAIM_HEAD + count * 0x20;
            for (; count != 0; --count) {
                if (offset + 0x20 > size || wordAt(data, head) != offset - CLAIM_HEAD) return false;
                uint256 length = wordAt(data, offset);
                offset += 0x20;
                if (length > size - offset) return false;
                uint256 end = offset + ((length + 0x1f) & ~uint256(0x1f));
                if (end > size) return false;
                uint256 inLastWord = length & 0x1f;
                if (inLastWord != 0 && wordAt(data, end - 0x20) << (inLastWord * 8) != 0) return false;
                head += 0x20;
                offset = end;
            }
            return offset == size;
        }
    }

    /// @notice The predicate of an encoded claim, which has been checked.
    function predicateOf(bytes calldata claim) internal pure returns (address) {
        return address(uint160(wordAt(claim, 0x20)));
    }

    /// @notice The inputs of an encoded claim, which has been checked.
    function inputsOf(bytes calldata claim) internal pure returns (bytes[] calldata inputs) {
        assembly ("memory-safe") {
            inputs.offset := add(claim.offset, CLAIM_HEAD)
            inputs.length := calldataload(add(claim.offset, 0x60))
        }
    }
}
