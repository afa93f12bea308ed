// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "./BoundedCall.sol";
import {FUEL, MAX_POSTS_PER_HOP, WELL_FORMED_GAS} from "./Bounds.sol";
import {Claim, Claims} from "./Claims.sol";
import {IAdjudicator} from "./IAdjudicator.sol";
import {IPredicate, PROVE_CLAIM, REFUTE_CLAIM} from "./IPredicate.sol";
import {Moves} from "./Moves.sol";
import {OpenPlaces} from "./OpenPlaces.sol";
import {Place, Positions} from "./Positions.sol";

/// @title The adjudicator: one contract for the disputes about the claims of all predicates
/// @notice A dispute begins with an assertion. Its posts form a tree: a post's children answer it, posts of the two sides
/// alternate. A post takes answers for `window` blocks and never longer. It falls when an answer to it stands; it stands
/// when its window is over and all answers to it have fallen, or immediately if it leaves nothing open. So an assertion is
/// settled within (depth of its claim) windows, however many posts there are.
///
/// What is promised:
/// - `isTrue(id)` turns true only when an assertion of the claim stood or a message proved it at once, and is final. A
///   fallen assertion makes nothing false: the claim can be asserted again, also while other assertions of it run.
/// - Whoever answers within the window, with what decides the claim, wins, whatever anybody else posts.
/// - A predicate that lies, reverts, burns gas or never ends can harm only claims about itself and claims that chose it.
/// - Nobody owns the contract and nothing in it can be changed. What goes in is what comes out and what is burned.
contract Adjudicator is IAdjudicator {
    /// @dev Shares are given in parts of ten thousand.
    uint256 private constant WHOLE = 10_000;

    /// @notice For how many blocks a post takes answers.
    uint256 public immutable window;

    /// @notice What a post costs, in wei.
    uint256 public immutable bond;

    /// @notice Which part of a lost bond is burned, in parts of ten thousand.
    uint256 public immutable burnedShare;

    /// @inheritdoc IAdjudicator
    mapping(bytes32 claimId => bool) public isTrue;

    /// @notice What is known of a claim whatever the chain state.
    mapping(bytes32 claimId => Fact) public factOf;

    /// @notice How often a claim has been asserted.
    mapping(bytes32 claimId => uint256) public attempts;

    /// @notice What an account may take out, in wei.
    mapping(address account => uint256) public balanceOf;

    /// @notice What has been burned, in wei: it stays here for ever.
    uint256 public burned;

    mapping(bytes32 postId => Post) private _posts;
    mapping(bytes32 postId => Assertion) private _assertions;

    /// @param window_ for how many blocks a post takes answers
    /// @param bond_ what a post costs, in wei: what remains of it after burning should pay the gas of an answer
    /// @param burnedShare_ which part of a lost bond is burned, in parts of ten thousand; without it whoever answers
    /// himself delays for nothing
    constructor(uint256 window_, uint256 bond_, uint256 burnedShare_) {
        if (window_ == 0 || burnedShare_ > WHOLE || bond_ > type(uint128).max || bond_ * burnedShare_ < WHOLE) {
            revert BadParameters();
        }
        window = window_;
        bond = bond_;
        burnedShare = burnedShare_;
    }

    /// @notice The id of a claim: keccak256(abi.encode(Claim(predicate, inputs))).
    function claimId(address predicate, bytes[] calldata inputs) public pure returns (bytes32) {
        return Claims.id(Claim(predicate, inputs));
    }

    /// @notice A post; its status is None when there is none with this id.
    function postOf(bytes32 postId) external view returns (Post memory) {
        return _posts[postId];
    }

    /// @notice What the assertion with this id says.
    function assertionOf(bytes32 postId) external view returns (Assertion memory) {
        return _assertions[postId];
    }

    /// @notice Asserts a claim bare: the challenger moves first. Costs the bond.
    /// @return postId the name of the assertion; it differs on another chain and on another history of this chain
    function assertBare(address predicate, bytes[] calldata inputs) external payable returns (bytes32 postId) {
        bytes32 id = _requireAssertable(predicate, inputs);
        if (!BoundedCall.tryBool(predicate, WELL_FORMED_GAS, abi.encodeCall(IPredicate.isWellFormed, (inputs)))) {
            revert IllFormedClaim(id);
        }
        bytes memory whole = OpenPlaces.encode(OpenPlaces.add(0, predicate, REFUTE_CLAIM, FUEL, inputs));
        Moves.requireWithinBounds(whole, predicate, FUEL);
        postId = _assert(id, Claim(predicate, inputs), whole);
    }

    /// @notice Asserts a claim with the defender's first message. Costs the bond.
    /// @param message what the defender says first; if it leaves nothing open, use `prove`
    function assertWith(address predicate, bytes[] calldata inputs, bytes calldata message)
        external
        payable
        returns (bytes32 postId)
    {
        bytes32 id = _requireAssertable(predicate, inputs);
        bytes memory left = _requireOpen(Place(predicate, PROVE_CLAIM, FUEL, inputs), _asOf(), message);
        postId = _assert(id, Claim(predicate, inputs), left);
    }

    /// @notice Proves a claim at once, of the chain as it is after the block before this one. Costs nothing.
    /// @return id the claim, which is true from now on
    function prove(address predicate, bytes[] calldata inputs, bytes calldata message) external returns (bytes32 id) {
        id = _requireAssertable(predicate, inputs);
        uint64 asOf = _asOf();
        Place memory place = Place(predicate, PROVE_CLAIM, FUEL, inputs);
        bool timeless = _requireAtOnce(place, asOf, message);
        _noteFact(place, timeless, true);
        _setTrue(id, asOf);
    }

    /// @notice Answers a post at one of its open places. Costs the bond, which `answerAtOnce` does not.
    /// @param parent the post
    /// @param position the places that it leaves open, encoded as in its event
    /// @param index which of them is answered
    /// @param message the answer, laid out as the predicate of the place reads it
    function answer(bytes32 parent, bytes calldata position, uint256 index, bytes calldata message)
        external
        payable
        returns (bytes32 postId)
    {
        (Post storage answered, Place memory place) = _requireAnswerable(parent, position, index);
        _requireBond();
        bytes memory left = _requireOpen(place, _assertions[answered.assertion].asOf, message);
        postId = _addAnswer(parent, answered, place.fuel, keccak256(left));
        emit Answered(postId, parent, answered.assertion, index, message);
        emit LeftOpen(postId, left);
    }

    /// @notice Answers a post with a message that leaves nothing open: it falls immediately. Costs nothing.
    function answerAtOnce(bytes32 parent, bytes calldata position, uint256 index, bytes calldata message) external {
        (Post storage answered, Place memory place) = _requireAnswerable(parent, position, index);
        bool timeless = _requireAtOnce(place, _assertions[answered.assertion].asOf, message);
        _noteFact(place, timeless, place.node == PROVE_CLAIM);
        emit AnsweredAtOnce(parent, answered.assertion, msg.sender, index, message);
        _fallAtOnce(parent, answered);
    }

    /// @notice The same where a known fact decides the claim at the place.
    function answerWithFact(bytes32 parent, bytes calldata position, uint256 index) external {
        (Post storage answered, Place memory place) = _requireAnswerable(parent, position, index);
        bytes32 id = Claims.id(Claim(place.predicate, place.values));
        bool decided = (place.node == PROVE_CLAIM && factOf[id] == Fact.True)
            || (place.node == REFUTE_CLAIM && factOf[id] == Fact.False);
        if (!decided) {
            revert NoSuchFact(id);
        }
        emit AnsweredAtOnce(parent, answered.assertion, msg.sender, index, "");
        _fallAtOnce(parent, answered);
    }

    /// @notice Shows of any claim, without a dispute, that it is true or false whatever the chain state.
    function recordFact(address predicate, bytes[] calldata inputs, bool truth, bytes calldata message) external {
        bytes32 id = claimId(predicate, inputs);
        if (!Claims.fits(inputs)) {
            revert IllFormedClaim(id);
        }
        Place memory place = Place(predicate, truth ? PROVE_CLAIM : REFUTE_CLAIM, FUEL, inputs);
        if (!_requireAtOnce(place, _asOf(), message)) {
            revert NoSuchFact(id);
        }
        _noteFact(place, true, truth);
    }

    /// @notice Settles a post whose window is over and whose answers have all fallen: it stands, its poster gets the bond
    /// back, and the post that it answered falls. Anybody may.
    function settle(bytes32 postId) external {
        Post storage post = _posts[postId];
        if (post.status != Status.Open) {
            revert NotOpen(postId);
        }
        if (block.number < post.opened + window || post.openAnswers != 0) {
            revert NotSettleable(postId);
        }
        post.status = Status.Stands;
        balanceOf[post.poster] += bond;
        emit PostStands(postId, post.assertion);
        bytes32 parent = post.parent;
        if (parent == 0) {
            Assertion storage assertion = _assertions[postId];
            // Another assertion of the claim, or a proof at once, may have come first.
            if (!isTrue[assertion.claimId]) {
                _setTrue(assertion.claimId, assertion.asOf);
            }
            return;
        }
        Post storage felled = _posts[parent];
        --felled.openAnswers;
        if (felled.status == Status.Open) {
            _fall(parent, felled, post.poster);
        }
    }

    /// @notice Pays out what the sender may take.
    function withdraw() external {
        uint256 amount = balanceOf[msg.sender];
        if (amount == 0) {
            revert WithdrawalFailed(msg.sender);
        }
        balanceOf[msg.sender] = 0;
        emit Withdrawn(msg.sender, amount);
        (bool paid,) = msg.sender.call{value: amount}("");
        if (!paid) {
            revert WithdrawalFailed(msg.sender);
        }
    }

    function _requireAssertable(address predicate, bytes[] calldata inputs) private view returns (bytes32 id) {
        id = claimId(predicate, inputs);
        if (isTrue[id]) {
            revert AlreadyTrue(id);
        }
        if (!Claims.fits(inputs)) {
            revert IllFormedClaim(id);
        }
    }

    function _requireBond() private view {
        if (msg.value != bond) {
            revert WrongBond(bond, msg.value);
        }
    }

    function _requireAnswerable(bytes32 parent, bytes calldata position, uint256 index)
        private
        view
        returns (Post storage answered, Place memory place)
    {
        answered = _posts[parent];
        if (answered.status != Status.Open) {
            revert NotOpen(parent);
        }
        if (block.number >= answered.opened + window) {
            revert WindowClosed(parent);
        }
        if (keccak256(position) != answered.position) {
            revert OtherPosition(parent);
        }
        bool found;
        (found, place) = Positions.placeAt(position, index);
        if (!found) {
            revert NoSuchPlace(parent, index);
        }
    }

    function _assert(bytes32 id, Claim memory claim, bytes memory left) private returns (bytes32 postId) {
        _requireBond();
        uint64 asOf = _asOf();
        bytes32 position = keccak256(left);
        // The hash of a recent block binds the dispute to this history: after a reorganisation its posts are no posts.
        bytes32 history = blockhash(asOf);
        postId = keccak256(abi.encode(block.chainid, address(this), history, id, attempts[id]++, position));
        _assertions[postId] = Assertion(id, asOf);
        _open(postId, Post(0, postId, position, msg.sender, uint64(block.number), 0, uint8(FUEL), 1, Status.Open));
        emit ClaimAsserted(postId, id, msg.sender, asOf, claim);
        emit LeftOpen(postId, left);
    }

    function _open(bytes32 postId, Post memory post) private {
        if (_posts[postId].status != Status.None) {
            revert DuplicatePost(postId);
        }
        _posts[postId] = post;
    }

    function _addAnswer(bytes32 parent, Post storage answered, uint256 fuel, bytes32 position) private returns (bytes32 id) {
        // The line of posts within one claim value is bounded, so that a predicate that never ends, ends.
        uint256 hopPosts = answered.hopFuel == fuel ? answered.hopPosts + 1 : 1;
        if (hopPosts > MAX_POSTS_PER_HOP) {
            revert TooManyPosts(parent);
        }
        bytes32 top = answered.assertion;
        id = keccak256(abi.encode(block.chainid, address(this), top, parent, position));
        Post memory post = Post(parent, top, position, msg.sender, uint64(block.number), 0, 0, 0, Status.Open);
        (post.hopFuel, post.hopPosts) = (uint8(fuel), uint16(hopPosts));
        _open(id, post);
        ++answered.openAnswers;
    }

    function _requireOpen(Place memory place, uint256 asOf, bytes calldata message)
        private
        view
        returns (bytes memory position)
    {
        (position,) = Moves.make(place, asOf, message);
        if (position.length == 0) {
            revert IsAtOnce();
        }
    }

    function _requireAtOnce(Place memory place, uint256 asOf, bytes calldata message)
        private
        view
        returns (bool timeless)
    {
        bytes memory position;
        (position, timeless) = Moves.make(place, asOf, message);
        if (position.length != 0) {
            revert NotAtOnce();
        }
    }

    /// @dev `timeless`: neither chain state nor a foreign contract had a say. A place within a claim says nothing about
    /// the whole claim.
    function _noteFact(Place memory place, bool timeless, bool truth) private {
        if (!timeless || place.node > REFUTE_CLAIM) {
            return;
        }
        bytes32 id = Claims.id(Claim(place.predicate, place.values));
        if (factOf[id] == Fact.Unknown) {
            factOf[id] = truth ? Fact.True : Fact.False;
            emit FactRecorded(id, truth);
        }
    }

    /// @dev Whoever sees an answer at once may copy it, so its reward goes to the owner of the post it rescues.
    function _fallAtOnce(bytes32 postId, Post storage post) private {
        bytes32 rescued = post.parent;
        _fall(postId, post, rescued == 0 ? msg.sender : _posts[rescued].poster);
    }

    function _fall(bytes32 postId, Post storage post, address recipient) private {
        post.status = Status.Fallen;
        uint256 lost = (bond * burnedShare) / WHOLE;
        burned += lost;
        balanceOf[recipient] += bond - lost;
        bytes32 parent = post.parent;
        if (parent != 0) {
            --_posts[parent].openAnswers;
        }
        emit PostFallen(postId, post.assertion, recipient);
    }

    function _setTrue(bytes32 id, uint256 asOf) private {
        isTrue[id] = true;
        emit ClaimTrue(id, asOf);
    }

    /// @dev This block is still being made, the one before is complete.
    function _asOf() private view returns (uint64) {
        return uint64(block.number - 1);
    }
}
