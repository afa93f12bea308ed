// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES, MAX_NESTED_MESSAGE_BYTES} from "ovm/Bounds.sol";
import {Context, IPredicate, PROVE_CLAIM, REFUTE_CLAIM} from "ovm/IPredicate.sol";
import {ClaimValues} from "./ByHandClaimValues.sol";
import {Encodings} from "./ByHandEncodings.sol";
import {Messages} from "./ByHandMessages.sol";
import {Places} from "./ByHandPlaces.sol";

/// @title stateUpdate(token, range, blockNumber, stateObject): some transaction of the coins satisfies the state object
contract StateUpdatePredicate is IPredicate {
    /// @dev The place of "there is a transaction"; its values are the inputs of the claim.
    uint256 private constant TRANSACTION = 8;

    address private immutable _txAddress;

    constructor(address txAddress) {
        _txAddress = txAddress;
    }

    /// @inheritdoc IPredicate
    function step(uint256 node, bytes[] calldata values, Context calldata context, bytes calldata message)
        external
        view
        returns (bytes memory position, bool timeless)
    {
        if (node == TRANSACTION) {
            if (!_areInputs(values)) revert NotShown();
        } else if (node > REFUTE_CLAIM) {
            revert NoSuchPlace(node);
        } else if (!isWellFormed(values)) {
            revert IllFormedClaim();
        }
        if (node == REFUTE_CLAIM) {
            position = Places.place(address(this), TRANSACTION, context.fuel, values);
            timeless = true;
        } else {
            (position, message) = _prove(values, context, message);
        }
        Messages.finish(message);
    }

    /// @inheritdoc IPredicate
    function isWellFormed(bytes[] calldata inputs) public pure returns (bool) {
        // The first three have a fixed size.
        return _areInputs(inputs) && inputs[3].length <= MAX_CLAIM_BYTES - 0x80;
    }

    function _areInputs(bytes[] calldata values) private pure returns (bool) {
        return values.length == 4 && Encodings.isAddress(values[0]) && Encodings.isRange(values[1])
            && Encodings.isUint(values[2]) && Encodings.isClaim(values[3]);
    }

    function _prove(bytes[] calldata values, Context calldata context, bytes calldata message)
        private
        view
        returns (bytes memory position, bytes calldata rest)
    {
        bytes calldata transaction;
        (transaction, rest) = Messages.takeWitness(message);
        if (!Encodings.isClaim(transaction) || !_isValid(transaction, values)) revert NotShown();
        if (context.fuel == 0) revert NotShown();
        bytes calldata nested;
        (nested, rest) = Messages.takeBytes(rest);
        position = _proveStateObject(values[3], transaction, context, nested);
    }

    /// @dev Does the transaction move these coins, after the block?
    function _isValid(bytes calldata transaction, bytes[] calldata values) private view returns (bool) {
        if (Encodings.predicateOf(transaction) != _txAddress) return false;
        bytes[] calldata inputs = Encodings.inputsOf(transaction);
        return inputs.length > 2 && Encodings.isWord(inputs[0], Encodings.wordAt(values[0], 0))
            && Encodings.intersect(values[1], inputs[1]) && Encodings.isUint(inputs[2])
            && Encodings.wordAt(values[2], 0) < Encodings.wordAt(inputs[2], 0);
    }

    /// @dev The state object with the transaction behind its inputs.
    function _proveStateObject(
        bytes calldata stateObject,
        bytes calldata transaction,
        Context calldata context,
        bytes calldata nested
    ) private view returns (bytes memory position) {
        bytes[] memory inputs = _append(Encodings.inputsOf(stateObject), transaction);
        if (nested.length > MAX_NESTED_MESSAGE_BYTES) revert NotShown();
        uint256 fuel = context.fuel;
        bytes memory callData =
            abi.encodeCall(IPredicate.step, (PROVE_CLAIM, inputs, Context(context.asOf, fuel - 1), nested));
        return ClaimValues.prove(Encodings.predicateOf(stateObject), callData, fuel);
    }

    function _append(bytes[] calldata inputs, bytes calldata last) private pure returns (bytes[] memory all) {
        uint256 count = inputs.length;
        uint256 size = last.length;
        all = new bytes[](count + 1);
        for (uint256 i = 0; i < count; ++i) {
            all[i] = inputs[i];
            size += inputs[i].length;
        }
        all[count] = last;
        // A larger claim is not well formed, whatever its predicate says.
        if (size > MAX_CLAIM_BYTES) revert NotShown();
    }
}
