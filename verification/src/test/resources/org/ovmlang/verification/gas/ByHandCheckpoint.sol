// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES} from "ovm/Bounds.sol";
import {Context, IPredicate, PROVE_CLAIM, REFUTE_CLAIM} from "ovm/IPredicate.sol";
import {CheckpointFormula} from "./ByHandCheckpointFormula.sol";
import {Messages} from "./ByHandMessages.sol";

/// @title checkpoint(su, proof), a predicate of its own
contract CheckpointPredicate is CheckpointFormula {
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
            (position, message) = _proveCheckpoint(values, context, message);
        } else {
            (position, timeless, message) = _refuteCheckpoint(values, context, message);
        }
        Messages.finish(message);
    }

    /// @inheritdoc IPredicate
    function isWellFormed(bytes[] calldata inputs) public pure returns (bool) {
        return _areInputs(inputs) && inputs[0].length + inputs[1].length <= MAX_CLAIM_BYTES;
    }
}
