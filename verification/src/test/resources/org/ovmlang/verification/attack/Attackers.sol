// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Adjudicator} from "./Adjudicator.sol";
import {Claim, Claims} from "./Claims.sol";
import {IAdjudicator} from "./IAdjudicator.sol";
import {IAtom} from "./IAtom.sol";
import {Context} from "./IPredicate.sol";
import {IStore} from "./IStore.sol";

/// @notice A list in which to look something up costs much gas, but not more than an atom may use.
contract CostlyList is IAtom {
    uint256 private constant COST = 850_000;
    mapping(bytes32 hash => bool) private _banned;

    function ban(bytes calldata x) external {
        _banned[keccak256(x)] = true;
    }

    function holds(bytes[] calldata arguments) external view returns (bool) {
        uint256 start = gasleft();
        while (start - gasleft() < COST) {}
        return _banned[keccak256(arguments[0])];
    }
}

/// @notice A store as it should be, in which to look something up costs much gas, but not more than a store may use.
contract CostlyStore is IStore {
    uint256 private constant COST = 150_000;
    mapping(bytes key => bytes) private _values;
    mapping(bytes key => uint256) private _writtenAt;

    function put(bytes calldata key, bytes calldata value) external {
        require(_writtenAt[key] == 0, "written already");
        _values[key] = value;
        _writtenAt[key] = block.number;
    }

    function valueOf(bytes calldata key) external view returns (bytes memory, uint256) {
        uint256 start = gasleft();
        while (start - gasleft() < COST) {}
        return (_values[key], _writtenAt[key]);
    }
}

/// @notice A store that answers with as many bytes as the gas of its call makes.
contract BombStore {
    fallback() external {
        assembly {
            return(0, 290000)
        }
    }
}

/// @notice A predicate of which somebody decides from day to day whether its claims hold.
contract FicklePredicate {
    bool public yes = true;

    function set(bool yes_) external {
        yes = yes_;
    }

    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function step(uint256 node, bytes[] calldata, Context calldata, bytes calldata)
        external
        view
        returns (bytes memory, bool)
    {
        require(yes == (node == 0), "not today");
        return ("", true);
    }
}

/// @notice Pays once for every claim that something is due to an account, if it is true.
contract Payout {
    IAdjudicator private immutable _adjudicator;
    address private immutable _predicate;
    mapping(bytes32 claimId => bool) private _paid;

    constructor(IAdjudicator adjudicator, address predicate) {
        _adjudicator = adjudicator;
        _predicate = predicate;
    }

    receive() external payable {}

    function pay(bytes[] calldata inputs) external {
        bytes32 id = Claims.id(Claim(_predicate, inputs));
        require(_adjudicator.isTrue(id), "not true");
        require(!_paid[id], "paid already");
        _paid[id] = true;
        (bool paid,) = address(uint160(uint256(bytes32(inputs[0])))).call{value: uint256(bytes32(inputs[1]))}("");
        require(paid, "not taken");
    }
}

/// @notice Posts many answers in one transaction, at places of a predicate that takes every message.
contract Crowd {
    bytes32 public last;
    bytes public left;
    uint256 private _count;

    function begin(bytes32 post, bytes calldata position) external payable {
        last = post;
        left = position;
    }

    /// @notice Posts a line in which every post answers the one before, at places with this fuel in turn.
    function climb(Adjudicator adjudicator, address predicate, uint256 posts, uint8[] calldata fuels) external {
        for (uint256 i = 0; i < posts; ++i) {
            bytes memory next = _place(predicate, fuels[i % fuels.length]);
            last = adjudicator.answer{value: adjudicator.bond()}(last, left, 0, abi.encode(next, true));
            left = next;
        }
    }

    /// @notice Posts many answers to one post.
    function spread(Adjudicator adjudicator, address predicate, uint256 posts) external {
        for (uint256 i = 0; i < posts; ++i) {
            bytes memory next = _place(predicate, 8);
            adjudicator.answer{value: adjudicator.bond()}(last, left, 0, abi.encode(next, true));
        }
    }

    function _place(address predicate, uint8 fuel) private returns (bytes memory) {
        return abi.encodePacked(predicate, uint32(2), fuel, uint16(1), uint32(32), ++_count);
    }
}
