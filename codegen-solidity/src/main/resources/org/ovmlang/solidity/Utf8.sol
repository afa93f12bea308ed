// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";

/// @title Well-formed UTF-8
/// @dev Whatever the text, 32 bytes at once: text of the opponent's has to be read within the gas of a move. A mask has the
/// top bit of each byte of which something holds; shifted by 8, it speaks of the byte before.
library Utf8 {
    /// @dev The top bit of each byte of a word.
    uint256 private constant TOP = 0x8080808080808080808080808080808080808080808080808080808080808080;

    /// @dev A byte in each byte of a word, if multiplied by it.
    uint256 private constant EACH = 0x0101010101010101010101010101010101010101010101010101010101010101;

    /// @notice Are the bytes well-formed UTF-8 (RFC 3629)? No overlong forms, no surrogates, nothing above U+10FFFF.
    function isValid(bytes memory data) internal pure returns (bool) {
        unchecked {
            uint256 length = data.length;
            uint256 before = 0;
            // The text is followed by at least one zero, which continues no character.
            for (uint256 i = 0; i <= length; i += 32) {
                uint256 word = ByteSlices.wordAt(data, i);
                if (length - i < 32) {
                    word &= ~(type(uint256).max >> ((length - i) * 8));
                }
                if ((word | (before & 0xffffff)) & TOP != 0 && !_isWordValid(word, before)) {
                    return false;
                }
                before = word;
            }
            return true;
        }
    }

    /// @dev Whether each byte of the word may follow the bytes before it.
    function _isWordValid(uint256 word, uint256 before) private pure returns (bool) {
        unchecked {
            uint256 first = (word >> 8) | (before << 248);
            uint256 wanted = _atLeastC0(first) | _atLeastE0((word >> 16) | (before << 240))
                | _atLeastF0((word >> 24) | (before << 232));
            uint256 continues = word & ~(word << 1);
            // c0 and c1 begin overlong forms, f5 and more what is above U+10FFFF.
            uint256 wrong = (wanted ^ continues) | _equal(word & (0xfe * EACH), 0xc0 * EACH)
                | (_atLeastF0(word) & ((word << 4) | ((word << 5) & ((word << 6) | (word << 7)))));
            // What a second byte has where a first one forbids it: 20 after e0 and ed, 20 or 10 after f0 and f4.
            uint256 twenty = word << 2;
            uint256 thirty = twenty | (word << 3);
            wrong |= (_equal(first, 0xe0 * EACH) & ~twenty) | (_equal(first, 0xed * EACH) & twenty);
            wrong |= (_equal(first, 0xf0 * EACH) & ~thirty) | (_equal(first, 0xf4 * EACH) & thirty);
            return wrong & TOP == 0;
        }
    }

    function _atLeastC0(uint256 word) private pure returns (uint256) {
        return word & (word << 1);
    }

    function _atLeastE0(uint256 word) private pure returns (uint256) {
        return word & (word << 1) & (word << 2);
    }

    function _atLeastF0(uint256 word) private pure returns (uint256) {
        return word & (word << 1) & (word << 2) & (word << 3);
    }

    /// @dev The bytes that two words have in common. The sum of a byte's other bits and 7f has a top bit if one of them is set.
    function _equal(uint256 a, uint256 b) private pure returns (uint256) {
        unchecked {
            uint256 difference = a ^ b;
            return ~(difference | ((difference & ~TOP) + ~TOP));
        }
    }
}
