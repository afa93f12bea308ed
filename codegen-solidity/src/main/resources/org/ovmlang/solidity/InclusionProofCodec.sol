// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {AbiReader} from "./AbiReader.sol";
import {
    AddressInclusionProof,
    AddressNode,
    InclusionProof,
    IntervalInclusionProof,
    IntervalNode
} from "./InclusionProof.sol";

/// @title Strict decoding of inclusion proofs of the double-layer tree within records and lists
library InclusionProofCodec {
    /// @notice The proof that begins where the reader is.
    function read(AbiReader memory reader) internal pure returns (InclusionProof memory proof) {
        unchecked {
            uint256 place = reader.take(0x40);
            reader.tail(place, place);
            _readAddressLayer(reader, proof.addressInclusionProof);
            reader.tail(place, place + 0x20);
            _readIntervalLayer(reader, proof.intervalInclusionProof);
        }
    }

    function _readAddressLayer(AbiReader memory reader, AddressInclusionProof memory layer) private pure {
        unchecked {
            uint256 place = reader.take(0x60);
            layer.leafIndex = reader.addressAt(place);
            layer.leafPosition = reader.wordAt(place + 0x20);
            reader.tail(place, place + 0x40);
            uint256 count = reader.readCount(0x40);
            layer.siblings = new AddressNode[](count);
            place = reader.take(count * 0x40);
            for (uint256 i = 0; i < count; ++i) {
                AddressNode memory node = layer.siblings[i];
                node.data = reader.bytes32At(place + i * 0x40);
                node.tokenAddress = reader.addressAt(place + i * 0x40 + 0x20);
            }
        }
    }

    function _readIntervalLayer(AbiReader memory reader, IntervalInclusionProof memory layer) private pure {
        unchecked {
            uint256 place = reader.take(0x60);
            layer.leafIndex = reader.wordAt(place);
            layer.leafPosition = reader.wordAt(place + 0x20);
            reader.tail(place, place + 0x40);
            uint256 count = reader.readCount(0x40);
            layer.siblings = new IntervalNode[](count);
            place = reader.take(count * 0x40);
            for (uint256 i = 0; i < count; ++i) {
                IntervalNode memory node = layer.siblings[i];
                node.data = reader.bytes32At(place + i * 0x40);
                node.start = reader.wordAt(place + i * 0x40 + 0x20);
            }
        }
    }
}
