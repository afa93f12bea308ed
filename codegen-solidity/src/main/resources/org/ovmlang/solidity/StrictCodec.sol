// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";
import {ClaimCodec} from "./ClaimCodec.sol";
import {Claim} from "./Claims.sol";
import {InclusionProof} from "./InclusionProof.sol";
import {InclusionProofCodec} from "./InclusionProofCodec.sol";
import {Range} from "./Range.sol";
import {Utf8} from "./Utf8.sol";

/// @title The one encoding of every value
/// @notice A value has exactly one encoding, its ABI encoding (of bytes and strings: the bytes themselves). Decoding
/// accepts that and nothing else, and never reverts: what is not the encoding of a value of the type has no value.
library StrictCodec {
    /// @notice Decodes a number: one word.
    function toUint(bytes memory data) internal pure returns (bool ok, uint256 value) {
        if (data.length == 0x20) {
            return (true, ByteSlices.wordAt(data, 0));
        }
    }

    /// @notice Decodes an address: one word below 2^160.
    function toAddress(bytes memory data) internal pure returns (bool ok, address value) {
        (bool isWord, uint256 word) = toUint(data);
        if (isWord && word <= type(uint160).max) {
            return (true, address(uint160(word)));
        }
    }

    /// @notice Decodes a truth value: the word 0 or 1.
    function toBool(bytes memory data) internal pure returns (bool ok, bool value) {
        (bool isWord, uint256 word) = toUint(data);
        if (isWord && word <= 1) {
            return (true, word == 1);
        }
    }

    /// @notice Decodes 32 bytes.
    function toBytes32(bytes memory data) internal pure returns (bool ok, bytes32 value) {
        if (data.length == 0x20) {
            return (true, bytes32(data));
        }
    }

    /// @notice Decodes text: well-formed UTF-8.
    function toString(bytes memory data) internal pure returns (bool ok, string memory value) {
        if (Utf8.isValid(data)) {
            return (true, string(data));
        }
    }

    /// @notice Decodes a range: two words, in any order of size.
    function toRange(bytes memory data) internal pure returns (bool ok, Range memory value) {
        if (data.length == 0x40) {
            return (true, Range(ByteSlices.wordAt(data, 0), ByteSlices.wordAt(data, 0x20)));
        }
    }

    /// @notice Decodes a claim.
    function toClaim(bytes memory data) internal pure returns (bool ok, Claim memory value) {
        return ClaimCodec.decode(data);
    }

    /// @notice Decodes an inclusion proof of the double-layer tree.
    function toInclusionProof(bytes memory data) internal pure returns (bool ok, InclusionProof memory value) {
        return InclusionProofCodec.decode(data);
    }

    /// @notice Encodes a number.
    function encode(uint256 value) internal pure returns (bytes memory) {
        return abi.encode(value);
    }

    /// @notice Encodes an address.
    function encode(address value) internal pure returns (bytes memory) {
        return abi.encode(value);
    }

    /// @notice Encodes 32 bytes.
    function encode(bytes32 value) internal pure returns (bytes memory) {
        return abi.encode(value);
    }

    /// @notice Encodes a truth value.
    function encode(bool value) internal pure returns (bytes memory) {
        return abi.encode(value);
    }

    /// @notice Encodes bytes: as they are.
    function encode(bytes memory value) internal pure returns (bytes memory) {
        return value;
    }

    /// @notice Encodes text: its bytes.
    function encode(string memory value) internal pure returns (bytes memory) {
        return bytes(value);
    }

    /// @notice Encodes a range.
    function encode(Range memory value) internal pure returns (bytes memory) {
        return abi.encode(value);
    }

    /// @notice Encodes a claim.
    function encode(Claim memory value) internal pure returns (bytes memory) {
        return abi.encode(value);
    }

    /// @notice Encodes an inclusion proof.
    function encode(InclusionProof memory value) internal pure returns (bytes memory) {
        return abi.encode(value);
    }
}
