// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title Inclusion proofs of the double-layer tree as values of a formula
/// @notice Such a proof is its canonical encoding, abi.encode(InclusionProof): eleven words and two for each sibling. Each of
/// the two layers stands in it as three words (leaf index, leaf position, 0x60), the number of siblings, and theirs: data
/// and key. It is checked once and never copied.
library InclusionProofs {
    /// @notice The proof that these bytes are the canonical encoding of, if they are.
    function decode(bytes memory data) internal pure returns (bool ok, bytes memory proof) {
        assembly ("memory-safe") {
            proof := data
            let size := mload(data)
            let upper := add(data, 0x80)
            let count := mload(add(upper, 0x60))
            // No more than there is room for, so nothing below comes near 2^256.
            if and(gt(size, 0x15f), lt(count, shr(6, size))) {
                let lower := add(add(upper, 0x80), shl(6, count))
                let lowerCount := mload(add(lower, 0x60))
                // Tokens are addresses: the key of the leaf in the upper layer and those of its siblings.
                let tokens := mload(upper)
                for { let place := add(upper, 0xa0) } lt(place, lower) { place := add(place, 0x40) } {
                    tokens := or(tokens, mload(place))
                }
                ok := and(
                    and(lt(lowerCount, shr(6, size)), eq(size, add(0x160, shl(6, add(count, lowerCount))))),
                    iszero(
                        or(
                            or(xor(mload(add(data, 0x20)), 0x20), xor(mload(add(data, 0x40)), 0x40)),
                            or(
                                or(xor(mload(add(data, 0x60)), sub(lower, add(data, 0x40))), shr(160, tokens)),
                                or(xor(mload(add(upper, 0x40)), 0x60), xor(mload(add(lower, 0x40)), 0x60))
                            )
                        )
                    )
                )
            }
        }
    }

    /// @notice Where in memory the layer over tokens and the layer over ranges stand.
    function layers(bytes memory proof) internal pure returns (uint256 upper, uint256 lower) {
        assembly ("memory-safe") {
            upper := add(proof, 0x80)
            lower := add(add(proof, 0x40), mload(add(proof, 0x60)))
        }
    }
}
