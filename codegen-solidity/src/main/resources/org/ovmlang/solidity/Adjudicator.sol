// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "./BoundedCall.sol";
import {FUEL, GAS_PER_FUEL, MAX_CLAIM_BYTES, WELL_FORMED_GAS} from "./Bounds.sol";
import {Claim, Claims} from "./Claims.sol";
import {Context, IPredicate} from "./IPredicate.sol";

/// @title The adjudicator: one contract for the claims of all predicates
/// @notice What is promised:
/// - `isTrue(id)` turns true only when the predicate of the claim accepted a message as a proof, with full fuel and chain
///   state as of one block, and then stays true for ever. Nothing is ever recorded as false.
/// - A claim that is not well formed, or larger than MAX_CLAIM_BYTES, cannot be asserted.
/// - A predicate that lies, reverts, burns gas or answers at length can harm only claims about itself.
/// - Nobody owns the contract, nothing in it can be changed, and it holds no money.
/// What is not here: an assertion wins by proof only. No time limit makes it true by silence, it carries no bond, and
/// nobody can refute it; an open assertion therefore means nothing to a payout, which reads `isTrue` and nothing else.
contract Adjudicator {
    /// @notice Where an assertion stands.
    enum Status {
        None,
        Open,
        Stands
    }

    /// @notice Somebody says that a claim is true, of the chain as it was after block `asOf`.
    struct Assertion {
        bytes32 claimId;
        uint64 asOf;
        uint64 attempt;
        Status status;
        address asserter;
    }

    /// @notice A claim was asserted. The inputs are here for whoever wants to answer.
    event ClaimAsserted(
        bytes32 indexed assertionId,
        bytes32 indexed claimId,
        address indexed asserter,
        address predicate,
        bytes[] inputs,
        uint256 asOf,
        uint256 attempt
    );

    /// @notice An assertion stands: it was proved as of its own block.
    event AssertionStood(bytes32 indexed assertionId, bytes32 indexed claimId);

    /// @notice A claim became true for ever.
    event ClaimProved(bytes32 indexed claimId, address indexed predicate, uint256 asOf);

    /// @notice The claim is larger than MAX_CLAIM_BYTES, or its predicate does not take the inputs.
    error IllFormedClaim(bytes32 claimId);

    /// @notice The predicate did not accept the message as a proof.
    /// @param claimId the claim
    /// @param answer the first bytes of what the predicate answered or reverted with
    error NotProved(bytes32 claimId, bytes answer);

    /// @notice The claim is true already; there is nothing to assert or prove.
    error AlreadyTrue(bytes32 claimId);

    /// @notice No open assertion has this id.
    error NoOpenAssertion(bytes32 assertionId);

    /// @notice The claim given is not the one that was asserted.
    error OtherClaim(bytes32 expected, bytes32 given);

    /// @notice The gas that a predicate gets for a claim at the top.
    uint256 public constant PROVE_GAS = (FUEL + 1) * GAS_PER_FUEL;

    /// @dev Enough of a refusal to carry an error with three words.
    uint256 private constant MAX_ANSWER_BYTES = 100;

    /// @notice Is the claim true, finally? False means that it has not been shown, not that it is false.
    mapping(bytes32 claimId => bool) public isTrue;

    /// @notice How often a claim has been asserted.
    mapping(bytes32 claimId => uint64) public attempts;

    mapping(bytes32 assertionId => Assertion) private _assertions;

    /// @notice The id of a claim: keccak256(abi.encode(Claim(predicate, inputs))).
    function claimId(address predicate, bytes[] calldata inputs) public pure returns (bytes32) {
        return Claims.id(Claim(predicate, inputs));
    }

    /// @notice An assertion; its status is None when there is none with this id.
    function assertionOf(bytes32 assertionId) external view returns (Assertion memory) {
        return _assertions[assertionId];
    }

    /// @notice Asserts a claim about the chain as it is after the block before this one: what is written later in this
    /// block or afterwards cannot change the truth of the assertion. One claim may be asserted several times.
    /// @return assertionId the name of this assertion; it differs on another chain and on another history of this chain
    function assertClaim(address predicate, bytes[] calldata inputs) external returns (bytes32 assertionId) {
        bytes32 id = _requireUndecided(predicate, inputs);
        bytes memory question = abi.encodeCall(IPredicate.isWellFormed, (inputs));
        if (!BoundedCall.tryBool(predicate, WELL_FORMED_GAS, question)) {
            revert IllFormedClaim(id);
        }
        uint64 asOf = _asOf();
        uint64 attempt = attempts[id]++;
        assertionId =
            keccak256(abi.encode(block.chainid, address(this), blockhash(block.number - 1), id, asOf, attempt));
        _assertions[assertionId] = Assertion(id, asOf, attempt, Status.Open, msg.sender);
        emit ClaimAsserted(assertionId, id, msg.sender, predicate, inputs, asOf, attempt);
    }

    /// @notice Proves an assertion as of its own block; anybody may. The assertion stands and its claim is true.
    /// @param assertionId the assertion
    /// @param predicate the predicate of the claim that was asserted
    /// @param inputs the inputs of that claim
    /// @param message the proof, laid out as the predicate reads it
    function proveAssertion(bytes32 assertionId, address predicate, bytes[] calldata inputs, bytes calldata message)
        external
    {
        Assertion storage assertion = _assertions[assertionId];
        if (assertion.status != Status.Open) {
            revert NoOpenAssertion(assertionId);
        }
        bytes32 id = claimId(predicate, inputs);
        if (id != assertion.claimId) {
            revert OtherClaim(assertion.claimId, id);
        }
        uint256 asOf = assertion.asOf;
        _requireProof(id, predicate, inputs, asOf, message);
        assertion.status = Status.Stands;
        emit AssertionStood(assertionId, id);
        // Another assertion of the claim, or a proof without any, may have come first.
        if (!isTrue[id]) {
            _setTrue(id, predicate, asOf);
        }
    }

    /// @notice Proves a claim in one call, of the chain as it is after the block before this one.
    /// @param predicate the predicate of the claim
    /// @param inputs the inputs of the claim
    /// @param message the proof, laid out as the predicate reads it
    /// @return id the claim, which is true from now on
    function prove(address predicate, bytes[] calldata inputs, bytes calldata message) external returns (bytes32 id) {
        id = _requireUndecided(predicate, inputs);
        uint256 asOf = _asOf();
        _requireProof(id, predicate, inputs, asOf, message);
        _setTrue(id, predicate, asOf);
    }

    function _requireUndecided(address predicate, bytes[] calldata inputs) private view returns (bytes32 id) {
        id = claimId(predicate, inputs);
        if (isTrue[id]) {
            revert AlreadyTrue(id);
        }
        if (Claims.size(inputs) > MAX_CLAIM_BYTES) {
            revert IllFormedClaim(id);
        }
    }

    /// @dev The predicate checks well-formedness itself before it proves anything.
    function _requireProof(
        bytes32 id,
        address predicate,
        bytes[] calldata inputs,
        uint256 asOf,
        bytes calldata message
    ) private view {
        bytes memory question = abi.encodeCall(IPredicate.prove, (inputs, Context(asOf, FUEL), message));
        (bool success, uint256 size, bytes memory answer) =
            BoundedCall.tryCall(predicate, PROVE_GAS, question, MAX_ANSWER_BYTES);
        if (!success || size != 32 || uint256(bytes32(answer)) != 1) {
            revert NotProved(id, answer);
        }
    }

    function _setTrue(bytes32 id, address predicate, uint256 asOf) private {
        isTrue[id] = true;
        emit ClaimProved(id, predicate, asOf);
    }

    /// @dev This block is still being made, the one before is complete.
    function _asOf() private view returns (uint64) {
        return uint64(block.number - 1);
    }
}
