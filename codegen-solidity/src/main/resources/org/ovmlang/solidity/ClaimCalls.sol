// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "./BoundedCall.sol";
import {gasFor, maxAnswerBytes, maxMessageBytes, maxPositionBytes, maxPositionParts} from "./Bounds.sol";
import {Claim, Claims} from "./Claims.sol";
import {Evaluation} from "./Evaluation.sol";
import {Context, IPredicate, PROVE_CLAIM} from "./IPredicate.sol";
import {Positions} from "./Positions.sol";

/// @title Claims called as values
/// @notice A claim value may lead back to itself, so every hop costs a unit of fuel and without fuel it is false. What the
/// other predicate does with the call can harm only claims that chose to call it.
library ClaimCalls {
    /// @notice Proves the claim with the nested message that comes next in the message; what that leaves open, is open.
    function prove(Claim memory claim, Evaluation memory evaluation) internal view returns (bool) {
        evaluation.looked = true;
        if (evaluation.context.fuel == 0) {
            return false;
        }
        bytes memory nested = evaluation.reader.readNested();
        uint256 fuel = evaluation.context.fuel - 1;
        if (!Claims.fits(claim.inputs) || nested.length > maxMessageBytes(fuel)) {
            return false;
        }
        Context memory context = Context(evaluation.context.asOf, fuel);
        bytes memory question = abi.encodeCall(IPredicate.step, (PROVE_CLAIM, claim.inputs, context, nested));
        (bool success, uint256 size, bytes memory result) =
            BoundedCall.tryCall(claim.predicate, gasFor(fuel), question, maxAnswerBytes(fuel));
        if (!success || size == 0 || size > maxAnswerBytes(fuel)) {
            return false;
        }
        (bytes memory position,) = abi.decode(result, (bytes, bool));
        // What is no position could swallow the places that this predicate leaves open behind it, and what is too large
        // could leave no room for them.
        (bool ok, uint256 parts) = Positions.check(position, claim.predicate, fuel);
        ok = ok && parts <= maxPositionParts(fuel) && position.length <= maxPositionBytes(fuel);
        if (ok) {
            evaluation.open.addAll(position);
        }
        return ok;
    }

    /// @notice The same with more inputs behind the claim's own.
    function prove(Claim memory claim, bytes[] memory extraInputs, Evaluation memory evaluation)
        internal
        view
        returns (bool)
    {
        return prove(Claims.append(claim, extraInputs), evaluation);
    }

    /// @notice Leaves it to the opponent to prove the claim. Without fuel, or too large, it is false.
    function refute(Claim memory claim, Evaluation memory evaluation) internal pure returns (bool) {
        // Also where the claim is false for want of fuel: with more fuel it may be true.
        evaluation.looked = true;
        uint256 fuel = evaluation.context.fuel;
        if (fuel != 0 && Claims.fits(claim.inputs)) {
            evaluation.open.add(claim.predicate, PROVE_CLAIM, fuel - 1, claim.inputs);
        }
        return true;
    }

    /// @notice The same with more inputs behind the claim's own.
    function refute(Claim memory claim, bytes[] memory extraInputs, Evaluation memory evaluation)
        internal
        pure
        returns (bool)
    {
        return refute(Claims.append(claim, extraInputs), evaluation);
    }
}
