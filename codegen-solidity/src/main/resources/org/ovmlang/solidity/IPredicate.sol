// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @notice What an evaluation may look at beside the claim itself.
/// @param asOf chain state is read as of the end of this block
/// @param fuel how many more hops through claim values the evaluation may take
struct Context {
    uint256 asOf;
    uint256 fuel;
}

/// @title A predicate: a stateless contract that checks proofs of its claims
/// @notice A claim is the address of a predicate and its inputs, each the canonical encoding of its typed value.
/// A `true` of `prove` or `refute` decides the claim; a `false` or a revert decides nothing.
interface IPredicate {
    /// @notice The inputs are too few, too many, too large or not the canonical encodings of their types.
    error IllFormedClaim();

    /// @notice Does the message prove that the claim is true?
    /// @param inputs the inputs of the claim
    /// @param context the block to look at and the fuel left
    /// @param message the proof: indices and witnesses, read depth first from left to right
    /// @return whether it does; reverts when the claim is ill-formed or the message is malformed
    function prove(bytes[] calldata inputs, Context calldata context, bytes calldata message)
        external
        view
        returns (bool);

    /// @notice Does the message prove that the claim is false?
    /// @param inputs the inputs of the claim
    /// @param context the block to look at and the fuel left
    /// @param message the proof, laid out as for `prove`
    /// @return whether it does; reverts when the claim is ill-formed or the message is malformed
    function refute(bytes[] calldata inputs, Context calldata context, bytes calldata message)
        external
        view
        returns (bool);

    /// @notice Are these inputs a claim of this predicate at all?
    /// @param inputs the inputs of the claim
    /// @return whether number, size and encoding of the inputs are right
    function isWellFormed(bytes[] calldata inputs) external view returns (bool);
}
