// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "ovm/BoundedCall.sol";
import {STORE_GAS} from "ovm/Bounds.sol";
import {DoubleLayerTree} from "ovm/DoubleLayerTree.sol";
import {Context, IPredicate} from "ovm/IPredicate.sol";
import {IStore} from "ovm/IStore.sol";
import {InclusionProofs} from "ovm/InclusionProofs.sol";
import {Range} from "ovm/Range.sol";
import {ClaimValues} from "./ByHandClaimValues.sol";
import {Encodings} from "./ByHandEncodings.sol";
import {Messages} from "./ByHandMessages.sol";
import {Places} from "./ByHandPlaces.sol";

/// @title checkpoint(su, proof): su is included in its block, and every earlier state update of its coins was spent
/// @notice Shared by the predicates checkpoint and exit. `su` has been checked to be a claim wherever it is passed.
abstract contract CheckpointFormula is IPredicate {
    /// @dev The place of "there is a root that includes su"; its values are the inputs of the claim.
    uint256 internal constant INCLUDED = 4;

    /// @dev The place of "of every earlier block …"; its value is su.
    uint256 internal constant EARLIER_BLOCKS = 5;

    address private immutable _commitments;

    constructor(address commitments) {
        _commitments = commitments;
    }

    /// @dev Are these the values of INCLUDED, the inputs of the claim?
    function _areInputs(bytes[] calldata values) internal pure returns (bool) {
        return values.length == 2 && Encodings.isClaim(values[0]);
    }

    /// @dev Moves at the two places within the formula.
    function _stepAtPlace(uint256 node, bytes[] calldata values, Context calldata context, bytes calldata message)
        internal
        view
        returns (bytes memory position, bool timeless, bytes calldata rest)
    {
        if (node == INCLUDED) {
            if (!_areInputs(values)) revert NotShown();
            rest = _proveIncluded(values[0], values[1], context.asOf, message);
        } else if (node == EARLIER_BLOCKS) {
            if (values.length != 1 || !Encodings.isClaim(values[0])) revert NotShown();
            (position, timeless, rest) = _refuteEarlierBlocks(values[0], context, message);
        } else {
            revert NoSuchPlace(node);
        }
    }

    function _proveCheckpoint(bytes[] calldata values, Context calldata context, bytes calldata message)
        internal
        view
        returns (bytes memory position, bytes calldata rest)
    {
        bytes calldata su = values[0];
        rest = _proveIncluded(su, values[1], context.asOf, message);
        // It has a third input: its block.
        if (!Encodings.isUint(Encodings.inputsOf(su)[2])) revert NotShown();
        position = Places.ownPlace(EARLIER_BLOCKS, context.fuel, su);
    }

    function _refuteCheckpoint(bytes[] calldata values, Context calldata context, bytes calldata message)
        internal
        view
        returns (bytes memory position, bool timeless, bytes calldata rest)
    {
        uint256 choice;
        (choice, rest) = Messages.takeChoice(message, 2);
        if (choice == 1) {
            return _refuteEarlierBlocks(values[0], context, rest);
        }
        timeless = true;
        // Without a block it is not included at all.
        if (Encodings.inputsOf(values[0]).length > 2) {
            position = Places.place(address(this), INCLUDED, context.fuel, values);
        }
    }

    /// @dev Reads the root of the block of `su`.
    function _proveIncluded(bytes calldata su, bytes calldata proof, uint256 asOf, bytes calldata message)
        private
        view
        returns (bytes calldata)
    {
        bytes[] calldata inputs = Encodings.inputsOf(su);
        if (inputs.length < 3) revert NotShown();
        return _takeRoot(inputs, inputs[2], proof, asOf, message);
    }

    /// @dev Reads an earlier block and goes on there. Without a block of `su` the claim is false.
    function _refuteEarlierBlocks(bytes calldata su, Context calldata context, bytes calldata message)
        private
        view
        returns (bytes memory position, bool timeless, bytes calldata rest)
    {
        bytes[] calldata inputs = Encodings.inputsOf(su);
        if (inputs.length < 3 || !Encodings.isUint(inputs[2])) return (position, true, message);
        bytes calldata earlier;
        (earlier, rest) = Messages.takeWitness(message);
        if (!Encodings.isUint(earlier) || Encodings.wordAt(earlier, 0) >= Encodings.wordAt(inputs[2], 0)) {
            revert NotShown();
        }
        if (!Encodings.isAddress(inputs[0]) || !Encodings.isRange(inputs[1])) return (position, true, rest);
        (position, rest) = _refuteEarlierUpdate(inputs, earlier, context, rest);
    }

    /// @dev Reads a state update of the same coins in the block `earlier`; that it was spent is left open.
    function _refuteEarlierUpdate(
        bytes[] calldata inputs,
        bytes calldata earlier,
        Context calldata context,
        bytes calldata message
    ) private view returns (bytes memory position, bytes calldata rest) {
        bytes calldata old;
        (old, rest) = _takeEarlierUpdate(inputs, earlier, message);
        rest = _takeProof(Encodings.inputsOf(old), earlier, context.asOf, rest);
        position = ClaimValues.refute(old, context.fuel);
    }

    function _takeEarlierUpdate(bytes[] calldata inputs, bytes calldata earlier, bytes calldata message)
        private
        pure
        returns (bytes calldata old, bytes calldata rest)
    {
        (old, rest) = Messages.takeWitness(message);
        if (
            !Encodings.isClaim(old)
                || !_isOfSameCoins(Encodings.inputsOf(old), inputs, Encodings.wordAt(earlier, 0))
        ) {
            revert NotShown();
        }
    }

    /// @dev Are the old inputs those of a state update in that block, of the token and some coins of `inputs`?
    function _isOfSameCoins(bytes[] calldata oldInputs, bytes[] calldata inputs, uint256 blockNumber)
        private
        pure
        returns (bool)
    {
        return oldInputs.length > 3 && Encodings.isWord(oldInputs[0], Encodings.wordAt(inputs[0], 0))
            && Encodings.isWord(oldInputs[2], blockNumber) && Encodings.intersect(oldInputs[1], inputs[1]);
    }

    /// @dev Reads a proof and a root.
    function _takeProof(bytes[] calldata inputs, bytes calldata blockNumber, uint256 asOf, bytes calldata message)
        private
        view
        returns (bytes calldata)
    {
        (bytes calldata proof, bytes calldata rest) = Messages.takeWitness(message);
        return _takeRoot(inputs, blockNumber, proof, asOf, rest);
    }

    /// @dev Reads a root; it must be the one committed to for the block and include the state update of these inputs.
    function _takeRoot(
        bytes[] calldata inputs,
        bytes calldata blockNumber,
        bytes calldata proof,
        uint256 asOf,
        bytes calldata message
    ) private view returns (bytes calldata rest) {
        bytes calldata root;
        (root, rest) = Messages.takeWitness(message);
        // What the tree compares has 32 bytes, so no other root can be right.
        if (
            root.length != 0x20 || !_isCommitted(blockNumber, Encodings.wordAt(root, 0), asOf)
                || !_includes(inputs, proof, bytes32(root))
        ) {
            revert NotShown();
        }
    }

    /// @dev Was this root written for the block by the end of the block `asOf`?
    function _isCommitted(bytes calldata blockNumber, uint256 root, uint256 asOf) private view returns (bool) {
        (bool success, uint256 size, bytes memory answer) =
            BoundedCall.tryCall(_commitments, STORE_GAS, abi.encodeCall(IStore.valueOf, (blockNumber)), 0x80);
        if (!success || size != 0x80) return false;
        // The answer is (bytes, uint256), and the bytes must be the 32 of the root.
        (uint256 offset, uint256 writtenAt, uint256 length, uint256 value) =
            abi.decode(answer, (uint256, uint256, uint256, uint256));
        return offset == 0x40 && writtenAt != 0 && writtenAt <= asOf && length == 0x20 && value == root;
    }

    function _includes(bytes[] calldata inputs, bytes calldata encodedProof, bytes32 root)
        private
        pure
        returns (bool)
    {
        if (inputs.length < 4) return false;
        (bytes calldata token, bytes calldata range) = (inputs[0], inputs[1]);
        if (!Encodings.isAddress(token) || !Encodings.isRange(range)) return false;
        (bool ok, bytes memory proof) = InclusionProofs.decode(encodedProof);
        return ok
            && DoubleLayerTree.verify(
                keccak256(inputs[3]),
                address(uint160(Encodings.wordAt(token, 0))),
                Range(Encodings.wordAt(range, 0), Encodings.wordAt(range, 0x20)),
                proof,
                root
            );
    }
}
