// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {AbiReader, AbiReaders} from "./AbiReader.sol";
import {Atoms} from "./Atoms.sol";
import {Evaluation} from "./Evaluation.sol";
import {ClaimValues} from "./ClaimValues.sol";
import {DoubleLayerTree} from "./DoubleLayerTree.sol";
import {InclusionProofCodec} from "./InclusionProofCodec.sol";
import {MerkleTree} from "./MerkleTree.sol";
import {Range} from "./Range.sol";
import {Signatures} from "./Signatures.sol";
import {StrictCodec} from "./StrictCodec.sol";
import {SumTree} from "./SumTree.sol";

/// @notice The builtin atoms on raw inputs, decoded strictly as a generated predicate does. Nothing here may revert.
contract AtomsHarness {
    struct TreeCase {
        bytes32 leafHash;
        address token;
        Range range;
        bytes proof;
        bytes32 root;
    }

    function decideAll(string calldata atom, bytes[][] calldata cases) external view returns (bool[] memory results) {
        results = new bool[](cases.length);
        bytes32 name = keccak256(bytes(atom));
        for (uint256 i = 0; i < cases.length; ++i) {
            results[i] = _decide(name, cases[i]);
        }
    }

    function decodeAll(string calldata typeName, bytes[] calldata encodings)
        external
        pure
        returns (bool[] memory oks, bytes[] memory reencoded)
    {
        oks = new bool[](encodings.length);
        reencoded = new bytes[](encodings.length);
        bytes32 name = keccak256(bytes(typeName));
        for (uint256 i = 0; i < encodings.length; ++i) {
            (oks[i], reencoded[i]) = _decode(name, encodings[i]);
        }
    }

    function verifyTrees(TreeCase[] calldata cases) external pure returns (bool[] memory results) {
        results = new bool[](cases.length);
        for (uint256 i = 0; i < cases.length; ++i) {
            TreeCase memory c = cases[i];
            (bool ok, bytes memory proof) = StrictCodec.toInclusionProof(c.proof);
            results[i] = ok && DoubleLayerTree.verify(c.leafHash, c.token, c.range, proof, c.root);
        }
    }

    function verifyMerkle(bytes32 root, bytes calldata leaf, uint256 position, bytes32[] calldata siblings)
        external
        pure
        returns (bool)
    {
        return MerkleTree.verify(root, leaf, position, siblings);
    }

    function verifySum(
        SumTree.Node calldata root,
        bytes calldata leaf,
        uint256 amount,
        uint256 position,
        SumTree.Node[] calldata siblings
    ) external pure returns (bool ok, uint256 start) {
        return SumTree.verify(root, leaf, amount, position, siblings);
    }

    function _decide(bytes32 atom, bytes[] calldata inputs) private view returns (bool) {
        if (atom == keccak256("Equal")) {
            return inputs.length == 2 && Atoms.equal(inputs[0], inputs[1]);
        }
        if (atom == keccak256("IsLessThan")) {
            return inputs.length == 2 && _isLessThan(inputs);
        }
        if (atom == keccak256("IsContained")) {
            return inputs.length == 2 && _onRanges(Atoms.isContained, inputs);
        }
        if (atom == keccak256("HasIntersection")) {
            return inputs.length == 2 && _onRanges(Atoms.hasIntersection, inputs);
        }
        if (atom == keccak256("IsSameAmount")) {
            return inputs.length == 2 && _onRanges(Atoms.isSameAmount, inputs);
        }
        if (atom == keccak256("IsStored")) {
            return inputs.length == 3 && _isStored(inputs);
        }
        if (atom == keccak256("IsValidSignature")) {
            return inputs.length == 4 && _isValidSignature(inputs);
        }
        if (atom == keccak256("VerifyInclusion")) {
            return inputs.length == 5 && _verifyInclusion(inputs);
        }
        if (atom == keccak256("IsConcatenatedWith")) {
            return inputs.length == 3 && Atoms.isConcatenatedWith(inputs[0], inputs[1], inputs[2]);
        }
        if (atom == keccak256("Bool")) {
            return inputs.length == 1 && Atoms.isNonZero(inputs[0]);
        }
        require(atom == keccak256("IsValidHash"), "unknown atom");
        (bool ok, bytes32 hash) = StrictCodec.toBytes32(inputs[0]);
        return ok && inputs.length == 2 && Atoms.isValidHash(hash, inputs[1]);
    }

    function _isLessThan(bytes[] calldata inputs) private pure returns (bool) {
        (bool okA, uint256 a) = StrictCodec.toUint(inputs[0]);
        (bool okB, uint256 b) = StrictCodec.toUint(inputs[1]);
        return okA && okB && Atoms.isLessThan(a, b);
    }

    function _onRanges(
        function(Range memory, Range memory) internal pure returns (bool) relation,
        bytes[] calldata inputs
    ) private pure returns (bool) {
        (bool okA, Range memory a) = StrictCodec.toRange(inputs[0]);
        (bool okB, Range memory b) = StrictCodec.toRange(inputs[1]);
        return okA && okB && relation(a, b);
    }

    function _isStored(bytes[] calldata inputs) private view returns (bool) {
        (bool ok, address store) = StrictCodec.toAddress(inputs[0]);
        Evaluation memory evaluation;
        evaluation.asOf = block.number;
        return ok && Atoms.isStored(store, inputs[1], inputs[2], evaluation);
    }

    function _isValidSignature(bytes[] calldata inputs) private pure returns (bool) {
        (bool ok, address signer) = StrictCodec.toAddress(inputs[2]);
        return ok && Atoms.isValidSignature(inputs[0], inputs[1], signer, inputs[3]);
    }

    function _verifyInclusion(bytes[] calldata inputs) private pure returns (bool) {
        (bool okToken, address token) = StrictCodec.toAddress(inputs[1]);
        (bool okRange, Range memory range) = StrictCodec.toRange(inputs[2]);
        (bool okProof, bytes memory proof) = StrictCodec.toInclusionProof(inputs[3]);
        (bool okRoot, bytes32 root) = StrictCodec.toBytes32(inputs[4]);
        return okToken && okRange && okProof && okRoot && Atoms.verifyInclusion(inputs[0], token, range, proof, root);
    }

    function _decode(bytes32 name, bytes memory data) private pure returns (bool ok, bytes memory reencoded) {
        if (name == keccak256("uint256")) {
            uint256 value;
            (ok, value) = StrictCodec.toUint(data);
            reencoded = StrictCodec.encode(value);
        } else if (name == keccak256("address")) {
            address value;
            (ok, value) = StrictCodec.toAddress(data);
            reencoded = StrictCodec.encode(value);
        } else if (name == keccak256("bool")) {
            bool value;
            (ok, value) = StrictCodec.toBool(data);
            reencoded = StrictCodec.encode(value);
        } else if (name == keccak256("bytes32")) {
            bytes32 value;
            (ok, value) = StrictCodec.toBytes32(data);
            reencoded = StrictCodec.encode(value);
        } else if (name == keccak256("string")) {
            string memory value;
            (ok, value) = StrictCodec.toString(data);
            reencoded = StrictCodec.encode(value);
        } else if (name == keccak256("Range")) {
            Range memory value;
            (ok, value) = StrictCodec.toRange(data);
            reencoded = StrictCodec.encode(value);
        } else if (name == keccak256("Property")) {
            bytes memory value;
            (ok, value) = StrictCodec.toClaim(data);
            reencoded = ok ? ClaimValues.make(ClaimValues.predicate(value), ClaimValues.inputs(value)) : value;
            require(!ok || keccak256(reencoded) == keccak256(abi.encode(ClaimValues.unpack(value))), "parts differ");
            // Claims within records are read by other code.
            AbiReader memory reader = AbiReaders.openDynamic(data);
            reader.readClaim();
            require(reader.finish() == ok, "decoders differ");
        } else if (name == keccak256("InclusionProof")) {
            (ok,) = StrictCodec.toInclusionProof(data);
            // Proofs within records are read by other code.
            AbiReader memory reader = AbiReaders.openDynamic(data);
            reencoded = abi.encode(InclusionProofCodec.read(reader));
            require(reader.finish() == ok, "decoders differ");
        } else {
            require(name == keccak256("Transaction"), "unknown type");
            bytes32 digest;
            (ok, digest) = Signatures.legacyTransactionHash(data);
            reencoded = abi.encode(digest);
        }
    }
}
