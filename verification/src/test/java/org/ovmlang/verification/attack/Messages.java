package org.ovmlang.verification.attack;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import java.util.List;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;

/** What players say, byte by byte. */
final class Messages {

  static final Position NOTHING = new Position(List.of());

  private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();

  private Messages() {}

  /** A choice. */
  static Bytes index(int index) {
    return Bytes.ofHex(String.format("0x%04x", index));
  }

  /** A witness, or a message for another predicate, with its length. */
  static Bytes witness(Bytes witness) {
    return Bytes.ofHex(String.format("0x%08x", witness.length())).concat(witness);
  }

  static Bytes hash(Bytes preimage) {
    return Keccak256.hash(preimage).toBytes();
  }

  static Bytes word(BigInteger number) {
    return Bytes.ofHex(String.format("0x%064x", number));
  }

  static Bytes word(Address address) {
    return Bytes.of(new byte[12]).concat(address.toBytes());
  }

  /** What the scripted predicate is told to leave open. */
  static Bytes leaving(Position position) {
    return answering(position, false);
  }

  /** What the scripted predicate is told to say, and whether it says that no state had a say. */
  static Bytes answering(Position position, boolean timeless) {
    Bytes call = call("f(bytes,bool)", position.encode().toArray(), timeless);
    return call.slice(4, call.length());
  }

  /** The data of a call. */
  static Bytes call(String signature, Object... arguments) {
    var buffer = Function.parse(signature).encodeCallWithArgs(arguments);
    byte[] array = new byte[buffer.rewind().remaining()];
    buffer.get(array);
    return Bytes.of(array);
  }

  /** An address as an argument of {@link #call}. */
  static com.esaulpaugh.headlong.abi.Address argument(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(
        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(
            new BigInteger(1, address.toBytes().toArray())));
  }

  /** The inputs of a claim as an argument of {@link #call}. */
  static byte[][] inputs(Claim claim) {
    return claim.inputs().stream().map(Bytes::toArray).toArray(byte[][]::new);
  }

  /** r, s, v over the hash of the message. */
  static Bytes sign(Bytes message, ECKeyPair key) {
    Sign.SignatureData data = Sign.signMessage(hash(message).toArray(), key, false);
    return Bytes.of(data.getR()).concat(Bytes.of(data.getS())).concat(Bytes.of(data.getV()));
  }

  /** The mirror image of a signature, which the bare curve accepts too. */
  static Bytes mirrored(Bytes signature) {
    BigInteger s = ORDER.subtract(new BigInteger(1, signature.slice(32, 64).toArray()));
    byte v = (byte) (signature.get(64) == 27 ? 28 : 27);
    return signature.slice(0, 32).concat(word(s)).concat(Bytes.of(new byte[] {v}));
  }
}
