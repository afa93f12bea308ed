package org.ovmlang.verification.interpreter;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;

/**
 * Which octets are the canonical encoding of a value: those that an independent ABI library decodes
 * and encodes again to the same octets.
 */
public final class Codec {

  private static final String PROPERTY = "(address,bytes[])";
  private static final String PROOF =
      "((address,uint256,(bytes32,address)[]),(uint256,uint256,(bytes32,uint256)[]))";
  private static final String TRANSACTION =
      "(address,(uint256,uint256),uint256," + PROPERTY + ",bytes32,address)";

  private Codec() {}

  /** A claim: the word of the predicate's address and the inputs. */
  public record ClaimValue(Octets predicate, List<Octets> inputs) {

    /** Copies the inputs. */
    public ClaimValue {
      inputs = List.copyOf(inputs);
    }
  }

  /** What a typed-data signature looks at in a transaction; addresses as words. */
  record Transaction(Octets token, BigInteger start, BigInteger end, ClaimValue nextState) {}

  /** Whether the octets are the one encoding of some value of the type. */
  public static boolean isCanonical(Type type, Octets octets) {
    return switch ((BasicType) type) {
      case BYTES -> true;
      case STRING -> isUtf8(octets);
      case BOOL -> decode("(bool)", octets).isPresent();
      case UINT -> decode("(uint256)", octets).isPresent();
      case ADDRESS -> decode("(address)", octets).isPresent();
      case BYTES32 -> decode("(bytes32)", octets).isPresent();
      case RANGE -> decode("(uint256,uint256)", octets).isPresent();
      case CLAIM -> claim(octets).isPresent();
      case INCLUSION_PROOF -> proof(octets).isPresent();
    };
  }

  /** The claim that the octets encode. */
  public static Optional<ClaimValue> claim(Octets octets) {
    return decode("(" + PROPERTY + ")", octets).map(tuple -> claim((Tuple) tuple.get(0)));
  }

  /** The encoding of a claim. */
  public static Octets encode(ClaimValue claim) {
    byte[][] inputs = claim.inputs().stream().map(Octets::bytes).toArray(byte[][]::new);
    Tuple property = Tuple.of(address(claim.predicate()), inputs);
    TupleType<Tuple> type = TupleType.parse("(" + PROPERTY + ")");
    return Octets.of(type.encode(Tuple.singleton(property)).array());
  }

  /** The proof in the double-layer tree that the octets encode. */
  static Optional<DoubleLayerTree.Proof> proof(Octets octets) {
    return decode("(" + PROOF + ")", octets)
        .map(
            tuple -> {
              Tuple proof = tuple.get(0);
              return new DoubleLayerTree.Proof(path(proof.get(0)), path(proof.get(1)));
            });
  }

  /** The transaction that the octets encode. */
  static Optional<Transaction> transaction(Octets octets) {
    return decode("(" + TRANSACTION + ")", octets)
        .map(
            tuple -> {
              Tuple transaction = tuple.get(0);
              Tuple range = transaction.get(1);
              return new Transaction(
                  word(transaction.get(0)),
                  range.get(0),
                  range.get(1),
                  claim((Tuple) transaction.get(3)));
            });
  }

  private static ClaimValue claim(Tuple property) {
    List<Octets> inputs = new ArrayList<>();
    for (byte[] input : (byte[][]) property.get(1)) {
      inputs.add(Octets.of(input));
    }
    return new ClaimValue(word(property.get(0)), inputs);
  }

  private static DoubleLayerTree.Path path(Tuple path) {
    List<DoubleLayerTree.Node> siblings = new ArrayList<>();
    for (Tuple sibling : (Tuple[]) path.get(2)) {
      siblings.add(
          new DoubleLayerTree.Node(
              Octets.of((byte[]) sibling.get(0)), word(sibling.get(1)).number()));
    }
    return new DoubleLayerTree.Path(word(path.get(0)).number(), path.get(1), siblings);
  }

  private static Address address(Octets word) {
    return Address.wrap(Address.toChecksumAddress(word.number()));
  }

  private static Octets word(Object addressOrNumber) {
    return Octets.word(
        addressOrNumber instanceof Address address
            ? address.value()
            : (BigInteger) addressOrNumber);
  }

  private static boolean isUtf8(Octets octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.bytes()));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** Decodes, and asks that encoding again gives the same octets. */
  private static Optional<Tuple> decode(String type, Octets octets) {
    TupleType<Tuple> tupleType = TupleType.parse(type);
    Tuple value;
    try {
      value = tupleType.decode(octets.bytes());
    } catch (RuntimeException notAnEncoding) {
      // The library reports each kind of malformed input by an unchecked exception of its own.
      return Optional.empty();
    }
    boolean same = Octets.of(tupleType.encode(value).array()).equals(octets);
    return same ? Optional.of(value) : Optional.empty();
  }
}
