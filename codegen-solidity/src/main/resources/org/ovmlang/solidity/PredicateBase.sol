// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES} from "./Bounds.sol";
import {Evaluation} from "./Evaluation.sol";
import {Context, IPredicate} from "./IPredicate.sol";
import {MessageReaders} from "./MessageReader.sol";

/// @title What all generated predicates have in common
/// @notice Stateless but for what the constructor fixed; nobody owns it and nothing in it can be changed.
abstract contract PredicateBase is IPredicate {
    /// @notice A param is no value of its type; thrown at deployment only.
    error IllFormedParam();

    /// @inheritdoc IPredicate
    function prove(bytes[] calldata inputs, Context calldata context, bytes calldata message)
        external
        view
        returns (bool proved)
    {
        _requireWellFormed(inputs);
        Evaluation memory evaluation = Evaluation(MessageReaders.open(message), context);
        proved = _prove(inputs, evaluation);
        // Evaluation stops at the first part that fails, so only a success has read everything.
        if (proved) {
            evaluation.reader.finish();
        }
    }

    /// @inheritdoc IPredicate
    function refute(bytes[] calldata inputs, Context calldata context, bytes calldata message)
        external
        view
        returns (bool refuted)
    {
        _requireWellFormed(inputs);
        Evaluation memory evaluation = Evaluation(MessageReaders.open(message), context);
        refuted = _refute(inputs, evaluation);
        if (refuted) {
            evaluation.reader.finish();
        }
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

    function _requireWellFormed(bytes[] calldata inputs) private view {
        if (!_isWithinBounds(inputs) || !_isWellFormed(inputs)) {
            revert IllFormedClaim();
        }
    }

    function _isWithinBounds(bytes[] calldata inputs) private pure returns (bool) {
        unchecked {
            uint256 size = 0;
            for (uint256 i = 0; i < inputs.length; ++i) {
                size += inputs[i].length;
            }
            return size <= MAX_CLAIM_BYTES;
        }
    }
}
