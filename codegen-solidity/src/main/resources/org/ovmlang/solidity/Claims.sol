// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES, MAX_CLAIM_INPUTS} from "./Bounds.sol";
import {ByteSlices} from "./ByteSlices.sol";

/// @notice A claim: the predicate says about the inputs that it holds. Each input is the canonical encoding of its value.
struct Claim {
    address predicate;
    bytes[] inputs;
}

/// @title Identity and parts of claims
library Claims {
    /// @notice The id of a claim: keccak256(abi.encode(claim)), as earlier systems computed it.
    function id(Claim memory claim) internal pure returns (bytes32) {
        return keccak256(abi.encode(claim));
    }

    /// @notice The canonical encoding of a claim, which begins with the offset word 0x20.
    function encode(Claim memory claim) internal pure returns (bytes memory) {
        return abi.encode(claim);
    }

    /// @notice One input of a claim; no value when the claim has fewer.
    function input(Claim memory claim, uint256 index) internal pure returns (bool ok, bytes memory value) {
        if (index < claim.inputs.length) {
            return (true, claim.inputs[index]);
        }
    }

    /// @notice An input that is known to be there and to be one word.
    function word(Claim memory claim, uint256 index) internal pure returns (uint256) {
        return ByteSlices.wordAt(claim.inputs[index], 0);
    }

    /// @notice The claim with more inputs at its end, as when a state object is applied to a transaction.
    function append(Claim memory claim, bytes[] memory extra) internal pure returns (Claim memory) {
        unchecked {
            uint256 own = claim.inputs.length;
            bytes[] memory inputs = new bytes[](own + extra.length);
            for (uint256 i = 0; i < own; ++i) {
                inputs[i] = claim.inputs[i];
            }
            for (uint256 i = 0; i < extra.length; ++i) {
                inputs[own + i] = extra[i];
            }
            return Claim(claim.predicate, inputs);
        }
    }

    /// @notice Are there no more inputs, and no more bytes in them, than a claim may have?
    function fits(bytes[] memory inputs) internal pure returns (bool) {
        unchecked {
            uint256 total = 0;
            for (uint256 i = 0; i < inputs.length; ++i) {
                total += inputs[i].length;
            }
            return inputs.length <= MAX_CLAIM_INPUTS && total <= MAX_CLAIM_BYTES;
        }
    }
}
