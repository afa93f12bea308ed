// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @notice A node of the upper layer of the double-layer tree, the one over tokens.
struct AddressNode {
    bytes32 data;
    address tokenAddress;
}

/// @notice A node of the lower layer of the double-layer tree, the one over ranges of one token.
struct IntervalNode {
    bytes32 data;
    uint256 start;
}

/// @notice The path from the root of a token's tree to the root of all. Bit i of `leafPosition`: right child at level i.
struct AddressInclusionProof {
    address leafIndex;
    uint256 leafPosition;
    AddressNode[] siblings;
}

/// @notice The path from a leaf to the root of its token's tree. `leafIndex` is the start of the leaf.
struct IntervalInclusionProof {
    uint256 leafIndex;
    uint256 leafPosition;
    IntervalNode[] siblings;
}

/// @notice The two paths that show that a leaf is in a double-layer tree.
struct InclusionProof {
    AddressInclusionProof addressInclusionProof;
    IntervalInclusionProof intervalInclusionProof;
}
