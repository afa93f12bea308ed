// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title Writing the places that a message leaves open
/// @notice A place is the predicate (20 bytes), the node (4), the fuel (1), the number of values (2), and of each value
/// the length (4) and the bytes.
library Places {
    /// @notice The fuel or the number of values does not fit into the layout.
    error PlaceTooLarge();

    uint256 private constant HEAD = 27;

    /// @notice A place of this predicate with one value.
    function ownPlace(uint256 node, uint256 fuel, bytes calldata value) internal view returns (bytes memory) {
        if (fuel > type(uint8).max) revert PlaceTooLarge();
        return abi.encodePacked(
            address(this), uint32(node), uint8(fuel), uint16(1), uint32(value.length), value
        );
    }

    /// @notice A place of any predicate with any number of values, written in one pass.
    function place(address predicate, uint256 node, uint256 fuel, bytes[] calldata values)
        internal
        pure
        returns (bytes memory encoded)
    {
        uint256 count = values.length;
        if (fuel > type(uint8).max || count > type(uint16).max) revert PlaceTooLarge();
        uint256 size = HEAD;
        for (uint256 i = 0; i < count; ++i) {
            size += 4 + values[i].length;
        }
        // Lengths are written as whole words: a word of slack keeps the last one inside.
        encoded = new bytes(size + 0x20);
        uint256 head = (uint256(uint160(predicate)) << 96) | (node << 64) | (fuel << 56) | (count << 40);
        uint256 target;
        assembly ("memory-safe") {
            mstore(encoded, size)
            target := add(encoded, 0x20)
            mstore(target, head)
            target := add(target, HEAD)
        }
        for (uint256 i = 0; i < count; ++i) {
            bytes calldata value = values[i];
            assembly ("memory-safe") {
                mstore(target, shl(224, value.length))
                calldatacopy(add(target, 4), value.offset, value.length)
                target := add(target, add(4, value.length))
            }
        }
    }
}
