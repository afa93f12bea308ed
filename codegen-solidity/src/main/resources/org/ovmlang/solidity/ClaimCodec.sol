// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {ByteSlices} from "./ByteSlices.sol";
import {Claim} from "./Claims.sol";

/// @title Strict decoding of claims
/// @dev Every offset must be the one that abi.encode writes, all padding zero, nothing shared and nothing left over. The
/// decoder reads offsets and lengths but follows only those it computed itself, so it never leaves the data and its work
/// is linear in the length of the data.
library ClaimCodec {
    /// @notice The claim that these bytes are the canonical encoding of, if they are.
    function decode(bytes memory data) internal pure returns (bool ok, Claim memory claim) {
        if (data.length < 0x20 || ByteSlices.wordAt(data, 0) != 0x20) {
            return (false, claim);
        }
        uint256 end;
        (ok, claim, end) = decodeAt(data, 0x20);
        ok = ok && end == data.length;
    }

    /// @notice The claim whose encoding, without the leading offset word, begins at `base`, and where that ends.
    /// @dev The caller has checked that `base <= data.length`.
    function decodeAt(bytes memory data, uint256 base)
        internal
        pure
        returns (bool ok, Claim memory claim, uint256 end)
    {
        if (data.length - base < 0x60) {
            return (false, claim, 0);
        }
        uint256 predicate = ByteSlices.wordAt(data, base);
        uint256 count = ByteSlices.wordAt(data, base + 0x40);
        uint256 heads = base + 0x60;
        // Each input takes at least an offset and a length.
        if (
            predicate >> 160 != 0 || ByteSlices.wordAt(data, base + 0x20) != 0x40
                || count > (data.length - heads) / 0x40
        ) {
            return (false, claim, 0);
        }
        claim.predicate = address(uint160(predicate));
        claim.inputs = new bytes[](count);
        end = heads + count * 0x20;
        for (uint256 i = 0; i < count; ++i) {
            if (ByteSlices.wordAt(data, heads + i * 0x20) != end - heads) {
                return (false, claim, 0);
            }
            (ok, claim.inputs[i], end) = _bytesAt(data, end);
            if (!ok) {
                return (false, claim, 0);
            }
        }
        return (true, claim, end);
    }

    /// @dev The byte string whose length word is at `offset`, and where its zero padding ends.
    function _bytesAt(bytes memory data, uint256 offset)
        private
        pure
        returns (bool ok, bytes memory value, uint256 end)
    {
        if (offset > data.length || data.length - offset < 0x20) {
            return (false, value, 0);
        }
        uint256 length = ByteSlices.wordAt(data, offset);
        uint256 start = offset + 0x20;
        if (length > data.length - start) {
            return (false, value, 0);
        }
        end = start + (length + 0x1f) / 0x20 * 0x20;
        if (end > data.length) {
            return (false, value, 0);
        }
        uint256 used = length % 0x20;
        if (used != 0 && ByteSlices.wordAt(data, end - 0x20) << (used * 8) != 0) {
            return (false, value, 0);
        }
        return (true, ByteSlices.slice(data, start, length), end);
    }
}
