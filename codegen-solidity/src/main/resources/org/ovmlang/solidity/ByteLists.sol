// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title Short lists of byte strings
library ByteLists {
    /// @notice The element with that number.
    /// @dev The caller has checked that `index < list.length`.
    function get(bytes[] memory list, uint256 index) internal pure returns (bytes memory element) {
        assembly ("memory-safe") {
            element := mload(add(add(list, 0x20), shl(5, index)))
        }
    }

    /// @notice A list of one.
    function make(bytes memory a) internal pure returns (bytes[] memory made) {
        assembly ("memory-safe") {
            made := mload(0x40)
            mstore(made, 1)
            mstore(add(made, 0x20), a)
            mstore(0x40, add(made, 0x40))
        }
    }

    /// @notice A list of two.
    function make(bytes memory a, bytes memory b) internal pure returns (bytes[] memory made) {
        assembly ("memory-safe") {
            made := mload(0x40)
            mstore(made, 2)
            mstore(add(made, 0x20), a)
            mstore(add(made, 0x40), b)
            mstore(0x40, add(made, 0x60))
        }
    }

    /// @notice A list of three.
    function make(bytes memory a, bytes memory b, bytes memory c) internal pure returns (bytes[] memory made) {
        assembly ("memory-safe") {
            made := mload(0x40)
            mstore(made, 3)
            mstore(add(made, 0x20), a)
            mstore(add(made, 0x40), b)
            mstore(add(made, 0x60), c)
            mstore(0x40, add(made, 0x80))
        }
    }
}
