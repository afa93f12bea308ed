// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {BoundedCall} from "./BoundedCall.sol";
import {GAS_PER_FUEL, MAX_CLAIM_BYTES} from "./Bounds.sol";
import {Claim, Claims} from "./Claims.sol";
import {Evaluation} from "./Evaluation.sol";
import {Context, IPredicate} from "./IPredicate.sol";

/// @title Claims called as values
/// @notice A claim value may lead back to itself, so every hop costs a unit of fuel and without fuel it is false. What the
/// other predicate does with the call can harm only claims that chose to call it.
library ClaimCalls {
    /// @notice Proves the claim with the nested message that comes next in the message.
    function prove(Claim memory claim, Evaluation memory evaluation) internal view returns (bool) {
        uint256 fuel = evaluation.context.fuel;
        if (fuel == 0) {
            return false;
        }
        bytes memory nested = evaluation.reader.readNested();
        if (Claims.size(claim.inputs) > MAX_CLAIM_BYTES) {
            return false;
        }
        Context memory context = Context(evaluation.context.asOf, fuel - 1);
        bytes memory callData = abi.encodeCall(IPredicate.prove, (claim.inputs, context, nested));
        return BoundedCall.tryBool(claim.predicate, fuel * GAS_PER_FUEL, callData);
    }

    /// @notice The same with more inputs behind the claim's own.
    function prove(Claim memory claim, bytes[] memory extraInputs, Evaluation memory evaluation)
        internal
        view
        returns (bool)
    {
        return prove(Claims.append(claim, extraInputs), evaluation);
    }

    /// @notice A claim value is refuted at once only by the lack of fuel: otherwise its own predicate has the say.
    function refute(Evaluation memory evaluation) internal pure returns (bool) {
        return evaluation.context.fuel == 0;
    }
}
