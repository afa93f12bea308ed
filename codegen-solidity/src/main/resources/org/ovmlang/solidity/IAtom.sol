// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @title An atom that the user of a predicate supplies
/// @notice The answer must depend on the arguments alone, or decisions about claims could change. The call has a gas
/// cap; running out of it, reverting, and answering anything but one word that is 1 all mean false. So the cap must do also
/// where nothing that the atom reads has been read before in the same transaction.
interface IAtom {
    /// @notice Does the atom hold of the arguments?
    /// @param arguments the canonical encodings of the atom's arguments, in order
    /// @return whether it does
    function holds(bytes[] calldata arguments) external view returns (bool);
}
