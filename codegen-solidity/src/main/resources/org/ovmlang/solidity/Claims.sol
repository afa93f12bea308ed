// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

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

    /// @notice The length of all inputs together, in bytes.
    function size(bytes[] memory inputs) internal pure returns (uint256 total) {
        unchecked {
            for (uint256 i = 0; i < inputs.length; ++i) {
                total += inputs[i].length;
            }
        }
    }
}
