package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** A key that signs, well or badly. */
record Signer(ECKeyPair key) {

  private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();

  static final List<Signer> ALL = List.of(of(0xA11CE), of(0xB0B), of(0xCA801));

  private static Signer of(long secret) {
    return new Signer(ECKeyPair.create(BigInteger.valueOf(secret)));
  }

  static Signer any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  /** Its address, as a word. */
  Octets address() {
    return new Octets(Keys.getAddress(key)).addressWord();
  }

  /** r, s, v over the hash of the message. */
  Octets sign(Octets message) {
    return signHash(Hash.keccak256(message));
  }

  /** r, s, v over a hash. */
  Octets signHash(Octets hash) {
    Sign.SignatureData data = Sign.signMessage(hash.bytes(), key, false);
    return Octets.of(data.getR()).then(Octets.of(data.getS())).then(Octets.of(data.getV()));
  }

  /** Something that looks like a signature of the message and is none. */
  Octets forge(Octets message, Random random) {
    Octets good = sign(message);
    Octets rs = good.slice(0, 64);
    return switch (random.nextInt(8)) {
      case 0 -> otherThanThis(random).sign(message);
      case 1 -> sign(message.then(new Octets("00")));
      case 2 -> rs;
      case 3 -> Octets.EMPTY;
      case 4 -> rs.then(new Octets(good.slice(64, 65).hex().equals("1b") ? "1c" : "1b"));
      case 5 -> malleated(good);
      case 6 -> new Octets("00".repeat(65));
      default -> rs.then(Octets.word(good.slice(64, 65).number().longValue() - 27).slice(31, 32));
    };
  }

  /** The other signature that the same key gives, with a high s. */
  static Octets malleated(Octets good) {
    BigInteger s = ORDER.subtract(good.slice(32, 64).number());
    String v = good.slice(64, 65).hex().equals("1b") ? "1c" : "1b";
    return good.slice(0, 32).then(Octets.word(s)).then(new Octets(v));
  }

  private Signer otherThanThis(Random random) {
    Signer other = any(random);
    return other.equals(this) ? ALL.get((ALL.indexOf(this) + 1) % ALL.size()) : other;
  }
}
