// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_WITNESS_BYTES} from "./Bounds.sol";
import {ByteSlices} from "./ByteSlices.sol";

using MessageReaders for MessageReader global;

/// @notice The message ends early, has bytes left over, or holds an index or a length out of bounds.
error MalformedMessage();

/// @notice A message and how far it has been read.
struct MessageReader {
    bytes message;
    uint256 position;
}

/// @title Reading the message of a proof
/// @notice A message has no tags: what comes next follows from the formula and what was read before. Choices are two
/// bytes, lengths four, big endian. INVARIANT: position <= message.length,
/// so nothing here can overflow.
library MessageReaders {
    /// @notice A reader at the start of a message.
    function open(bytes memory message) internal pure returns (MessageReader memory) {
        return MessageReader(message, 0);
    }

    /// @notice The next choice among `count` alternatives, counted from 0.
    function readIndex(MessageReader memory reader, uint256 count) internal pure returns (uint256 index) {
        index = _readNumber(reader, 2);
        if (index >= count) {
            revert MalformedMessage();
        }
    }

    /// @notice The next witness: its length, then its bytes.
    function readWitness(MessageReader memory reader) internal pure returns (bytes memory) {
        uint256 length = _readNumber(reader, 4);
        if (length > MAX_WITNESS_BYTES) {
            revert MalformedMessage();
        }
        return _readBytes(reader, length);
    }

    /// @notice The next message for another predicate: its length, then its bytes.
    function readNested(MessageReader memory reader) internal pure returns (bytes memory) {
        return _readBytes(reader, _readNumber(reader, 4));
    }

    /// @notice Reverts unless the whole message has been read.
    function finish(MessageReader memory reader) internal pure {
        if (reader.position != reader.message.length) {
            revert MalformedMessage();
        }
    }

    function _readNumber(MessageReader memory reader, uint256 length) private pure returns (uint256 number) {
        unchecked {
            uint256 position = _advance(reader, length);
            for (uint256 i = 0; i < length; ++i) {
                number = (number << 8) | uint8(reader.message[position + i]);
            }
        }
    }

    function _readBytes(MessageReader memory reader, uint256 length) private pure returns (bytes memory) {
        uint256 position = _advance(reader, length);
        return ByteSlices.slice(reader.message, position, length);
    }

    /// @dev Moves past `length` bytes and returns where they begin.
    function _advance(MessageReader memory reader, uint256 length) private pure returns (uint256 position) {
        unchecked {
            position = reader.position;
            if (length > reader.message.length - position) {
                revert MalformedMessage();
            }
            reader.position = position + length;
        }
    }
}
