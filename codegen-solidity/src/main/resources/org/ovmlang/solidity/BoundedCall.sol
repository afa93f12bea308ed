// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {CALL_RESERVE} from "./Bounds.sol";

/// @title Calls to contracts that nobody vouches for
/// @notice A called contract may revert, burn all its gas or return a huge answer. None of that may harm the caller, and
/// whoever sends the transaction must not be able to make a call fail by sending too little gas.
library BoundedCall {
    /// @notice The transaction has too little gas to give a call what it is entitled to.
    error InsufficientGas();

    /// @notice Calls `target` with exactly `cap` gas and copies at most `maxReturn` bytes of its answer.
    /// @return success whether the call went through; false is final, because the call had all the gas it may have
    /// @return size the full length of the answer
    /// @return answer its first bytes, at most `maxReturn`
    function tryCall(address target, uint256 cap, bytes memory callData, uint256 maxReturn)
        internal
        view
        returns (bool success, uint256 size, bytes memory answer)
    {
        // A call gets at most 63/64 of what is left (EIP-150).
        uint256 available = gasleft();
        if (available - available / 64 < cap + CALL_RESERVE) {
            revert InsufficientGas();
        }
        assembly ("memory-safe") {
            success := staticcall(cap, target, add(callData, 0x20), mload(callData), 0, 0)
            size := returndatasize()
            let copied := size
            if gt(copied, maxReturn) { copied := maxReturn }
            answer := mload(0x40)
            mstore(answer, copied)
            returndatacopy(add(answer, 0x20), 0, copied)
            mstore(0x40, and(add(add(answer, copied), 0x3f), not(0x1f)))
        }
    }

    /// @notice Does `target` answer yes? Only a call that succeeds and returns exactly the word 1 is a yes, so an address
    /// without code never says it.
    function tryBool(address target, uint256 cap, bytes memory callData) internal view returns (bool) {
        (bool success, uint256 size, bytes memory answer) = tryCall(target, cap, callData, 32);
        return success && size == 32 && uint256(bytes32(answer)) == 1;
    }
}
