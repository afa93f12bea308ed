// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES} from "ovm/Bounds.sol";
import {Context, IPredicate, PROVE_CLAIM, REFUTE_CLAIM} from "ovm/IPredicate.sol";
import {CheckpointFormula} from "./ByHandCheckpointFormula.sol";
import {ClaimValues} from "./ByHandClaimValues.sol";
import {Encodings} from "./ByHandEncodings.sol";
import {Messages} from "./ByHandMessages.sol";

/// @title exit(su, proof): su is not spent, and it is a checkpoint
contract ExitPredicate is CheckpointFormula {
    constructor(address commitments) CheckpointFormula(commitments) {}

    /// @inheritdoc IPredicate
    function step(uint256 node, bytes[] calldata values, Context calldata context, bytes calldata message)
        external
        view
        returns (bytes memory position, bool timeless)
    {
        if (node > REFUTE_CLAIM) {
            (position, timeless, message) = _stepAtPlace(node, values, context, message);
        } else if (!isWellFormed(values)) {
            revert IllFormedClaim();
        } else if (node == PROVE_CLAIM) {
            (position, message) = _prove(values, context, message);
        } else {
            (position, timeless, message) = _refute(values, context, message);
        }
        Messages.finish(message);
    }

    /// @inheritdoc IPredicate
    function isWellFormed(bytes[] calldata inputs) public pure returns (bool) {
        return _areInputs(inputs) && inputs[0].length + inputs[1].length <= MAX_CLAIM_BYTES;
    }

    /// @dev That su was spent is left open, and what the checkpoint leaves open.
    function _prove(bytes[] calldata values, Context calldata context, bytes calldata message)
        private
        view
        returns (bytes memory position, bytes calldata rest)
    {
        bytes memory unspent = ClaimValues.refute(values[0], context.fuel);
        (position, rest) = _proveCheckpoint(values, context, message);
        position = bytes.concat(unspent, position);
    }

    /// @dev Either su was spent, or it is no checkpoint.
    function _refute(bytes[] calldata values, Context calldata context, bytes calldata message)
        private
        view
        returns (bytes memory position, bool timeless, bytes calldata rest)
    {
        uint256 choice;
        (choice, rest) = Messages.takeChoice(message, 2);
        if (choice == 1) {
            return _refuteCheckpoint(values, context, rest);
        }
        (position, rest) = _proveSpent(values[0], context, rest);
    }

    function _proveSpent(bytes calldata su, Context calldata context, bytes calldata message)
        private
        view
        returns (bytes memory position, bytes calldata rest)
    {
        uint256 fuel = context.fuel;
        if (fuel == 0) revert NotShown();
        bytes calldata nested;
        (nested, rest) = Messages.takeBytes(message);
        bytes memory callData = abi.encodeCall(
            IPredicate.step, (PROVE_CLAIM, Encodings.inputsOf(su), Context(context.asOf, fuel - 1), nested)
        );
        position = ClaimValues.prove(Encodings.predicateOf(su), callData, fuel);
    }
}
