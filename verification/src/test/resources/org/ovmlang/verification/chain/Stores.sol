// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {IStore} from "./IStore.sol";

/// @notice As an earlier commitment contract answered: a word under the number of a block, zero where there is none.
contract CommitmentStore is IStore {
    mapping(uint256 number => bytes32) public roots;

    function put(uint256 number, bytes32 root) external {
        roots[number] = root;
    }

    function valueOf(bytes calldata key) external view returns (bytes memory value, uint256 writtenAt) {
        return (abi.encode(roots[abi.decode(key, (uint256))]), 1);
    }
}

/// @notice One value under every key.
contract FixedStore is IStore {
    bytes public value;

    function put(bytes calldata newValue) external {
        value = newValue;
    }

    function valueOf(bytes calldata) external view returns (bytes memory, uint256) {
        return (value, 1);
    }
}

/// @notice A store as it should be: each key is written once and stamped with the block.
contract StampedStore is IStore {
    mapping(bytes key => bytes) private _values;
    mapping(bytes key => uint256) private _writtenAt;

    function put(bytes calldata key, bytes calldata value) external {
        require(_writtenAt[key] == 0, "written already");
        _values[key] = value;
        _writtenAt[key] = block.number;
    }

    function valueOf(bytes calldata key) external view returns (bytes memory, uint256) {
        return (_values[key], _writtenAt[key]);
    }
}

/// @notice Reads a value and then calls: in the same transaction the value is read again for a twentieth of the gas.
contract WarmReader {
    function readAndCall(IStore store, bytes calldata key, address target, bytes calldata data) external {
        store.valueOf(key);
        (bool success, bytes memory answer) = target.call(data);
        if (!success) {
            assembly {
                revert(add(answer, 0x20), mload(answer))
            }
        }
    }
}
