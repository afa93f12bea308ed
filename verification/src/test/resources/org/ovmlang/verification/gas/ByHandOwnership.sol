// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES} from "ovm/Bounds.sol";
import {Context, IPredicate, REFUTE_CLAIM} from "ovm/IPredicate.sol";
import {Signatures} from "ovm/Signatures.sol";
import {Encodings} from "./ByHandEncodings.sol";
import {Messages} from "./ByHandMessages.sol";
import {Places} from "./ByHandPlaces.sol";

/// @title ownership(owner, tx): somebody shows the owner's signature of the transaction
contract OwnershipPredicate is IPredicate {
    /// @dev The place of "there is a signature"; its values are the inputs of the claim.
    uint256 private constant SIGNATURE = 7;

    /// @inheritdoc IPredicate
    function step(uint256 node, bytes[] calldata values, Context calldata context, bytes calldata message)
        external
        view
        returns (bytes memory position, bool timeless)
    {
        if (node == SIGNATURE) {
            if (!_areInputs(values)) revert NotShown();
        } else if (node > REFUTE_CLAIM) {
            revert NoSuchPlace(node);
        } else if (!isWellFormed(values)) {
            revert IllFormedClaim();
        }
        if (node == REFUTE_CLAIM) {
            position = Places.place(address(this), SIGNATURE, context.fuel, values);
        } else {
            message = _prove(values[0], values[1], message);
        }
        Messages.finish(message);
        timeless = true;
    }

    /// @inheritdoc IPredicate
    function isWellFormed(bytes[] calldata inputs) public pure returns (bool) {
        return _areInputs(inputs) && inputs[0].length + inputs[1].length <= MAX_CLAIM_BYTES;
    }

    function _areInputs(bytes[] calldata values) private pure returns (bool) {
        return values.length == 2 && Encodings.isAddress(values[0]);
    }

    function _prove(bytes calldata owner, bytes calldata transaction, bytes calldata message)
        private
        pure
        returns (bytes calldata)
    {
        (bytes calldata signature, bytes calldata rest) = Messages.takeWitness(message);
        (bool ok, address signer) = Signatures.tryRecover(keccak256(transaction), signature);
        if (!ok || uint160(signer) != Encodings.wordAt(owner, 0)) revert NotShown();
        return rest;
    }
}
