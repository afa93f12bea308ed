// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {InclusionProofs} from "./InclusionProofs.sol";
import {Range, Ranges} from "./Range.sol";

/// @title The double-layer interval tree of earlier systems
/// @notice One tree per token over ranges, one tree over the tokens. Kept for deployments that have it. It is unsound for
/// new ones: leaves and inner nodes hash alike, and a leaf next to an inner node claims more than its own range. Use
/// MerkleTree instead.
library DoubleLayerTree {
    /// @dev A position has 256 bits, one a level.
    uint256 private constant MAX_LEVELS = 256;

    /// @notice Is the leaf in the tree, and does its place cover the range of the token?
    /// @param proof a proof that `InclusionProofs` has decoded
    /// @dev Total: whatever is wrong with a proof, the answer is false.
    function verify(bytes32 leafHash, address token, Range memory range, bytes memory proof, bytes32 root)
        internal
        pure
        returns (bool)
    {
        (uint256 upper, uint256 lower) = InclusionProofs.layers(proof);
        if (!Ranges.isValid(range) || range.start < _wordAt(lower)) {
            return false;
        }
        // The lower layer stands behind the upper one. Were these constants, solc would write _climb down twice.
        bool tokens = lower < upper;
        (bool ok, bytes32 node, uint256 reach) = _climb(leafHash, lower, tokens);
        if (!ok || range.end > reach || _wordAt(upper) != uint160(token)) {
            return false;
        }
        (ok, node, reach) = _climb(node, upper, !tokens);
        return ok && uint160(token) <= reach && node == root;
    }

    /// @dev Walks up a layer. In the tree of one token, over ranges, a parent carries the start of its right child; in the
    /// tree over the tokens the address of its left child. A leaf reaches to the key of the first right sibling.
    /// @param node the hash of the leaf
    /// @param place where the layer stands in memory
    /// @param tokens whether it is the layer over the tokens
    function _climb(bytes32 node, uint256 place, bool tokens)
        private
        pure
        returns (bool ok, bytes32 top, uint256 reach)
    {
        unchecked {
            uint256 key = _wordAt(place);
            uint256 path = _wordAt(place + 0x20);
            uint256 end = _wordAt(place + 0x60);
            // A path of so many levels has no such position; bits above the path would be ignored otherwise.
            if (end > MAX_LEVELS || path >> end != 0) {
                return (false, 0, 0);
            }
            reach = type(uint256).max;
            bool hasRight = false;
            place += 0x80;
            for (end = place + end * 0x40; place < end; place += 0x40) {
                uint256 siblingKey = _wordAt(place + 0x20);
                bool isRight = path & 1 == 1;
                path >>= 1;
                if (!tokens && (isRight ? siblingKey > key : siblingKey < key)) {
                    return (false, 0, 0);
                }
                node = _hash(node, key, place, isRight, tokens);
                if (!isRight) {
                    if (hasRight && siblingKey < reach) {
                        return (false, 0, 0);
                    }
                    if (!hasRight) {
                        (hasRight, reach) = (true, siblingKey);
                    }
                }
                if (isRight == tokens) {
                    key = siblingKey;
                }
            }
            return (true, node, reach);
        }
    }

    /// @dev The hash of a node and its sibling, each with its key: of 20 bytes if the keys are tokens, else of 32.
    function _hash(bytes32 node, uint256 key, uint256 sibling, bool isRight, bool tokens)
        private
        pure
        returns (bytes32 hash)
    {
        assembly ("memory-safe") {
            let other := mload(sibling)
            let otherKey := mload(add(sibling, 0x20))
            if isRight {
                // The sibling is the left one of the two.
                let swapped := node
                node := other
                other := swapped
                swapped := key
                key := otherKey
                otherKey := swapped
            }
            let free := mload(0x40)
            let unused := mul(tokens, 12)
            let half := sub(0x40, unused)
            mstore(free, node)
            mstore(add(free, 0x20), shl(shl(3, unused), key))
            mstore(add(free, half), other)
            mstore(add(add(free, half), 0x20), shl(shl(3, unused), otherKey))
            hash := keccak256(free, shl(1, half))
        }
    }

    function _wordAt(uint256 place) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(place)
        }
    }
}
