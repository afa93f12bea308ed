// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {AbiReader, AbiReaders} from "./AbiReader.sol";
import {ByteSlices} from "./ByteSlices.sol";
import {Claim} from "./Claims.sol";
import {StrictCodec} from "./StrictCodec.sol";

/// @title secp256k1 signatures
/// @notice A signature that cannot be recovered matches nobody, not even the zero address.
library Signatures {
    bytes32 private constant SECP256K1 = keccak256("secp256k1");
    bytes32 private constant TYPED_DATA = keccak256("typedData");
    bytes32 private constant PERSONAL_MESSAGE = keccak256("personalMessage");

    /// @dev What a verifier with a domain begins with; the separator of the domain follows.
    bytes32 private constant EIP712 = "eip712";
    uint256 private constant EIP712_LENGTH = 6;

    /// @dev Half the order of the curve: a larger s is the mirror image of a signature that has a smaller one (EIP-2).
    uint256 private constant HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    /// @dev What eth_signTypedData, version 1, hashed for a legacy transaction: types and names without separators.
    bytes32 private constant LEGACY_TYPES = keccak256("address tokenuint256 amountaddress ownerbytes transaction");

    /// @notice Did the signer sign the message? The verifier names the way the message is hashed: `secp256k1`,
    /// `typedData`, `personalMessage`, or `eip712` and a domain separator; with any other name nothing is signed.
    function isValid(bytes memory message, bytes memory signature, address signer, bytes memory verifier)
        internal
        pure
        returns (bool)
    {
        bytes32 scheme = keccak256(verifier);
        if (scheme == SECP256K1) {
            return isMessageSigned(message, signature, signer);
        }
        if (scheme == TYPED_DATA) {
            return isTransactionSigned(message, signature, signer);
        }
        if (scheme == PERSONAL_MESSAGE) {
            return isPersonalMessageSigned(message, signature, signer);
        }
        // The 26 bytes behind the name are the begin of the separator.
        uint256 unnamed = 8 * (32 - EIP712_LENGTH);
        return verifier.length == EIP712_LENGTH + 32
            && ByteSlices.wordAt(verifier, 0) >> unnamed == uint256(EIP712) >> unnamed
            && isStructSigned(message, signature, signer, bytes32(ByteSlices.wordAt(verifier, EIP712_LENGTH)));
    }

    /// @notice The verifier `secp256k1`: the signature is of the message's hash.
    function isMessageSigned(bytes memory message, bytes memory signature, address signer)
        internal
        pure
        returns (bool)
    {
        return _isSigned(keccak256(message), signature, signer);
    }

    /// @notice The verifier `typedData`: the message is a legacy transaction.
    function isTransactionSigned(bytes memory message, bytes memory signature, address signer)
        internal
        pure
        returns (bool)
    {
        (bool ok, bytes32 digest) = legacyTransactionHash(message);
        return ok && _isSigned(digest, signature, signer);
    }

    /// @notice The verifier `personalMessage`: the signature is of the message as a wallet's personal message (EIP-191,
    /// version 0x45).
    function isPersonalMessageSigned(bytes memory message, bytes memory signature, address signer)
        internal
        pure
        returns (bool)
    {
        bytes32 digest =
            keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n", _decimal(message.length), message));
        return _isSigned(digest, signature, signer);
    }

    /// @notice The verifier `eip712`: the message is the typeHash and encodeData of a struct, which is signed for the
    /// domain.
    function isStructSigned(bytes memory message, bytes memory signature, address signer, bytes32 domainSeparator)
        internal
        pure
        returns (bool)
    {
        return _isSigned(keccak256(abi.encodePacked(hex"1901", domainSeparator, keccak256(message))), signature, signer);
    }

    /// @notice The account that signed the digest, if the 65 bytes r, s, v are a signature: v 27 or 28, s in the lower half.
    function tryRecover(bytes32 digest, bytes memory signature) internal pure returns (bool ok, address account) {
        uint256 s = ByteSlices.wordAt(signature, 0x20);
        // What stands behind a signature that is too short is not looked at.
        uint256 v = ByteSlices.wordAt(signature, 0x40) >> 248;
        if (signature.length == 65 && s <= HALF_ORDER && (v == 27 || v == 28)) {
            account = ecrecover(digest, uint8(v), bytes32(ByteSlices.wordAt(signature, 0)), bytes32(s));
            ok = account != address(0);
        }
    }

    function _isSigned(bytes32 digest, bytes memory signature, address signer) private pure returns (bool) {
        (bool ok, address account) = tryRecover(digest, signature);
        return ok && account == signer;
    }

    /// @dev The digits of a number; no message has more bytes than 78 digits write.
    function _decimal(uint256 number) private pure returns (bytes memory digits) {
        uint256 length = 1;
        for (uint256 rest = number; rest > 9; rest /= 10) {
            ++length;
        }
        digits = new bytes(length);
        for (uint256 rest = number; length > 0; rest /= 10) {
            digits[--length] = bytes1(uint8(0x30 + rest % 10));
        }
    }

    /// @notice The hash under which earlier systems signed a transaction: keccak256(types, keccak256(token, amount, owner,
    /// transaction)). It names neither chain nor contract; new programs use the verifier
    /// `eip712`.
    /// @dev A transaction is abi.encode(token, range, maximal block number, next state object, chunk id, from). The amount
    /// is end - start modulo 2^256, the owner the first input of the next state object; both as deployed.
    function legacyTransactionHash(bytes memory transaction) internal pure returns (bool ok, bytes32 digest) {
        AbiReader memory reader = AbiReaders.openDynamic(transaction);
        uint256 place = reader.take(0xe0);
        address token = reader.addressAt(place);
        // The address of the sender has no part in the hash, but it must be one.
        reader.addressAt(place + 0xc0);
        reader.tail(place, place + 0x80);
        Claim memory stateObject = reader.readClaim();
        if (!reader.finish() || stateObject.inputs.length == 0) {
            return (false, 0);
        }
        (bool ownerOk, address owner) = StrictCodec.toAddress(stateObject.inputs[0]);
        if (!ownerOk) {
            return (false, 0);
        }
        uint256 amount;
        unchecked {
            amount = reader.wordAt(place + 0x40) - reader.wordAt(place + 0x20);
        }
        bytes32 values = keccak256(abi.encodePacked(token, amount, owner, transaction));
        return (true, keccak256(abi.encodePacked(LEGACY_TYPES, values)));
    }
}
