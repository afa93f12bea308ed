// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title A plain binary Merkle tree over byte strings
/// @notice A leaf hashes to keccak256(0x00, leaf), a node to keccak256(0x01, left, right), so that no node passes for a
/// leaf (RFC 6962 does the same with another hash function).
library MerkleTree {
    /// @dev A position has 256 bits, one a level.
    uint256 private constant MAX_LEVELS = 256;

    /// @notice The hash of a leaf.
    function leafHash(bytes memory leaf) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x00), leaf));
    }

    /// @notice The hash of a node.
    function nodeHash(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(bytes1(0x01), left, right));
    }

    /// @notice Is the leaf at this position of the tree? Bit i of the position: right child at level i.
    /// @param root the root of the tree
    /// @param leaf the bytes of the leaf, not yet hashed
    /// @param position the path; bits above the number of siblings must be zero
    /// @param siblings the hashes beside the path, from the leaf upwards
    /// @return whether it is; a malformed proof is false
    function verify(bytes32 root, bytes memory leaf, uint256 position, bytes32[] memory siblings)
        internal
        pure
        returns (bool)
    {
        uint256 levels = siblings.length;
        if (levels > MAX_LEVELS || (levels < MAX_LEVELS && position >> levels != 0)) {
            return false;
        }
        bytes32 node = leafHash(leaf);
        for (uint256 i = 0; i < levels; ++i) {
            node = (position >> i) & 1 == 1 ? nodeHash(siblings[i], node) : nodeHash(node, siblings[i]);
        }
        return node == root;
    }
}
