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

    /// @param values which of the texts are the values of the place
    /// @param message which of the texts is the message
    struct Question {
        address predicate;
        uint256 node;
        uint256[] values;
        uint256 fuel;
        uint256 message;
    }

    struct Outcome {
        bool success;
        bytes data;
    }

    error WritingFailed(uint256 index);

    /// @param texts what the inputs and the questions are made of, each once
    /// @param inputs which of the texts are the inputs of the claim
    /// @return wellFormed what the predicate says of the inputs
    /// @return outcomes what the predicates answer to the questions, or revert with
    function run(
        Writing[] calldata writings,
        bytes[] calldata texts,
        address predicate,
        uint256[] calldata inputs,
        uint256 asOf,
        Question[] calldata questions
    ) external returns (bool wellFormed, Outcome[] memory outcomes) {
        for (uint256 i = 0; i < writings.length; ++i) {
            (bool success,) = writings[i].target.call(writings[i].data);
            if (!success) {
                revert WritingFailed(i);
            }
        }
        wellFormed = IPredicate(predicate).isWellFormed(_pick(texts, inputs));
        outcomes = new Outcome[](questions.length);
        for (uint256 i = 0; i < questions.length; ++i) {
            outcomes[i] = _ask(texts, asOf, questions[i]);
        }
    }

    function _ask(bytes[] calldata texts, uint256 asOf, Question calldata asked)
        private
        view
        returns (Outcome memory outcome)
    {
        bytes[] memory values = _pick(texts, asked.values);
        Context memory context = Context(asOf, asked.fuel);
        bytes memory data = abi.encodeCall(IPredicate.step, (asked.node, values, context, texts[asked.message]));
        (outcome.success, outcome.data) = asked.predicate.staticcall(data);
    }

    function _pick(bytes[] calldata texts, uint256[] calldata which) private pure returns (bytes[] memory picked) {
        picked = new bytes[](which.length);
        for (uint256 i = 0; i < which.length; ++i) {
            picked[i] = texts[which[i]];
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
