// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";

using Positions for OpenPlaces global;

/// @notice A place where a dispute goes on.
/// @param predicate whose formula it lies in
/// @param node which part of the formula: PROVE_CLAIM, REFUTE_CLAIM, or a number that the predicate gave it
/// @param fuel how many more hops through claim values may be taken from here
/// @param values of PROVE_CLAIM and REFUTE_CLAIM the inputs of the claim, otherwise the values of the variables that are
/// free in that part; each the canonical encoding of its typed value
struct Place {
    address predicate;
    uint256 node;
    uint256 fuel;
    bytes[] values;
}

/// @notice A position while it is written.
/// @param encoded the position so far
/// @param capacity how long it may become without moving
struct OpenPlaces {
    bytes encoded;
    uint256 capacity;
}

/// @title Positions as bytes
/// @notice The open places one after the other; each is the predicate (20 bytes), the node (4), the fuel (1), the number
/// of values (2), and of each value the length (4) and the bytes. Numbers are big endian.
library Positions {
    /// @notice A place does not fit into the layout.
    error PlaceTooLarge();

    /// @dev The bytes before the first value.
    uint256 private constant HEAD = 27;

    /// @dev Whole words are written, so the last one may reach over the end.
    uint256 private constant SLACK = 0x40;

    /// @notice Adds a place at the end.
    function add(OpenPlaces memory open, address predicate, uint256 node, uint256 fuel, bytes[] memory values)
        internal
        pure
    {
        uint256 count = values.length;
        if (node > type(uint32).max || fuel > type(uint8).max || count > type(uint16).max) {
            revert PlaceTooLarge();
        }
        uint256 size = HEAD;
        for (uint256 i = 0; i < count; ++i) {
            size += 4 + values[i].length;
        }
        uint256 head = (uint256(uint160(predicate)) << 96) | (node << 64) | (fuel << 56) | (count << 40);
        uint256 target = _extend(open, size);
        // INVARIANT: what is written ends within the bytes that _extend set aside.
        assembly ("memory-safe") {
            mstore(target, head)
            target := add(target, HEAD)
            let next := add(values, 0x20)
            for { let last := add(next, mul(count, 0x20)) } lt(next, last) { next := add(next, 0x20) } {
                let value := mload(next)
                let length := mload(value)
                mstore(target, shl(224, length))
                target := add(target, 4)
                value := add(value, 0x20)
                for { let i := 0 } lt(i, length) { i := add(i, 0x20) } { mstore(add(target, i), mload(add(value, i))) }
                target := add(target, length)
            }
        }
    }

    /// @notice Adds all places of a position at the end.
    function addAll(OpenPlaces memory open, bytes memory position) internal pure {
        uint256 length = position.length;
        uint256 target = _extend(open, length);
        assembly ("memory-safe") {
            let source := add(position, 0x20)
            for { let i := 0 } lt(i, length) { i := add(i, 0x20) } { mstore(add(target, i), mload(add(source, i))) }
        }
    }

    /// @notice Are these bytes a position that a move of `predicate` with so much fuel may leave? Places of other
    /// predicates have less fuel: every hop costs some.
    /// @return ok whether they are
    /// @return parts the number of places and values in it
    function check(bytes memory position, address predicate, uint256 fuel)
        internal
        pure
        returns (bool ok, uint256 parts)
    {
        uint256 offset = 0;
        while (offset < position.length) {
            (uint256 head, uint256 end) = _skip(position, offset);
            if (end == 0) {
                return (false, parts);
            }
            uint256 left = uint8(head >> 56);
            if (left > fuel || (left == fuel && address(uint160(head >> 96)) != predicate)) {
                return (false, parts);
            }
            parts += 1 + uint16(head >> 40);
            offset = end;
        }
        return (true, parts);
    }

    /// @notice The place number `index` of a position; none if it has fewer, or the bytes up to there are no position.
    function placeAt(bytes memory position, uint256 index) internal pure returns (bool found, Place memory place) {
        uint256 offset = 0;
        while (offset < position.length) {
            (uint256 head, uint256 end) = _skip(position, offset);
            if (end == 0) {
                return (false, place);
            }
            if (index == 0) {
                return (true, _read(position, head, offset + HEAD));
            }
            --index;
            offset = end;
        }
    }

    /// @dev The place whose values begin at `offset`, which `_skip` has measured.
    function _read(bytes memory position, uint256 head, uint256 offset) private pure returns (Place memory place) {
        place.predicate = address(uint160(head >> 96));
        place.node = uint32(head >> 64);
        place.fuel = uint8(head >> 56);
        place.values = new bytes[](uint16(head >> 40));
        for (uint256 i = 0; i < place.values.length; ++i) {
            uint256 length = ByteSlices.wordAt(position, offset) >> 224;
            place.values[i] = ByteSlices.slice(position, offset + 4, length);
            offset += 4 + length;
        }
    }

    /// @dev The first word of the place at `offset` and where the place ends; end 0 if the bytes end before.
    function _skip(bytes memory position, uint256 offset) private pure returns (uint256 head, uint256 end) {
        uint256 length = position.length;
        end = offset + HEAD;
        if (end > length) {
            return (0, 0);
        }
        head = ByteSlices.wordAt(position, offset);
        for (uint256 count = uint16(head >> 40); count > 0; --count) {
            if (end + 4 > length) {
                return (0, 0);
            }
            end += 4 + (ByteSlices.wordAt(position, end) >> 224);
        }
        return end > length ? (0, 0) : (head, end);
    }

    /// @dev Makes the position so many bytes longer. To move it whenever it grows would cost the square of its length.
    /// @return target where in memory the new bytes begin
    function _extend(OpenPlaces memory open, uint256 size) private pure returns (uint256 target) {
        bytes memory encoded = open.encoded;
        uint256 length = encoded.length;
        uint256 needed = length + size;
        if (needed > open.capacity) {
            uint256 capacity = length == 0 ? needed : 2 * needed;
            bytes memory larger = new bytes(capacity + SLACK);
            assembly ("memory-safe") {
                for { let i := 0x20 } lt(i, add(length, 0x20)) { i := add(i, 0x20) } {
                    mstore(add(larger, i), mload(add(encoded, i)))
                }
            }
            encoded = larger;
            open.encoded = larger;
            open.capacity = capacity;
        }
        assembly ("memory-safe") {
            mstore(encoded, needed)
            target := add(add(encoded, 0x20), length)
        }
    }
}
