// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES, MAX_CLAIM_INPUTS} from "./Bounds.sol";

/// @notice A claim: the predicate says about the inputs that it holds. Each input is the canonical encoding of its value.
struct Claim {
    address predicate;
    bytes[] inputs;
}

/// @title Identity and size of claims
library Claims {
    /// @notice The id of a claim: keccak256(abi.encode(claim)), as earlier systems computed it.
    function id(Claim memory claim) internal pure returns (bytes32) {
        return keccak256(abi.encode(claim));
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
