// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Claim} from "./Claims.sol";

/// @title What an adjudicator says: the form of its posts, its events and its refusals
interface IAdjudicator {
    /// @notice Where a post stands.
    enum Status {
        None,
        Open,
        Stands,
        Fallen
    }

    /// @notice What was shown of a claim without looking at chain state or at a foreign contract.
    enum Fact {
        Unknown,
        True,
        False
    }

    /// @notice An assertion (without parent) or an answer.
    /// @param parent the post that it answers; zero for an assertion
    /// @param assertion the post at the top of its dispute
    /// @param position the hash of the places it leaves open
    /// @param poster who posted it and gets what it earns
    /// @param opened the block it was posted in
    /// @param openAnswers how many answers to it are undecided
    /// @param hopFuel the fuel of the place that it answered
    /// @param hopPosts how many posts of its line, itself the last, answered a place of that fuel
    /// @param status where it stands
    struct Post {
        bytes32 parent;
        bytes32 assertion;
        bytes32 position;
        address poster;
        uint64 opened;
        uint32 openAnswers;
        uint8 hopFuel;
        uint16 hopPosts;
        Status status;
    }

    /// @notice What an assertion says.
    /// @param claimId the claim
    /// @param asOf the block as of whose end chain state is read in the whole dispute
    struct Assertion {
        bytes32 claimId;
        uint64 asOf;
    }

    /// @notice A claim was asserted. What it leaves open is in `LeftOpen`.
    event ClaimAsserted(
        bytes32 indexed postId,
        bytes32 indexed claimId,
        address indexed poster,
        uint256 asOf,
        Claim claim
    );

    /// @notice A post was answered at its place `index`. Who answered: see `postOf`. What remains open is in `LeftOpen`.
    event Answered(
        bytes32 indexed postId,
        bytes32 indexed parent,
        bytes32 indexed assertion,
        uint256 index,
        bytes message
    );

    /// @notice The places that a new post leaves open, laid out as `Positions` says: whoever answers it gives these bytes back.
    event LeftOpen(bytes32 indexed postId, bytes position);

    /// @notice A post was answered at once and falls.
    event AnsweredAtOnce(
        bytes32 indexed parent, bytes32 indexed assertion, address indexed poster, uint256 index, bytes message
    );

    /// @notice A post stands, finally.
    event PostStands(bytes32 indexed postId, bytes32 indexed assertion);

    /// @notice A post has fallen, finally; `recipient` gets the part of its bond that is not burned.
    event PostFallen(bytes32 indexed postId, bytes32 indexed assertion, address indexed recipient);

    /// @notice A claim became true for ever.
    event ClaimTrue(bytes32 indexed claimId, uint256 asOf);

    /// @notice Something was shown of a claim that does not depend on chain state; other disputes may use it.
    event FactRecorded(bytes32 indexed claimId, bool truth);

    /// @notice Somebody took out what is his.
    event Withdrawn(address indexed account, uint256 amount);

    /// @notice The claim is larger than MAX_CLAIM_BYTES, or its predicate does not take the inputs.
    error IllFormedClaim(bytes32 claimId);

    /// @notice The predicate did not accept the message.
    /// @param answer the first bytes of what it answered or reverted with
    error NotAccepted(address predicate, bytes answer);

    /// @notice The message has more bytes than one may have at that place.
    error MessageTooLarge(uint256 most);

    /// @notice What the message leaves open is more than a position may be, or has more fuel than it may have.
    error PositionOutOfBounds();

    /// @notice The message leaves something open where only one that leaves nothing open counts.
    error NotAtOnce();

    /// @notice The message leaves nothing open, so it needs no bond: send it as one that decides at once.
    error IsAtOnce();

    /// @notice The claim is true already; there is nothing to assert or prove.
    error AlreadyTrue(bytes32 claimId);

    /// @notice There is no post with this id, or it is decided.
    error NotOpen(bytes32 postId);

    /// @notice There is such a post already.
    error DuplicatePost(bytes32 postId);

    /// @notice The window of the post is over: it takes no answers.
    error WindowClosed(bytes32 postId);

    /// @notice The window of the post is not over, or answers to it are undecided.
    error NotSettleable(bytes32 postId);

    /// @notice These are not the open places of the post.
    error OtherPosition(bytes32 postId);

    /// @notice The post leaves fewer places open.
    error NoSuchPlace(bytes32 postId, uint256 index);

    /// @notice So many posts have followed each other within one claim value that no more are taken.
    error TooManyPosts(bytes32 postId);

    /// @notice A post costs exactly the bond; what leaves nothing open costs nothing.
    error WrongBond(uint256 expected, uint256 sent);

    /// @notice No fact is known of the claim at the place, or it speaks for the other side.
    error NoSuchFact(bytes32 claimId);

    /// @notice The account has nothing to take out, or does not take it.
    error WithdrawalFailed(address account);

    /// @notice The window must be positive, the bond below 2^128, the burned share at least a wei and at most all of it.
    error BadParameters();

    /// @notice Is the claim true, finally? False means that it has not been shown, not that it is false. Contracts that pay
    /// out read this and nothing else.
    function isTrue(bytes32 claimId) external view returns (bool);
}
