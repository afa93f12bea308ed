package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Who signed: secp256k1 recovery under the rules r||s||v, v 27 or 28, low s. */
final class Signatures {

  private static final Octets TRANSACTION_TYPES =
      Octets.ofAscii("address tokenuint256 amountaddress ownerbytes transaction");

  private Signatures() {}

  /** Whether the signer (a word) signed the message under the scheme of that name. */
  static boolean isValid(Octets message, Octets signature, Octets signer, Octets scheme) {
    Optional<Octets> hash = Optional.empty();
    if (scheme.equals(Octets.ofAscii("secp256k1"))) {
      hash = Optional.of(Hash.keccak256(message));
    } else if (scheme.equals(Octets.ofAscii("typedData"))) {
      hash = transactionHash(message);
    } else if (scheme.equals(Octets.ofAscii("personalMessage"))) {
      hash = Optional.of(Octets.of(Sign.getEthereumMessageHash(message.bytes())));
    } else if (scheme.length() == 38 && scheme.slice(0, 6).equals(Octets.ofAscii("eip712"))) {
      Octets domain = scheme.slice(6, 38);
      hash =
          Optional.of(
              Hash.keccak256(new Octets("1901").then(domain).then(Hash.keccak256(message))));
    }
    return hash.flatMap(digest -> recover(digest, signature)).equals(Optional.of(signer));
  }

  /** The word of the address that signed a hash; never zero. */
  private static Optional<Octets> recover(Octets hash, Octets signature) {
    if (signature.length() != 65) {
      return Optional.empty();
    }
    BigInteger r = signature.slice(0, 32).number();
    BigInteger s = signature.slice(32, 64).number();
    int v = signature.slice(64, 65).number().intValueExact();
    BigInteger order = SECNamedCurves.getByName("secp256k1").getN();
    boolean inRange =
        r.signum() > 0
            && r.compareTo(order) < 0
            && s.signum() > 0
            && s.compareTo(order.shiftRight(1)) <= 0;
    if (!inRange || (v != 27 && v != 28)) {
      return Optional.empty();
    }
    BigInteger key = publicKey(v - 27, new ECDSASignature(r, s), hash);
    if (key.signum() == 0) {
      return Optional.empty();
    }
    Octets address = new Octets(Keys.getAddress(key)).addressWord();
    return address.number().signum() == 0 ? Optional.empty() : Optional.of(address);
  }

  /** The recovered public key, 0 if there is none. */
  private static BigInteger publicKey(int recovery, ECDSASignature signature, Octets hash) {
    try {
      BigInteger key = Sign.recoverFromSignature(recovery, signature, hash.bytes());
      return key == null ? BigInteger.ZERO : key;
    } catch (RuntimeException noPoint) {
      // The library throws for an r that is no x-coordinate of the curve.
      return BigInteger.ZERO;
    }
  }

  /** The legacy hash of a transaction; none if the message or its owner is not canonical. */
  private static Optional<Octets> transactionHash(Octets message) {
    Optional<Codec.Transaction> decoded = Codec.transaction(message);
    if (decoded.isEmpty() || decoded.get().nextState().inputs().isEmpty()) {
      return Optional.empty();
    }
    Codec.Transaction transaction = decoded.get();
    Octets owner = transaction.nextState().inputs().get(0);
    if (!Codec.isAddress(owner)) {
      return Optional.empty();
    }
    BigInteger amount =
        transaction.end().subtract(transaction.start()).mod(BigInteger.TWO.pow(256));
    Octets values =
        transaction
            .token()
            .slice(12, 32)
            .then(Octets.word(amount))
            .then(owner.slice(12, 32))
            .then(message);
    return Optional.of(
        Hash.keccak256(Hash.keccak256(TRANSACTION_TYPES).then(Hash.keccak256(values))));
  }
}
