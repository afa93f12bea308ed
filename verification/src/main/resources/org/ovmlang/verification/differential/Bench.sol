// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {IAtom} from "./IAtom.sol";
import {IStore} from "./IStore.sol";

/// @title One case of the differential test in one call
/// @notice Fills the stores of a case and asks the predicates, all in a simulated call that leaves no trace.
contract Bench {
    struct Step {
        address target;
        bytes data;
    }

    struct Outcome {
        bool success;
        bytes data;
    }

    function run(Step[] calldata steps) external returns (Outcome[] memory outcomes) {
        outcomes = new Outcome[](steps.length);
        for (uint256 i = 0; i < steps.length; ++i) {
            (outcomes[i].success, outcomes[i].data) = steps[i].target.call(steps[i].data);
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
