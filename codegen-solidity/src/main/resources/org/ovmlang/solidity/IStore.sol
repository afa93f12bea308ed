// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title What the atom IsStored reads
/// @notice Every key is written at most once, and the store remembers in which block. Without that stamp the truth of
/// a claim could change after a dispute about it has been opened. A value of up to MAX_STORED_BYTES must be read within
/// STORE_GAS also where nothing has been read before in the same transaction.
interface IStore {
    /// @notice The value under a key and when it was written.
    /// @param key any bytes
    /// @return value the value, empty when nothing was ever written
    /// @return writtenAt the number of the block of the one writing, 0 when nothing was ever written
    function valueOf(bytes calldata key) external view returns (bytes memory value, uint256 writtenAt);
}
