// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {IAtom} from "./IAtom.sol";
import {Context, IPredicate} from "./IPredicate.sol";
import {IStore} from "./IStore.sol";

/// @title One case of the differential test in one call
/// @notice Fills the stores of a case and asks the predicates, all in a simulated call that leaves no trace.
contract Bench {
    struct Writing {
        address target;
        bytes data;
    }

    struct Question {
        address predicate;
        uint256 node;
        bytes[] values;
        uint256 fuel;
        bytes message;
    }

    struct Outcome {
        bool success;
        bytes data;
    }

    error WritingFailed(uint256 index);

    /// @return wellFormed what the predicate says of the inputs
    /// @return outcomes what the predicates answer to the questions, or revert with
    function run(
        Writing[] calldata writings,
        address predicate,
        bytes[] calldata inputs,
        uint256 asOf,
        Question[] calldata questions
    ) external returns (bool wellFormed, Outcome[] memory outcomes) {
        for (uint256 i = 0; i < writings.length; ++i) {
            (bool success,) = writings[i].target.call(writings[i].data);
            if (!success) {
                revert WritingFailed(i);
            }
        }
        wellFormed = IPredicate(predicate).isWellFormed(inputs);
        outcomes = new Outcome[](questions.length);
        for (uint256 i = 0; i < questions.length; ++i) {
            Question calldata asked = questions[i];
            bytes memory data = abi.encodeCall(
                IPredicate.step, (asked.node, asked.values, Context(asOf, asked.fuel), asked.message)
            );
            (outcomes[i].success, outcomes[i].data) = asked.predicate.staticcall(data);
        }
    }
}

/// @title A store with whatever a case puts into it
contract BenchStore is IStore {
    struct Entry {
        bytes value;
        uint256 writtenAt;
    }

    mapping(bytes32 => Entry) private _entries;

    function put(bytes calldata key, bytes calldata value, uint256 writtenAt) external {
        _entries[keccak256(key)] = Entry(value, writtenAt);
    }

    function valueOf(bytes calldata key) external view returns (bytes memory value, uint256 writtenAt) {
        Entry storage entry = _entries[keccak256(key)];
        return (entry.value, entry.writtenAt);
    }
}

/// @title An atom that holds of just the argument lists that a case names
contract BenchAtom is IAtom {
    mapping(bytes32 => bool) private _holds;

    function allow(bytes[] calldata arguments) external {
        _holds[keccak256(abi.encode(arguments))] = true;
    }

    function holds(bytes[] calldata arguments) external view returns (bool) {
        return _holds[keccak256(abi.encode(arguments))];
    }
}
