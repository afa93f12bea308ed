// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @dev The most bytes that all inputs of one claim have together.
uint256 constant MAX_CLAIM_BYTES = 8_192;

/// @dev The most inputs of one claim.
uint256 constant MAX_CLAIM_INPUTS = 128;

/// @dev The most bytes of one witness.
uint256 constant MAX_WITNESS_BYTES = 8_192;

/// @dev The most bytes of a message to a post. With a position, and 4,096 bytes around both, it fits into the
/// 131,072 bytes that nodes take of one transaction.
uint256 constant MAX_MESSAGE_BYTES = 73_728;

/// @dev The most bytes of the position that it leaves.
uint256 constant MAX_POSITION_BYTES = 53_248;

/// @dev The most places and values in that position: whoever answers it pays for reading them.
uint256 constant MAX_POSITION_PARTS = 2_048;

/// @dev The same where a claim value is proved within a message, so that two of them leave room for what the caller needs.
uint256 constant MAX_NESTED_MESSAGE_BYTES = 33_792;
uint256 constant MAX_NESTED_POSITION_BYTES = 24_576;
uint256 constant MAX_NESTED_POSITION_PARTS = 512;

/// @dev The fuel of a claim at the top: so many hops through claim values can be followed.
uint256 constant FUEL = 8;

/// @dev The most posts that can follow each other in a dispute without a hop through a claim value.
uint256 constant MAX_POSTS_PER_HOP = 64;

/// @dev Gas of a move. With a position and a message as large as they may be it fits into a transaction of 2^24
/// gas, the most there is (EIP-7825): otherwise a post could be made that nobody can answer.
uint256 constant MOVE_GAS = 11_250_000;

/// @dev Gas of a claim value without fuel, and how much each hop on the way there keeps for itself. Two claim values in
/// one message leave the caller at the top its own gas, whatever they do with theirs.
uint256 constant NESTED_GAS = 1_250_000;
uint256 constant NESTED_GAS_PER_FUEL = 500_000;

/// @dev Gas for reading one value from a store.
uint256 constant STORE_GAS = 200_000;

/// @dev The most bytes that a stored value may have. That many are read with STORE_GAS also where the transaction has read
/// none of them before (EIP-2929); were they more, a value would be stored for whoever reads it twice and for nobody else.
uint256 constant MAX_STORED_BYTES = 1_024;

/// @dev Gas for one atom that the user supplies.
uint256 constant ATOM_GAS = 1_000_000;

/// @dev Gas for asking a predicate whether inputs are well formed: enough for the largest, also where claims of known
/// predicates, which are decoded anew at each level, nest as deep as types may.
uint256 constant WELL_FORMED_GAS = 8_000_000;

/// @dev Gas that must remain beside the cap of a call, for what the caller does around it.
uint256 constant CALL_RESERVE = 50_000;

/// @dev The most bytes of what a predicate answers: the position in whole words, and the words around it.
uint256 constant MAX_ANSWER_BYTES = MAX_POSITION_BYTES + 0x60;

/// @dev The same within a claim value.
uint256 constant MAX_NESTED_ANSWER_BYTES = MAX_NESTED_POSITION_BYTES + 0x60;

/// @dev The gas that a claim value with that much fuel gets within a message, and with all fuel a move, whatever the fuel that
/// is left where it is made.
function gasFor(uint256 fuel) pure returns (uint256) {
    return fuel == FUEL ? MOVE_GAS : NESTED_GAS + fuel * NESTED_GAS_PER_FUEL;
}
