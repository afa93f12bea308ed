// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title A binary Merkle tree of amounts
/// @notice A node is a hash and a sum. A leaf hashes to keccak256(0x02, amount, leaf), a node to keccak256(0x03, left
/// hash, left sum, right hash, right sum); its sum is that of both children. A proof shows the leaf and its interval, from
/// the sum of the amounts before it on: under one root, intervals of different leaves do not meet.
library SumTree {
    /// @notice A part of a tree: its hash and the sum of its amounts.
    struct Node {
        bytes32 hash;
        uint256 sum;
    }

    /// @dev A position has 256 bits, one a level.
    uint256 private constant MAX_LEVELS = 256;

    /// @notice The node of a leaf.
    function leafNode(bytes memory leaf, uint256 amount) internal pure returns (Node memory) {
        return Node(keccak256(abi.encodePacked(bytes1(0x02), amount, leaf)), amount);
    }

    /// @notice The node over two; not ok if the sum does not fit into a word.
    function parentNode(Node memory left, Node memory right) internal pure returns (bool ok, Node memory node) {
        unchecked {
            node.sum = left.sum + right.sum;
        }
        ok = node.sum >= left.sum;
        node.hash = keccak256(abi.encodePacked(bytes1(0x03), left.hash, left.sum, right.hash, right.sum));
    }

    /// @notice Is the leaf with this amount at this position of the tree, and where does its interval begin? Bit i of the
    /// position: right child at level i.
    /// @param root the root of the tree: its hash and the total of its amounts
    /// @param leaf the bytes of the leaf, not yet hashed
    /// @param amount the amount of the leaf, the length of its interval
    /// @param position the path; bits above the number of siblings must be zero
    /// @param siblings the nodes beside the path, from the leaf upwards
    /// @return ok whether it is; a malformed proof is false
    /// @return start the sum of the amounts before the leaf, if it is
    function verify(Node memory root, bytes memory leaf, uint256 amount, uint256 position, Node[] memory siblings)
        internal
        pure
        returns (bool ok, uint256 start)
    {
        uint256 levels = siblings.length;
        if (levels > MAX_LEVELS || (levels < MAX_LEVELS && position >> levels != 0)) {
            return (false, 0);
        }
        Node memory node = leafNode(leaf, amount);
        for (uint256 i = 0; i < levels; ++i) {
            bool fits;
            if ((position >> i) & 1 == 1) {
                (fits, node) = parentNode(siblings[i], node);
                unchecked {
                    // INVARIANT: no more than the sum of the node, which fits or ends this.
                    start += siblings[i].sum;
                }
            } else {
                (fits, node) = parentNode(node, siblings[i]);
            }
            if (!fits) {
                return (false, 0);
            }
        }
        ok = node.hash == root.hash && node.sum == root.sum;
        if (!ok) {
            start = 0;
        }
    }
}
