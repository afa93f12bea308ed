// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {MAX_CLAIM_BYTES, MAX_CLAIM_INPUTS} from "./Bounds.sol";
import {Evaluation, Evaluations} from "./Evaluation.sol";
import {Context, IPredicate, REFUTE_CLAIM} from "./IPredicate.sol";
import {OpenPlaces} from "./OpenPlaces.sol";

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
        Evaluation memory evaluation = Evaluations.begin(context, message);
        (bytes[] memory loaded, bool small) = _load(values);
        if (node > REFUTE_CLAIM) {
            small = true;
        }
        if (!small || !_isWon(node, loaded, evaluation)) {
            if (node <= REFUTE_CLAIM && !(small && _isWellFormed(loaded))) {
                revert IllFormedClaim();
            }
            revert NotShown();
        }
        evaluation.finish();
        position = OpenPlaces.encode(evaluation.open);
        timeless = !evaluation.looked;
        assembly ("memory-safe") {
            // abi.encode(position, timeless), where there is room for it.
            let answer := sub(position, 0x40)
            mstore(answer, 0x40)
            mstore(add(answer, 0x20), timeless)
            return(answer, add(0x60, and(add(mload(position), 0x1f), not(0x1f))))
        }
    }

    /// @inheritdoc IPredicate
    function isWellFormed(bytes[] calldata inputs) external view returns (bool) {
        (bytes[] memory loaded, bool small) = _load(inputs);
        return small && _isWellFormed(loaded);
    }

    /// @dev Whether number and encoding of the inputs are right. Must not revert.
    function _isWellFormed(bytes[] memory inputs) internal view virtual returns (bool);

    /// @dev Moves with what the evaluation's reader gives: whether the mover has shown what he has to. Values that are not
    /// canonical are never shown anything of; reverts where the node is unknown.
    function _isWon(uint256 node, bytes[] memory values, Evaluation memory evaluation)
        internal
        view
        virtual
        returns (bool);

    /// @dev Values in memory, and whether they are small enough for the inputs of a claim.
    function _load(bytes[] calldata values) private pure returns (bytes[] memory loaded, bool small) {
        uint256 size = 0;
        assembly ("memory-safe") {
            loaded := mload(0x40)
            mstore(loaded, values.length)
            let heads := values.offset
            let pointers := add(loaded, 0x20)
            let free := add(pointers, shl(5, values.length))
            for { let end := free } lt(pointers, end) {
                pointers := add(pointers, 0x20)
                heads := add(heads, 0x20)
            } {
                let offset := calldataload(heads)
                let place := add(values.offset, offset)
                let length := calldataload(place)
                if or(shr(64, or(offset, length)), gt(add(add(place, length), 0x20), calldatasize())) { revert(0, 0) }
                size := add(size, length)
                mstore(pointers, free)
                // The length and the bytes stand one behind the other there as they do in memory.
                calldatacopy(free, place, add(length, 0x20))
                free := and(add(add(free, length), 0x3f), not(0x1f))
            }
            mstore(0x40, free)
        }
        small = values.length <= MAX_CLAIM_INPUTS && size <= MAX_CLAIM_BYTES;
    }
}
