// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES, MAX_CLAIM_INPUTS} from "./Bounds.sol";
import {Evaluation} from "./Evaluation.sol";
import {Context, IPredicate, PROVE_CLAIM, REFUTE_CLAIM} from "./IPredicate.sol";
import {MessageReaders} from "./MessageReader.sol";

/// @title What all generated predicates have in common
/// @notice Stateless but for what the constructor fixed; nobody owns it and nothing in it can be changed.
abstract contract PredicateBase is IPredicate {
    /// @notice A param is no value of its type; thrown at deployment only.
    error IllFormedParam();

    /// @inheritdoc IPredicate
    function step(uint256 node, bytes[] calldata values, Context calldata context, bytes calldata message)
        external
        view
        returns (bytes memory position, bool timeless)
    {
        Evaluation memory evaluation;
        evaluation.reader = MessageReaders.open(message);
        evaluation.context = context;
        if (!_isWon(node, values, evaluation)) {
            revert NotShown();
        }
        evaluation.reader.finish();
        return (evaluation.open.encoded, !evaluation.looked);
    }

    /// @inheritdoc IPredicate
    function isWellFormed(bytes[] calldata inputs) external view returns (bool) {
        return _isWithinBounds(inputs) && _isWellFormed(inputs);
    }

    /// @dev Whether number and encoding of the inputs are right. Must not revert.
    function _isWellFormed(bytes[] calldata inputs) internal view virtual returns (bool);

    /// @dev Proves the claim of these well-formed inputs with what the evaluation's reader gives.
    function _prove(bytes[] calldata inputs, Evaluation memory evaluation) internal view virtual returns (bool);

    /// @dev Refutes the claim of these well-formed inputs with what the evaluation's reader gives.
    function _refute(bytes[] calldata inputs, Evaluation memory evaluation) internal view virtual returns (bool);

    /// @dev Moves at a place within the formula; reverts unless the values are canonical and the node is known.
    function _resume(uint256 node, bytes[] calldata, Evaluation memory) internal view virtual returns (bool) {
        revert NoSuchPlace(node);
    }

    function _isWon(uint256 node, bytes[] calldata values, Evaluation memory evaluation) private view returns (bool) {
        if (node > REFUTE_CLAIM) {
            return _resume(node, values, evaluation);
        }
        if (!_isWithinBounds(values) || !_isWellFormed(values)) {
            revert IllFormedClaim();
        }
        return node == PROVE_CLAIM ? _prove(values, evaluation) : _refute(values, evaluation);
    }

    function _isWithinBounds(bytes[] calldata inputs) private pure returns (bool) {
        unchecked {
            uint256 size = 0;
            for (uint256 i = 0; i < inputs.length; ++i) {
                size += inputs[i].length;
            }
            return inputs.length <= MAX_CLAIM_INPUTS && size <= MAX_CLAIM_BYTES;
        }
    }
}
