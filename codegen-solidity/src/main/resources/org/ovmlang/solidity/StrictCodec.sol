// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";
import {ClaimValues} from "./ClaimValues.sol";
import {InclusionProofs} from "./InclusionProofs.sol";
import {Range} from "./Range.sol";
import {Utf8} from "./Utf8.sol";

/// @title The one encoding of every value
/// @notice A value has exactly one encoding, its ABI encoding (of bytes and strings: the bytes themselves). Decoding
/// accepts that and nothing else, and never reverts: what is not the encoding of a value of the type has no value.
/// @dev INVARIANT: where `ok` is false nobody looks at the value, which then means nothing.
library StrictCodec {
    /// @notice Decodes a number: one word.
    function toUint(bytes memory data) internal pure returns (bool ok, uint256 value) {
        return (data.length == 0x20, ByteSlices.wordAt(data, 0));
    }

    /// @notice Decodes an address: one word below 2^160.
    function toAddress(bytes memory data) internal pure returns (bool ok, address value) {
        uint256 word = ByteSlices.wordAt(data, 0);
        return (data.length == 0x20 && word >> 160 == 0, address(uint160(word)));
    }

    /// @notice Decodes a truth value: the word 0 or 1.
    function toBool(bytes memory data) internal pure returns (bool ok, bool value) {
        uint256 word = ByteSlices.wordAt(data, 0);
        return (data.length == 0x20 && word <= 1, word == 1);
    }

    /// @notice Decodes 32 bytes.
    function toBytes32(bytes memory data) internal pure returns (bool ok, bytes32 value) {
        return (data.length == 0x20, bytes32(ByteSlices.wordAt(data, 0)));
    }

    /// @notice Decodes text: well-formed UTF-8.
    function toString(bytes memory data) internal pure returns (bool ok, string memory value) {
        return (Utf8.isValid(data), string(data));
    }

    /// @notice Decodes a range: two words, in any order of size.
    function toRange(bytes memory data) internal pure returns (bool ok, Range memory value) {
        ok = data.length == 0x40;
        assembly ("memory-safe") {
            // They stand there just as in memory. INVARIANT: nobody writes into a range.
            value := add(data, 0x20)
        }
    }

    /// @notice Decodes a claim, which stays what it is: see `ClaimValues`.
    function toClaim(bytes memory data) internal pure returns (bool ok, bytes memory value) {
        return ClaimValues.decode(data);
    }

    /// @notice Decodes an inclusion proof of the double-layer tree, which stays what it is: see `InclusionProofs`.
    function toInclusionProof(bytes memory data) internal pure returns (bool ok, bytes memory value) {
        return InclusionProofs.decode(data);
    }

    /// @notice Encodes a number.
    function encode(uint256 value) internal pure returns (bytes memory encoding) {
        assembly ("memory-safe") {
            encoding := mload(0x40)
            mstore(encoding, 0x20)
            mstore(add(encoding, 0x20), value)
            mstore(0x40, add(encoding, 0x40))
        }
    }

    /// @notice Encodes an address.
    function encode(address value) internal pure returns (bytes memory) {
        return encode(uint256(uint160(value)));
    }

    /// @notice Encodes 32 bytes.
    function encode(bytes32 value) internal pure returns (bytes memory) {
        return encode(uint256(value));
    }

    /// @notice Encodes a truth value.
    function encode(bool value) internal pure returns (bytes memory) {
        return encode(uint256(value ? 1 : 0));
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
}
