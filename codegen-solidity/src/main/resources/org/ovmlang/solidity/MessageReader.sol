// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_WITNESS_BYTES} from "./Bounds.sol";
import {Evaluation} from "./Evaluation.sol";

/// @notice The message ends early, has bytes left over, or holds an index or a length out of bounds.
error MalformedMessage();

/// @title Reading the message of an evaluation
/// @notice A message has no tags: what comes next follows from the formula and what was read before. Choices are two
/// bytes, lengths four, big endian.
/// @dev It is read where it is, in the call data. INVARIANT: next <= end, so nothing here can overflow.
library MessageReader {
    /// @notice The next choice among `count` alternatives, counted from 0.
    function readIndex(Evaluation memory evaluation, uint256 count) internal pure returns (uint256 index) {
        index = _wordAt(_advance(evaluation, 2)) >> 240;
        if (index >= count) {
            revert MalformedMessage();
        }
    }

    /// @notice The next witness: its length, then its bytes.
    function readWitness(Evaluation memory evaluation) internal pure returns (bytes memory witness) {
        witness = readNested(evaluation);
        if (witness.length > MAX_WITNESS_BYTES) {
            revert MalformedMessage();
        }
    }

    /// @notice The next message for another predicate: its length, then its bytes.
    function readNested(Evaluation memory evaluation) internal pure returns (bytes memory nested) {
        uint256 length = _wordAt(_advance(evaluation, 4)) >> 224;
        uint256 start = _advance(evaluation, length);
        assembly ("memory-safe") {
            nested := mload(0x40)
            mstore(nested, length)
            calldatacopy(add(nested, 0x20), start, length)
            mstore(0x40, and(add(add(nested, length), 0x3f), not(0x1f)))
        }
    }

    /// @notice Reverts unless the whole message has been read.
    function finish(Evaluation memory evaluation) internal pure {
        if (evaluation.next != evaluation.end) {
            revert MalformedMessage();
        }
    }

    /// @dev Moves past `length` bytes and returns where they begin.
    function _advance(Evaluation memory evaluation, uint256 length) private pure returns (uint256 start) {
        unchecked {
            start = evaluation.next;
            if (length > evaluation.end - start) {
                revert MalformedMessage();
            }
            evaluation.next = start + length;
        }
    }

    function _wordAt(uint256 place) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(place)
        }
    }
}
