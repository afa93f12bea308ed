// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Context, IPredicate} from "ovm/IPredicate.sol";
import {IStore} from "ovm/IStore.sol";

/// @title Measures what a call takes
contract GasMeter {
    /// @notice Calls `target`, whose account has been looked at before, and measures the gas of the call itself:
    /// neither the transaction nor its data nor reading the answer.
    /// @param limit the gas that the call may use
    function measure(address target, bytes memory callData, uint256 limit)
        external
        view
        returns (uint256 used, bool success, bytes memory answer)
    {
        require(target.code.length != 0);
        assembly ("memory-safe") {
            let start := gas()
            success := staticcall(limit, target, add(callData, 0x20), mload(callData), 0, 0)
            used := sub(start, gas())
            let size := returndatasize()
            answer := mload(0x40)
            mstore(answer, size)
            returndatacopy(add(answer, 0x20), 0, size)
            mstore(0x40, and(add(add(answer, size), 0x3f), not(0x1f)))
        }
    }
}

/// @title A predicate that answers every move with the very bytes of the message
contract Parrot is IPredicate {
    function step(uint256, bytes[] calldata, Context calldata, bytes calldata message)
        external
        pure
        returns (bytes memory, bool)
    {
        bytes memory answer = message;
        assembly ("memory-safe") {
            return(add(answer, 0x20), mload(answer))
        }
    }

    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }
}

/// @title A store that answers whatever it was told, to the byte
contract ParrotStore is IStore {
    bytes private _answer;

    function answerWith(bytes calldata answer) external {
        _answer = answer;
    }

    function valueOf(bytes calldata) external view returns (bytes memory, uint256) {
        bytes memory answer = _answer;
        assembly ("memory-safe") {
            return(add(answer, 0x20), mload(answer))
        }
    }
}

/// @title The roots of blocks, each written once
contract RootStore is IStore {
    struct Entry {
        bytes value;
        uint256 writtenAt;
    }

    mapping(bytes32 => Entry) private _entries;

    function put(bytes calldata key, bytes calldata value) external {
        Entry storage entry = _entries[keccak256(key)];
        require(entry.writtenAt == 0);
        (entry.value, entry.writtenAt) = (value, block.number);
    }

    function valueOf(bytes calldata key) external view returns (bytes memory value, uint256 writtenAt) {
        Entry storage entry = _entries[keccak256(key)];
        return (entry.value, entry.writtenAt);
    }
}
