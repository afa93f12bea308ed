// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @notice What a move may look at beside its place.
/// @param asOf chain state is read as of the end of this block
/// @param fuel how many more hops through claim values may be taken
struct Context {
    uint256 asOf;
    uint256 fuel;
}

/// @dev The place where somebody is to show that a claim is true.
uint256 constant PROVE_CLAIM = 0;

/// @dev The place where somebody is to show that a claim is false.
uint256 constant REFUTE_CLAIM = 1;

/// @title A predicate: a stateless contract that knows the moves in disputes about its claims
/// @notice A claim is the address of a predicate and its inputs, each the canonical encoding of its typed value. At a
/// place it is one player's turn. His message picks what is his to pick and goes into everything that is the opponent's
/// to pick, and each atom it meets must be his way. What it leaves open are the places where the opponent moves next.
interface IPredicate {
    /// @notice The inputs are too few, too many, too large or not the canonical encodings of their types.
    error IllFormedClaim();

    /// @notice The predicate has no such place.
    error NoSuchPlace(uint256 node);

    /// @notice An atom that the message meets is not its mover's way.
    error NotShown();

    /// @notice Makes a move.
    /// @param node which part of the formula
    /// @param values the inputs of the claim, or the values of the free variables of the part
    /// @param context the block to look at and the fuel left
    /// @param message choices and witnesses, read depth first from left to right
    /// @return position the places where the opponent may go on, laid out as `Positions` says; empty if there are none and
    /// the mover has won. The call reverts when the place is none, the message is malformed or something is not the mover's way
    /// @return timeless whether neither chain state nor another contract had a say
    function step(uint256 node, bytes[] calldata values, Context calldata context, bytes calldata message)
        external
        view
        returns (bytes memory position, bool timeless);

    /// @notice Are these inputs a claim of this predicate at all?
    /// @param inputs the inputs of the claim
    /// @return whether number, size and encoding of the inputs are right
    function isWellFormed(bytes[] calldata inputs) external view returns (bool);
}
