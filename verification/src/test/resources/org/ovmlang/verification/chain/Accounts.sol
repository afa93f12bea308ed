// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// @notice An account that is a contract: it does what it is told and takes money as it was made to.
contract ContractAccount {
    enum Manner {
        Takes,
        Refuses,
        Reenters
    }

    Manner public manner;
    uint256 public received;

    function setManner(Manner manner_) external {
        manner = manner_;
    }

    function execute(address target, bytes calldata data) external payable {
        (bool success, bytes memory answer) = target.call{value: msg.value}(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(answer, 0x20), mload(answer))
            }
        }
    }

    receive() external payable {
        require(manner != Manner.Refuses, "no, thank you");
        received += msg.value;
        if (manner == Manner.Reenters) {
            (bool success,) = msg.sender.call(abi.encodeWithSignature("withdraw()"));
            require(!success, "paid twice");
        }
    }
}
