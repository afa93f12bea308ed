// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_WITNESS_BYTES} from "ovm/Bounds.sol";

/// @title Reading a message from left to right
/// @notice Every function returns what it has read and what comes behind it; nothing is copied.
library Messages {
    /// @notice The message ends early, has bytes left, names no part, or brings too large a value.
    error MalformedMessage();

    /// @notice Two bytes: which of `count` parts.
    function takeChoice(bytes calldata message, uint256 count)
        internal
        pure
        returns (uint256 choice, bytes calldata rest)
    {
        if (message.length < 2) revert MalformedMessage();
        choice = uint16(bytes2(message));
        if (choice >= count) revert MalformedMessage();
        rest = message[2:];
    }

    /// @notice Four bytes of length and so many bytes.
    function takeBytes(bytes calldata message) internal pure returns (bytes calldata taken, bytes calldata rest) {
        if (message.length < 4) revert MalformedMessage();
        uint256 length = uint32(bytes4(message));
        rest = message[4:];
        if (length > rest.length) revert MalformedMessage();
        taken = rest[:length];
        rest = rest[length:];
    }

    /// @notice The same for the value of a quantifier, whose size is bounded.
    function takeWitness(bytes calldata message)
        internal
        pure
        returns (bytes calldata witness, bytes calldata rest)
    {
        (witness, rest) = takeBytes(message);
        if (witness.length > MAX_WITNESS_BYTES) revert MalformedMessage();
    }

    /// @notice The message must have been read to its end.
    function finish(bytes calldata rest) internal pure {
        if (rest.length != 0) revert MalformedMessage();
    }
}
