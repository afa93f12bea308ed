// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";

/// @title Well-formed UTF-8
library Utf8 {
    /// @dev The top bit of each byte of a word; none set means 32 ASCII characters.
    uint256 private constant NON_ASCII = 0x8080808080808080808080808080808080808080808080808080808080808080;

    /// @notice Are the bytes well-formed UTF-8 (RFC 3629)? No overlong forms, no surrogates, nothing above U+10FFFF.
    function isValid(bytes memory data) internal pure returns (bool) {
        uint256 length = data.length;
        uint256 i = 0;
        while (i < length) {
            if (length - i >= 32 && ByteSlices.wordAt(data, i) & NON_ASCII == 0) {
                i += 32;
                continue;
            }
            uint256 width = _characterWidth(data, i);
            if (width == 0) {
                return false;
            }
            i += width;
        }
        return true;
    }

    /// @dev How many bytes the character at `i` has, 0 when there is no character.
    function _characterWidth(bytes memory data, uint256 i) private pure returns (uint256 width) {
        uint256 first = uint8(data[i]);
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        width = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (width > data.length - i) {
            return 0;
        }
        // The leading byte carries 5, 4 or 3 bits of the code point.
        uint256 codePoint = first & (0x7f >> width);
        for (uint256 k = 1; k < width; ++k) {
            uint256 next = uint8(data[i + k]);
            if (next & 0xc0 != 0x80) {
                return 0;
            }
            codePoint = (codePoint << 6) | (next & 0x3f);
        }
        if (width == 3 && (codePoint < 0x800 || (codePoint >= 0xd800 && codePoint <= 0xdfff))) {
            return 0;
        }
        if (width == 4 && (codePoint < 0x10000 || codePoint > 0x10ffff)) {
            return 0;
        }
    }
}
