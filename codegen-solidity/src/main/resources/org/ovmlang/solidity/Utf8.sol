// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";

/// @title Well-formed UTF-8
library Utf8 {
    /// @dev The top bit of each byte of a word; none set means 32 ASCII characters.
    uint256 private constant NON_ASCII = 0x8080808080808080808080808080808080808080808080808080808080808080;

    /// @notice Are the bytes well-formed UTF-8 (RFC 3629)? No overlong forms, no surrogates, nothing above U+10FFFF.
    function isValid(bytes memory data) internal pure returns (bool) {
        unchecked {
            uint256 length = data.length;
            uint256 i = 0;
            while (i < length) {
                // It may reach over the end: what lies there is skipped with the rest, or found to lie there.
                uint256 word = ByteSlices.wordAt(data, i);
                if (word & NON_ASCII == 0) {
                    i += 32;
                    continue;
                }
                if (word >> 255 == 0) {
                    for (; word >> 255 == 0; word <<= 8) {
                        ++i;
                    }
                    continue;
                }
                uint256 width = _characterWidth(word);
                if (width == 0 || width > length - i) {
                    return false;
                }
                i += width;
            }
            return true;
        }
    }

    /// @dev How many bytes the character at the front of the word has, which is none of ASCII; 0 when there is none.
    function _characterWidth(uint256 word) private pure returns (uint256) {
        unchecked {
            uint256 first = word >> 248;
            if (first < 0xe0) {
                return first >= 0xc2 && (word >> 240) & 0xc0 == 0x80 ? 2 : 0;
            }
            if (first < 0xf0) {
                uint256 three = word >> 232;
                // The code point without its last 11 bits: 0 is overlong, 0x1b is a surrogate.
                uint256 front = ((three >> 15) & 0x1e) | ((three >> 13) & 1);
                return three & 0xc0c0 == 0x8080 && front != 0 && front != 0x1b ? 3 : 0;
            }
            uint256 four = word >> 224;
            // The code point without its last 16 bits: planes 1 to 16.
            uint256 plane = ((four >> 22) & 0x1c) | ((four >> 20) & 3);
            return four >> 27 == 0x1e && four & 0xc0c0c0 == 0x808080 && plane != 0 && plane <= 16 ? 4 : 0;
        }
    }
}
