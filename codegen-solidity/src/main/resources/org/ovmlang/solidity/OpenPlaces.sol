// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title The places that a move leaves open, while they are collected
/// @notice A list is 0 while it is empty, else where in memory its last element stands. An element is three words: where
/// the next one stands (behind the last, the first), the head of the place as it is written, and its values; or, with no
/// head, the bytes of places that have been written already. Nothing is copied before all places are known.
library OpenPlaces {
    /// @notice A place does not fit into the layout.
    error PlaceTooLarge();

    /// @dev Set behind the head, where nothing of it is written: a head of zeros is a head too.
    uint256 private constant HAS_HEAD = 1;

    /// @notice Adds a place at the end.
    /// @param node below 2^32, as all numbers of places are
    function add(uint256 list, address predicate, uint256 node, uint256 fuel, bytes[] memory values)
        internal
        pure
        returns (uint256)
    {
        uint256 count = values.length;
        if (fuel > type(uint8).max || count > type(uint16).max) {
            revert PlaceTooLarge();
        }
        uint256 head = (uint256(uint160(predicate)) << 96) | (node << 64) | (fuel << 56) | (count << 40) | HAS_HEAD;
        uint256 content;
        assembly ("memory-safe") {
            content := values
        }
        return _append(list, head, content);
    }

    /// @notice Adds all places of a position at the end.
    function addAll(uint256 list, bytes memory position) internal pure returns (uint256) {
        uint256 content;
        assembly ("memory-safe") {
            content := position
        }
        return _append(list, 0, content);
    }

    /// @notice The places as a position, laid out as `Positions` says.
    /// @dev Two words in front of it and the rest of its last word are zero.
    function encode(uint256 list) internal view returns (bytes memory position) {
        assembly ("memory-safe") {
            function copy(target, source) -> end {
                let length := mload(source)
                source := add(source, 0x20)
                end := add(target, length)
                switch gt(length, 0x80)
                case 0 {
                    // Whole words: what is too much is overwritten by what comes next.
                    for { } lt(target, end) { target := add(target, 0x20) } {
                        mstore(target, mload(source))
                        source := add(source, 0x20)
                    }
                }
                // The precompiled contract that copies; it fails for want of gas alone.
                default { if iszero(staticcall(gas(), 4, source, length, target, length)) { revert(0, 0) } }
            }
            let start := mload(0x40)
            mstore(start, 0)
            mstore(add(start, 0x20), 0)
            position := add(start, 0x40)
            let target := add(position, 0x20)
            let element := list
            for { let more := list } more { } {
                element := mload(element)
                more := xor(element, list)
                let head := mload(add(element, 0x20))
                let content := mload(add(element, 0x40))
                switch head
                case 0 { target := copy(target, content) }
                default {
                    mstore(target, head)
                    target := add(target, 27)
                    for { let last := add(content, shl(5, mload(content))) } lt(content, last) { } {
                        content := add(content, 0x20)
                        let value := mload(content)
                        mstore(target, shl(224, mload(value)))
                        target := copy(add(target, 4), value)
                    }
                }
            }
            mstore(target, 0)
            mstore(position, sub(sub(target, position), 0x20))
            mstore(0x40, and(add(target, 0x3f), not(0x1f)))
        }
    }

    function _append(uint256 list, uint256 head, uint256 content) private pure returns (uint256 element) {
        assembly ("memory-safe") {
            element := mload(0x40)
            mstore(0x40, add(element, 0x60))
            switch list
            case 0 { mstore(element, element) }
            default {
                mstore(element, mload(list))
                mstore(list, element)
            }
            mstore(add(element, 0x20), head)
            mstore(add(element, 0x40), content)
        }
    }
}
