// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "./BoundedCall.sol";
import {
    MAX_NESTED_ANSWER_BYTES,
    MAX_NESTED_MESSAGE_BYTES,
    MAX_NESTED_POSITION_BYTES,
    MAX_NESTED_POSITION_PARTS,
    gasFor
} from "./Bounds.sol";
import {ClaimValues} from "./ClaimValues.sol";
import {Claims} from "./Claims.sol";
import {Evaluation} from "./Evaluation.sol";
import {Context, IPredicate, PROVE_CLAIM} from "./IPredicate.sol";
import {OpenPlaces} from "./OpenPlaces.sol";
import {Positions} from "./Positions.sol";
import {StepAnswers} from "./StepAnswers.sol";

/// @title Claims called as values
/// @notice A claim value may lead back to itself, so every hop costs a unit of fuel and without fuel it is false. What the
/// other predicate does with the call can harm only claims that chose to call it.
library ClaimCalls {
    /// @notice Proves the claim with the nested message that comes next in the message; what that leaves open, is open.
    function prove(bytes memory claim, Evaluation memory evaluation) internal view returns (bool) {
        evaluation.looked = true;
        if (evaluation.fuel == 0) {
            return false;
        }
        bytes memory nested = evaluation.readNested();
        bytes[] memory inputs = ClaimValues.inputs(claim);
        if (!Claims.fits(inputs) || nested.length > MAX_NESTED_MESSAGE_BYTES) {
            return false;
        }
        uint256 fuel = evaluation.fuel - 1;
        address predicate = ClaimValues.predicate(claim);
        Context memory context = Context(evaluation.asOf, fuel);
        bytes memory question = abi.encodeCall(IPredicate.step, (PROVE_CLAIM, inputs, context, nested));
        (bool success, uint256 size, bytes memory result) =
            BoundedCall.tryCall(predicate, gasFor(fuel), question, MAX_NESTED_ANSWER_BYTES);
        (bool ok, bytes memory position,) = StepAnswers.tryRead(result);
        if (!success || !ok || size > MAX_NESTED_ANSWER_BYTES) {
            return false;
        }
        // What is no position could swallow the places that this predicate leaves open behind it, and what is too large
        // could leave no room for them.
        uint256 parts;
        (ok, parts) = Positions.check(position, predicate, fuel);
        ok = ok && parts <= MAX_NESTED_POSITION_PARTS && position.length <= MAX_NESTED_POSITION_BYTES;
        if (ok && position.length != 0) {
            evaluation.open = OpenPlaces.addAll(evaluation.open, position);
        }
        return ok;
    }

    /// @notice The same with more inputs behind the claim's own.
    function prove(bytes memory claim, bytes[] memory extraInputs, Evaluation memory evaluation)
        internal
        view
        returns (bool)
    {
        return prove(ClaimValues.append(claim, extraInputs), evaluation);
    }

    /// @notice Leaves it to the opponent to prove the claim. Without fuel, or too large, it is false.
    function refute(bytes memory claim, Evaluation memory evaluation) internal pure returns (bool) {
        // Also where the claim is false for want of fuel: with more fuel it may be true.
        evaluation.looked = true;
        uint256 fuel = evaluation.fuel;
        bytes[] memory inputs = ClaimValues.inputs(claim);
        if (fuel != 0 && Claims.fits(inputs)) {
            unchecked {
                evaluation.open =
                    OpenPlaces.add(evaluation.open, ClaimValues.predicate(claim), PROVE_CLAIM, fuel - 1, inputs);
            }
        }
        return true;
    }

    /// @notice The same with more inputs behind the claim's own.
    function refute(bytes memory claim, bytes[] memory extraInputs, Evaluation memory evaluation)
        internal
        pure
        returns (bool)
    {
        return refute(ClaimValues.append(claim, extraInputs), evaluation);
    }
}
