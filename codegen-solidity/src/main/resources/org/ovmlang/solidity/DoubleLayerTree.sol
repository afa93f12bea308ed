// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {
    AddressInclusionProof,
    AddressNode,
    InclusionProof,
    IntervalInclusionProof,
    IntervalNode
} from "./InclusionProof.sol";
import {Range, Ranges} from "./Range.sol";

/// @title The double-layer interval tree of earlier systems
/// @notice One tree per token over ranges, one tree over the tokens. Kept for deployments that have it. It is unsound for
/// new ones: leaves and inner nodes hash alike, and a leaf next to an inner node claims more than its own range. Use
/// MerkleTree instead.
library DoubleLayerTree {
    /// @dev A position has 256 bits, one a level.
    uint256 private constant MAX_LEVELS = 256;

    /// @notice Is the leaf in the tree, and does its place cover the range of the token?
    /// @dev Total: whatever is wrong with a proof, the answer is false.
    function verify(
        bytes32 leafHash,
        address token,
        Range memory range,
        InclusionProof memory proof,
        bytes32 root
    ) internal pure returns (bool) {
        if (!Ranges.isValid(range) || range.start < proof.intervalInclusionProof.leafIndex) {
            return false;
        }
        (bool intervalOk, bytes32 intervalRoot, uint256 implicitEnd) =
            _intervalRoot(leafHash, proof.intervalInclusionProof);
        if (!intervalOk || range.end > implicitEnd) {
            return false;
        }
        if (proof.addressInclusionProof.leafIndex != token) {
            return false;
        }
        (bool addressOk, bytes32 computed, address implicitAddress) =
            _addressRoot(intervalRoot, proof.addressInclusionProof);
        return addressOk && token <= implicitAddress && computed == root;
    }

    /// @dev Walks up the tree of one token. A parent carries the start of its right child; the leaf reaches to the start
    /// of the first right sibling.
    function _intervalRoot(bytes32 leafHash, IntervalInclusionProof memory proof)
        private
        pure
        returns (bool ok, bytes32 node, uint256 implicitEnd)
    {
        if (!_isPosition(proof.leafPosition, proof.siblings.length)) {
            return (false, 0, 0);
        }
        node = leafHash;
        uint256 start = proof.leafIndex;
        implicitEnd = type(uint256).max;
        bool hasRightSibling = false;
        for (uint256 i = 0; i < proof.siblings.length; ++i) {
            IntervalNode memory sibling = proof.siblings[i];
            if ((proof.leafPosition >> i) & 1 == 1) {
                if (sibling.start > start) {
                    return (false, 0, 0);
                }
                node = keccak256(abi.encodePacked(sibling.data, sibling.start, node, start));
            } else {
                if (sibling.start < start || (hasRightSibling && sibling.start < implicitEnd)) {
                    return (false, 0, 0);
                }
                if (!hasRightSibling) {
                    (hasRightSibling, implicitEnd) = (true, sibling.start);
                }
                node = keccak256(abi.encodePacked(node, start, sibling.data, sibling.start));
                start = sibling.start;
            }
        }
        ok = true;
    }

    /// @dev Walks up the tree over the tokens. A parent carries the address of its left child.
    function _addressRoot(bytes32 intervalRoot, AddressInclusionProof memory proof)
        private
        pure
        returns (bool ok, bytes32 node, address implicitAddress)
    {
        if (!_isPosition(proof.leafPosition, proof.siblings.length)) {
            return (false, 0, address(0));
        }
        node = intervalRoot;
        address token = proof.leafIndex;
        implicitAddress = address(type(uint160).max);
        bool hasRightSibling = false;
        for (uint256 i = 0; i < proof.siblings.length; ++i) {
            AddressNode memory sibling = proof.siblings[i];
            if ((proof.leafPosition >> i) & 1 == 1) {
                node = keccak256(abi.encodePacked(sibling.data, sibling.tokenAddress, node, token));
                token = sibling.tokenAddress;
            } else {
                if (hasRightSibling && sibling.tokenAddress < implicitAddress) {
                    return (false, 0, address(0));
                }
                if (!hasRightSibling) {
                    (hasRightSibling, implicitAddress) = (true, sibling.tokenAddress);
                }
                node = keccak256(abi.encodePacked(node, token, sibling.data, sibling.tokenAddress));
            }
        }
        ok = true;
    }

    /// @dev Whether a path of so many levels has this position; bits above the path would be ignored otherwise.
    function _isPosition(uint256 position, uint256 levels) private pure returns (bool) {
        return levels == MAX_LEVELS || (levels < MAX_LEVELS && position >> levels == 0);
    }
}
