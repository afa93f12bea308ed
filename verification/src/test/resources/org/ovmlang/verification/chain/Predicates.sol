// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Atoms} from "./Atoms.sol";
import {ClaimCalls} from "./ClaimCalls.sol";
import {Evaluation} from "./Evaluation.sol";
import {Context, IPredicate, PROVE_CLAIM, REFUTE_CLAIM} from "./IPredicate.sol";
import {PredicateBase} from "./PredicateBase.sol";
import {StrictCodec} from "./StrictCodec.sol";

/// @notice The moves in functions of their own.
abstract contract PlainPredicate is PredicateBase {
    function _isWon(uint256 node, bytes[] memory values, Evaluation memory evaluation)
        internal
        view
        override
        returns (bool)
    {
        if (node > REFUTE_CLAIM) return _resume(node, values, evaluation);
        if (!_isWellFormed(values)) return false;
        return node == PROVE_CLAIM ? _prove(values, evaluation) : _refute(values, evaluation);
    }

    function _prove(bytes[] memory inputs, Evaluation memory evaluation) internal view virtual returns (bool);

    function _refute(bytes[] memory inputs, Evaluation memory evaluation) internal view virtual returns (bool);

    function _resume(uint256 node, bytes[] memory, Evaluation memory) internal view virtual returns (bool) {
        revert NoSuchPlace(node);
    }
}

/// @notice preimage(hash) := a witness hashes to it, or (index 1) the hash is zero.
contract PreimagePredicate is PlainPredicate {
    function _isWellFormed(bytes[] memory inputs) internal pure override returns (bool ok) {
        if (inputs.length != 1) return false;
        (ok,) = StrictCodec.toBytes32(inputs[0]);
    }

    function _prove(bytes[] memory inputs, Evaluation memory evaluation) internal pure override returns (bool) {
        (, bytes32 hash) = StrictCodec.toBytes32(inputs[0]);
        if (evaluation.readIndex(2) == 1) return hash == 0;
        return Atoms.isValidHash(hash, evaluation.readWitness());
    }

    function _refute(bytes[] memory, Evaluation memory) internal pure override returns (bool) {
        return false;
    }
}

/// @notice stored(store, key, value) := IsStored(store, key, value).
contract StoredPredicate is PlainPredicate {
    function _isWellFormed(bytes[] memory inputs) internal pure override returns (bool ok) {
        if (inputs.length != 3) return false;
        (ok,) = StrictCodec.toAddress(inputs[0]);
    }

    function _prove(bytes[] memory inputs, Evaluation memory evaluation) internal view override returns (bool) {
        return _stored(inputs, evaluation);
    }

    function _refute(bytes[] memory inputs, Evaluation memory evaluation) internal view override returns (bool) {
        return !_stored(inputs, evaluation);
    }

    function _stored(bytes[] memory inputs, Evaluation memory evaluation) private view returns (bool) {
        (, address store) = StrictCodec.toAddress(inputs[0]);
        return Atoms.isStored(store, inputs[1], inputs[2], evaluation);
    }
}

/// @notice delegate(claim) := claim(), with whatever more inputs follow.
contract DelegatePredicate is PlainPredicate {
    function _isWellFormed(bytes[] memory inputs) internal pure override returns (bool ok) {
        if (inputs.length == 0) return false;
        (ok,) = StrictCodec.toClaim(inputs[0]);
    }

    function _prove(bytes[] memory inputs, Evaluation memory evaluation) internal view override returns (bool) {
        (, bytes memory claim) = StrictCodec.toClaim(inputs[0]);
        bytes[] memory extra = new bytes[](inputs.length - 1);
        for (uint256 i = 1; i < inputs.length; ++i) {
            extra[i - 1] = inputs[i];
        }
        return ClaimCalls.prove(claim, extra, evaluation);
    }

    function _refute(bytes[] memory inputs, Evaluation memory evaluation) internal pure override returns (bool) {
        (, bytes memory claim) = StrictCodec.toClaim(inputs[0]);
        return ClaimCalls.refute(claim, evaluation);
    }
}

/// @notice deny(claim) := !claim().
contract DenyPredicate is PlainPredicate {
    function _isWellFormed(bytes[] memory inputs) internal pure override returns (bool ok) {
        if (inputs.length != 1) return false;
        (ok,) = StrictCodec.toClaim(inputs[0]);
    }

    function _prove(bytes[] memory inputs, Evaluation memory evaluation) internal pure override returns (bool) {
        (, bytes memory claim) = StrictCodec.toClaim(inputs[0]);
        return ClaimCalls.refute(claim, evaluation);
    }

    function _refute(bytes[] memory inputs, Evaluation memory evaluation) internal view override returns (bool) {
        (, bytes memory claim) = StrictCodec.toClaim(inputs[0]);
        return ClaimCalls.prove(claim, evaluation);
    }
}

/// @notice both(claim, hash) := claim() && everything that hashes to it is false.
contract BothPredicate is PlainPredicate {
    uint256 private constant EVERYTHING = 2;

    function _isWellFormed(bytes[] memory inputs) internal pure override returns (bool ok) {
        if (inputs.length != 2 || inputs[1].length != 32) return false;
        (ok,) = StrictCodec.toClaim(inputs[0]);
    }

    function _prove(bytes[] memory inputs, Evaluation memory evaluation) internal view override returns (bool) {
        (, bytes memory claim) = StrictCodec.toClaim(inputs[0]);
        if (!ClaimCalls.prove(claim, evaluation)) return false;
        bytes[] memory values = new bytes[](1);
        values[0] = inputs[1];
        evaluation.leaveOpen(EVERYTHING, values);
        return true;
    }

    function _refute(bytes[] memory, Evaluation memory) internal pure override returns (bool) {
        return false;
    }

    function _resume(uint256 node, bytes[] memory values, Evaluation memory evaluation)
        internal
        pure
        override
        returns (bool)
    {
        if (node != EVERYTHING) revert NoSuchPlace(node);
        return keccak256(evaluation.readWitness()) == bytes32(values[0]);
    }
}

/// @notice Takes every message and leaves open what it says: a message is what the call answers.
contract ScriptedPredicate {
    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function step(uint256, bytes[] calldata, Context calldata, bytes calldata message)
        external
        pure
        returns (bytes memory, bool)
    {
        return abi.decode(message, (bytes, bool));
    }
}

/// @notice Does what no predicate should, as its first input says.
contract HostilePredicate {
    function isWellFormed(bytes[] calldata) external pure returns (bool) {
        return true;
    }

    function step(uint256, bytes[] calldata inputs, Context calldata, bytes calldata)
        external
        view
        returns (bytes memory, bool)
    {
        uint256 way = uint8(inputs[0][0]);
        if (way == 0) revert("no reason at all");
        if (way == 1) while (gasleft() > 0) {}
        if (way == 2) assembly { return(0, 1000000) }
        if (way == 3) assembly { mstore(0, 0x40) mstore(0x20, 2) mstore(0x40, 0) return(0, 0x60) }
        if (way == 4) assembly { return(0, 0) }
        if (way == 5) assembly { revert(0, 1000000) }
        if (way == 6) assembly { mstore(0, 0x40) mstore(0x20, 1) mstore(0x40, 1000) return(0, 0x60) }
        // A length that rounds up to nothing; a word too many; another offset than the one of the canonical encoding.
        if (way == 8) assembly { mstore(0, 0x40) mstore(0x20, 1) mstore(0x40, not(0)) return(0, 0x60) }
        if (way == 9) assembly { mstore(0, 0x40) mstore(0x20, 1) mstore(0x40, 0) return(0, 0x80) }
        if (way == 10) assembly { mstore(0, 0x60) mstore(0x20, 1) mstore(0x40, 0) mstore(0x60, 0) return(0, 0x80) }
        // A place whose last value reaches over whatever stands behind it in the position of a caller.
        return (hex"00000000000000000000000000000000000000ff000000000100010000003f", true);
    }
}
