// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Atoms} from "./Atoms.sol";
import {ByteSlices} from "./ByteSlices.sol";
import {Range} from "./Range.sol";
import {StrictCodec} from "./StrictCodec.sol";

/// @notice What the library's work on given bytes costs, in gas.
contract Costs {
    function ofCopying(bytes memory data) external view returns (uint256 cost) {
        cost = gasleft();
        ByteSlices.slice(data, 0, data.length);
        cost -= gasleft();
    }

    function ofEqual(bytes memory a, bytes memory b) external view returns (uint256 cost) {
        cost = gasleft();
        Atoms.equal(a, b);
        cost -= gasleft();
    }

    function ofConcatenation(bytes memory c, bytes memory a, bytes memory b) external view returns (uint256 cost) {
        cost = gasleft();
        Atoms.isConcatenatedWith(c, a, b);
        cost -= gasleft();
    }

    function ofBool(bytes memory data) external view returns (uint256 cost) {
        cost = gasleft();
        Atoms.isNonZero(data);
        cost -= gasleft();
    }

    function ofSignature(bytes memory message, bytes memory signature, bytes memory verifier)
        external
        view
        returns (uint256 cost)
    {
        cost = gasleft();
        Atoms.isValidSignature(message, signature, address(1), verifier);
        cost -= gasleft();
    }

    function ofClaim(bytes memory data) external view returns (uint256 cost) {
        cost = gasleft();
        (bool ok,) = StrictCodec.toClaim(data);
        cost -= gasleft();
        require(ok);
    }

    function ofText(bytes memory data) external view returns (uint256 cost) {
        cost = gasleft();
        (bool ok,) = StrictCodec.toString(data);
        cost -= gasleft();
        require(ok);
    }

    function ofDecodingAProof(bytes memory data) external view returns (uint256 cost) {
        cost = gasleft();
        (bool ok,) = StrictCodec.toInclusionProof(data);
        cost -= gasleft();
        require(ok);
    }

    function ofInclusion(bytes memory data, Range memory range, bytes32 root) external view returns (uint256 cost) {
        (, bytes memory proof) = StrictCodec.toInclusionProof(data);
        cost = gasleft();
        Atoms.verifyInclusion("", address(0), range, proof, root);
        cost -= gasleft();
    }
}
