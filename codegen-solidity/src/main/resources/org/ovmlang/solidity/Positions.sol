// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MessageReader, MessageReaders} from "./MessageReader.sol";
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
    /// @dev The bytes before the number of values.
    uint256 private constant HEAD = 25;

    /// @notice All places of a position; reverts with MalformedMessage unless the bytes are one.
    function places(bytes memory position) internal pure returns (Place[] memory found) {
        MessageReader memory reader = MessageReaders.open(position);
        uint256 count = 0;
        while (reader.position < position.length) {
            read(reader);
            ++count;
        }
        found = new Place[](count);
        reader.position = 0;
        for (uint256 i = 0; i < count; ++i) {
            found[i] = read(reader);
        }
    }

    function read(MessageReader memory reader) private pure returns (Place memory place) {
        bytes memory head = reader.readBytes(HEAD);
        uint256 word = ByteSlices.wordAt(head, 0);
        place.predicate = address(uint160(word >> 96));
        place.node = uint32(word >> 64);
        place.fuel = uint8(word >> 56);
        place.values = new bytes[](reader.readNumber(2));
        for (uint256 i = 0; i < place.values.length; ++i) {
            place.values[i] = reader.readNested();
        }
    }
}
