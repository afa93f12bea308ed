// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title Arithmetic whose result may be missing
/// @dev A term without a value makes the atom around it false; it must never revert the proof around that.
library Arithmetic {
    /// @notice `a + b`; no value when it does not fit into 256 bits.
    function tryAdd(uint256 a, uint256 b) internal pure returns (bool ok, uint256 sum) {
        unchecked {
            sum = a + b;
            return sum < a ? (false, 0) : (true, sum);
        }
    }

    /// @notice `a - b`; no value when it is negative.
    function trySub(uint256 a, uint256 b) internal pure returns (bool ok, uint256 difference) {
        unchecked {
            return a < b ? (false, 0) : (true, a - b);
        }
    }

    /// @notice `a * b`; no value when it does not fit into 256 bits.
    function tryMul(uint256 a, uint256 b) internal pure returns (bool ok, uint256 product) {
        unchecked {
            if (a == 0) {
                return (true, 0);
            }
            product = a * b;
            return product / a == b ? (true, product) : (false, 0);
        }
    }
}
