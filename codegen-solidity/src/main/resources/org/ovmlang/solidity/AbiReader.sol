// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";
import {Claim} from "./Claims.sol";
import {Range} from "./Range.sol";
import {Utf8} from "./Utf8.sol";

using AbiReaders for AbiReader global;

/// @notice An ABI encoding while it is read from its first byte to its last.
/// @param data the encoding
/// @param position where what has not been read yet begins
/// @param failed whether something was not as abi.encode writes it; what was read since means nothing
struct AbiReader {
    bytes data;
    uint256 position;
    bool failed;
}

/// @title Strict decoding of ABI encodings
/// @notice Heads and tails are read in the order in which abi.encode writes them, so an offset is never followed: it must
/// be the place that was reached anyway. Nothing is shared, left out or left over, and all padding is zero.
/// @dev A failure is noted, never thrown, and reading goes on harmlessly. Nothing is allocated before it is known to be
/// there, so work and memory are linear in the length of the data. INVARIANT: position <= data.length, so
/// places and sizes are far below what would overflow.
library AbiReaders {
    /// @notice Begins with the encoding of a value of static size.
    function open(bytes memory data) internal pure returns (AbiReader memory) {
        return AbiReader(data, 0, false);
    }

    /// @notice Begins with the encoding of a value of dynamic size, behind its offset.
    function openDynamic(bytes memory data) internal pure returns (AbiReader memory reader) {
        reader = open(data);
        reader.tail(0, reader.take(0x20));
    }

    /// @notice Ends: did everything go well, and has everything been read?
    function finish(AbiReader memory reader) internal pure returns (bool) {
        return !reader.failed && reader.position == reader.data.length;
    }

    /// @notice Moves behind the next `length` bytes, and gives where they begin.
    function take(AbiReader memory reader, uint256 length) internal pure returns (uint256 place) {
        unchecked {
            uint256 position = reader.position;
            if (length > reader.data.length - position) {
                reader.failed = true;
                // The caller will read some words of what is not there: those at the front are as good as any.
                return 0;
            }
            reader.position = position + length;
            return position;
        }
    }

    /// @notice The tail whose offset from `base` stands at `head` must begin here.
    function tail(AbiReader memory reader, uint256 base, uint256 head) internal pure {
        unchecked {
            if (reader.wordAt(head) != reader.position - base) {
                reader.failed = true;
            }
        }
    }

    /// @notice The length of the list that begins here, whose elements take at least `size` bytes each; 0 on failure.
    function readCount(AbiReader memory reader, uint256 size) internal pure returns (uint256 count) {
        unchecked {
            count = reader.wordAt(reader.take(0x20));
            if (reader.failed || count > (reader.data.length - reader.position) / size) {
                reader.failed = true;
                return 0;
            }
        }
    }

    /// @notice Memory for a list whose elements take a word each, be it a value or a place in memory.
    /// @dev It holds whatever was there before: only for lists that are filled at once, or are of no use after a failure.
    function allocateList(uint256 count) internal pure returns (uint256 list) {
        assembly ("memory-safe") {
            list := mload(0x40)
            mstore(list, count)
            mstore(0x40, add(list, shl(5, add(count, 1))))
        }
    }

    /// @notice The word at a place that has been taken.
    function wordAt(AbiReader memory reader, uint256 place) internal pure returns (uint256) {
        return ByteSlices.wordAt(reader.data, place);
    }

    /// @notice The address there.
    function addressAt(AbiReader memory reader, uint256 place) internal pure returns (address) {
        uint256 word = reader.wordAt(place);
        if (word > type(uint160).max) {
            reader.failed = true;
        }
        return address(uint160(word));
    }

    /// @notice The truth value there.
    function boolAt(AbiReader memory reader, uint256 place) internal pure returns (bool) {
        uint256 word = reader.wordAt(place);
        if (word > 1) {
            reader.failed = true;
        }
        return word == 1;
    }

    /// @notice The 32 bytes there.
    function bytes32At(AbiReader memory reader, uint256 place) internal pure returns (bytes32) {
        return bytes32(reader.wordAt(place));
    }

    /// @notice The range there.
    function rangeAt(AbiReader memory reader, uint256 place) internal pure returns (Range memory) {
        unchecked {
            return Range(reader.wordAt(place), reader.wordAt(place + 0x20));
        }
    }

    /// @notice The bytes that begin here.
    function readBytes(AbiReader memory reader) internal pure returns (bytes memory value) {
        unchecked {
            uint256 length = reader.readCount(1);
            uint256 start = reader.take((length + 0x1f) & ~uint256(0x1f));
            if (reader.failed) {
                return value;
            }
            uint256 used = length & 0x1f;
            if (used != 0 && reader.wordAt(start + length - used) << (used * 8) != 0) {
                reader.failed = true;
            }
            return ByteSlices.slice(reader.data, start, length);
        }
    }

    /// @notice The text that begins here.
    function readString(AbiReader memory reader) internal pure returns (string memory) {
        bytes memory text = reader.readBytes();
        if (!Utf8.isValid(text)) {
            reader.failed = true;
        }
        return string(text);
    }

    /// @notice The claim that begins here.
    function readClaim(AbiReader memory reader) internal pure returns (Claim memory claim) {
        unchecked {
            uint256 place = reader.take(0x40);
            claim.predicate = reader.addressAt(place);
            reader.tail(place, place + 0x20);
            // Each input takes at least an offset and a length.
            uint256 count = reader.readCount(0x40);
            claim.inputs = new bytes[](count);
            uint256 heads = reader.take(count * 0x20);
            for (uint256 i = 0; i < count && !reader.failed; ++i) {
                reader.tail(heads, heads + i * 0x20);
                claim.inputs[i] = reader.readBytes();
            }
        }
    }
}
