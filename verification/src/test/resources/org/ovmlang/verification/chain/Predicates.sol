// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Atoms} from "./Atoms.sol";
import {ClaimCalls} from "./ClaimCalls.sol";
import {Claim} from "./Claims.sol";
import {Evaluation} from "./Evaluation.sol";
import {Context, IPredicate} from "./IPredicate.sol";
import {PredicateBase} from "./PredicateBase.sol";
import {StrictCodec} from "./StrictCodec.sol";

/// @notice preimage(hash) := a witness hashes to it, or (index 1) the hash is zero.
contract PreimagePredicate is PredicateBase {
    function _isWellFormed(bytes[] calldata inputs) internal pure override returns (bool ok) {
        if (inputs.length != 1) return false;
        (ok,) = StrictCodec.toBytes32(inputs[0]);
    }

    function _prove(bytes[] calldata inputs, Evaluation memory evaluation) internal pure override returns (bool) {
        (, bytes32 hash) = StrictCodec.toBytes32(inputs[0]);
        if (evaluation.reader.readIndex(2) == 1) return hash == 0;
        return Atoms.isValidHash(hash, evaluation.reader.readWitness());
    }

    function _refute(bytes[] calldata, Evaluation memory) internal pure override returns (bool) {
        return false;
    }
}

/// @notice stored(store, key, value) := IsStored(store, key, value).
contract StoredPredicate is PredicateBase {
    function _isWellFormed(bytes[] calldata inputs) internal pure override returns (bool ok) {
        if (inputs.length != 3) return false;
        (ok,) = StrictCodec.toAddress(inputs[0]);
    }

    function _prove(bytes[] calldata inputs, Evaluation memory evaluation) internal view override returns (bool) {
        return _stored(inputs, evaluation);
    }

    function _refute(bytes[] calldata inputs, Evaluation memory evaluation) internal view override returns (bool) {
        return !_stored(inputs, evaluation);
    }

    function _stored(bytes[] calldata inputs, Evaluation memory evaluation) private view returns (bool) {
        (, address store) = StrictCodec.toAddress(inputs[0]);
        return Atoms.isStored(store, inputs[1], inputs[2], evaluation.context.asOf);
    }
}

/// @notice delegate(claim) := claim(), with whatever more inputs follow.
contract DelegatePredicate is PredicateBase {
    function _isWellFormed(bytes[] calldata inputs) internal pure override returns (bool ok) {
        if (inputs.length == 0) return false;
        (ok,) = StrictCodec.toClaim(inputs[0]);
    }

    function _prove(bytes[] calldata inputs, Evaluation memory evaluation) internal view override returns (bool) {
        (, Claim memory claim) = StrictCodec.toClaim(inputs[0]);
        bytes[] memory extra = new bytes[](inputs.length - 1);
        for (uint256 i = 1; i < inputs.length; ++i) {
            extra[i - 1] = inputs[i];
        }
        return ClaimCalls.prove(claim, extra, evaluation);
    }

    function _refute(bytes[] calldata, Evaluation memory evaluation) internal pure override returns (bool) {
        return ClaimCalls.refute(evaluation);
    }
}

/// @notice Does what no predicate should, as its first input says.
contract HostilePredicate {
    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function prove(bytes[] calldata inputs, Context calldata, bytes calldata) external view returns (bool) {
        uint256 way = uint8(inputs[0][0]);
        if (way == 0) revert("no reason at all");
        if (way == 1) while (gasleft() > 0) {}
        if (way == 2) assembly { return(0, 1000000) }
        if (way == 3) assembly { mstore(0, 2) return(0, 32) }
        if (way == 4) assembly { return(0, 0) }
        if (way == 5) assembly { revert(0, 1000000) }
        if (way == 6) assembly { mstore(0, 1) return(0, 64) }
        return true;
    }
}
