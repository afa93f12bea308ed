// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @dev The most bytes that all inputs of one claim have together.
uint256 constant MAX_CLAIM_BYTES = 65_536;

/// @dev The most bytes of one witness.
uint256 constant MAX_WITNESS_BYTES = 65_536;

/// @dev The most bytes of what a predicate answers to a move: the open places, encoded, and some 130 around them.
uint256 constant MAX_POSITION_BYTES = 98_304;

/// @dev The most places and values in the position of a post: whoever answers it pays for reading them.
uint256 constant MAX_POSITION_PARTS = 2_048;

/// @dev The fuel of a claim at the top: so many hops through claim values can be followed.
uint256 constant FUEL = 8;

/// @dev The most posts that can follow each other in a dispute without a hop through a claim value.
uint256 constant MAX_POSTS_PER_HOP = 64;

/// @dev A move at the top gets `(FUEL + 1) * GAS_PER_FUEL` gas, and a claim value with fuel `f` within it `(f + 1) *
/// GAS_PER_FUEL`, so each hop keeps this much for itself. A move with all fuel, a position and a message as large as they may be fit into a transaction of 2^24 gas, the most there is
/// (EIP-7825): otherwise a post could be made that nobody can answer.
uint256 constant GAS_PER_FUEL = 1_250_000;

/// @dev Gas for reading one value from a store.
uint256 constant STORE_GAS = 200_000;

/// @dev The most bytes that a stored value may have. That many are read with STORE_GAS also where the transaction has read
/// none of them before (EIP-2929); were they more, a value would be stored for whoever reads it twice and for nobody else.
uint256 constant MAX_STORED_BYTES = 1_024;

/// @dev Gas for one atom that the user supplies.
uint256 constant ATOM_GAS = 1_000_000;

/// @dev Gas for asking a predicate whether inputs are well formed.
uint256 constant WELL_FORMED_GAS = 1_500_000;

/// @dev Gas that must remain beside the cap of a call, for what the caller does around it.
uint256 constant CALL_RESERVE = 50_000;

/// @dev The gas that a claim value with that much fuel gets within a message, and with all fuel a move.
function gasFor(uint256 fuel) pure returns (uint256) {
    return (fuel + 1) * GAS_PER_FUEL;
}
