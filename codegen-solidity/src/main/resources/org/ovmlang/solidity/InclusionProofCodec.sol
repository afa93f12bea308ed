// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";
import {InclusionProof} from "./InclusionProof.sol";

/// @title Strict decoding of inclusion proofs of the double-layer tree
/// @dev First every offset, count and address word is checked to be as abi.encode writes it; then abi.decode cannot fail.
library InclusionProofCodec {
    /// @dev Where the two layers begin: behind the leading offset word and the offsets of the layers.
    uint256 private constant LAYERS = 0x60;

    /// @notice The proof that these bytes are the canonical encoding of, if they are.
    function decode(bytes memory data) internal pure returns (bool ok, InclusionProof memory proof) {
        if (
            data.length < LAYERS || ByteSlices.wordAt(data, 0) != 0x20 || ByteSlices.wordAt(data, 0x20) != 0x40
        ) {
            return (false, proof);
        }
        (bool addressOk, uint256 addressEnd) = _layerEnd(data, LAYERS, true);
        if (!addressOk || ByteSlices.wordAt(data, 0x40) != addressEnd - 0x20) {
            return (false, proof);
        }
        (bool intervalOk, uint256 intervalEnd) = _layerEnd(data, addressEnd, false);
        if (!intervalOk || intervalEnd != data.length) {
            return (false, proof);
        }
        return (true, abi.decode(data, (InclusionProof)));
    }

    /// @dev Where the layer that begins at `base` ends. In the address layer, the leaf index and the second word of each
    /// sibling are addresses; in the interval layer they are numbers, which may be any word.
    function _layerEnd(bytes memory data, uint256 base, bool addresses) private pure returns (bool ok, uint256 end) {
        if (data.length - base < 0x80 || ByteSlices.wordAt(data, base + 0x40) != 0x60) {
            return (false, 0);
        }
        uint256 siblings = base + 0x80;
        uint256 count = ByteSlices.wordAt(data, base + 0x60);
        if (count > (data.length - siblings) / 0x40) {
            return (false, 0);
        }
        end = siblings + count * 0x40;
        if (addresses) {
            if (ByteSlices.wordAt(data, base) >> 160 != 0) {
                return (false, 0);
            }
            for (uint256 second = siblings + 0x20; second < end; second += 0x40) {
                if (ByteSlices.wordAt(data, second) >> 160 != 0) {
                    return (false, 0);
                }
            }
        }
        return (true, end);
    }
}
