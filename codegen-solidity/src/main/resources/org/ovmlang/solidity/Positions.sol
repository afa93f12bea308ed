// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";

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

/// @title Positions as bytes
/// @notice The open places one after the other; each is the predicate (20 bytes), the node (4), the fuel (1), the number
/// of values (2), and of each value the length (4) and the bytes. Numbers are big endian.
library Positions {
    /// @dev The bytes before the first value.
    uint256 private constant HEAD = 27;

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
}
