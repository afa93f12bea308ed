package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/**
 * Which octets are the canonical encoding of a value of a type.
 *
 * @param predicateAddresses the address (20 bytes) of each deployed definition by its id: the
 *     claims of a definition are claims of the predicate that stands there
 */
public record Codec(Map<String, Octets> predicateAddresses) {

  private static final int ADDRESS_BITS = 160;

  private static final AbiShape TRANSACTION =
      AbiShapes.tuple(
          AbiShapes.WORD,
          AbiShapes.RANGE,
          AbiShapes.WORD,
          AbiShapes.CLAIM,
          AbiShapes.WORD,
          AbiShapes.WORD);

  /** Copies the map. */
  public Codec {
    predicateAddresses = Map.copyOf(predicateAddresses);
  }

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
  public boolean isCanonical(Type type, Octets octets) {
    return decode(type, octets).isPresent();
  }

  /** The value that the octets encode, if they are the one encoding of one. */
  Optional<AbiValue> decode(Type type, Octets octets) {
    if (type == BasicType.BYTES || type == BasicType.STRING) {
      return Optional.<AbiValue>of(new AbiValue.Raw(octets)).filter(raw -> isValue(type, raw));
    }
    return AbiReader.read(AbiShapes.of(type), octets).filter(value -> isValue(type, value));
  }

  /** The encoding of a value of the type. */
  static Octets encode(Type type, AbiValue value) {
    return type == BasicType.BYTES || type == BasicType.STRING
        ? value.asOctets()
        : AbiWriter.write(AbiShapes.of(type), value);
  }

  /** Whether the octets are the word of an address. */
  static boolean isAddress(Octets octets) {
    return AbiReader.read(AbiShapes.WORD, octets).filter(Codec::isAddress).isPresent();
  }

  /** The claim that the octets encode. */
  public static Optional<ClaimValue> claim(Octets octets) {
    return AbiReader.read(AbiShapes.CLAIM, octets).filter(Codec::isClaim).map(Codec::claim);
  }

  /** The encoding of a claim. */
  public static Octets encode(ClaimValue claim) {
    List<AbiValue> inputs = claim.inputs().stream().<AbiValue>map(AbiValue.Raw::new).toList();
    AbiValue predicate = new AbiValue.Word(claim.predicate());
    return AbiWriter.write(
        AbiShapes.CLAIM, new AbiValue.Parts(List.of(predicate, new AbiValue.Parts(inputs))));
  }

  /** The proof in the double-layer tree that the octets encode. */
  static Optional<DoubleLayerTree.Proof> proof(Octets octets) {
    return AbiReader.read(AbiShapes.INCLUSION_PROOF, octets)
        .filter(Codec::isProof)
        .map(value -> new DoubleLayerTree.Proof(path(value.part(0)), path(value.part(1))));
  }

  /** The transaction that the octets encode. */
  static Optional<Transaction> transaction(Octets octets) {
    return AbiReader.read(TRANSACTION, octets)
        .filter(it -> isAddress(it.part(0)) && isClaim(it.part(3)) && isAddress(it.part(5)))
        .map(
            it ->
                new Transaction(
                    it.part(0).asOctets(),
                    number(it.part(1).part(0)),
                    number(it.part(1).part(1)),
                    claim(it.part(3))));
  }

  /** Whether a value of the type's shape is one of the type. */
  private boolean isValue(Type type, AbiValue value) {
    if (type instanceof RecordType record) {
      return areValues(record.fields().stream().map(Field::type).toList(), value.asParts());
    }
    if (type instanceof ListType list) {
      return value.asParts().stream().allMatch(element -> isValue(list.element(), element));
    }
    if (type instanceof DefinitionClaimType claims) {
      return isClaim(value) && isClaimOf(claims, claim(value));
    }
    if (type.isClaim()) {
      return isClaim(value);
    }
    return switch ((BasicType) type) {
      case BOOL -> number(value).bitLength() <= 1;
      case ADDRESS -> isAddress(value);
      case STRING -> isUtf8(value.asOctets());
      case INCLUSION_PROOF -> isProof(value);
      case UINT, BYTES, BYTES32, RANGE, CLAIM -> true;
    };
  }

  private boolean areValues(List<Type> types, List<AbiValue> values) {
    for (int i = 0; i < types.size(); i++) {
      if (!isValue(types.get(i), values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isClaimOf(DefinitionClaimType type, ClaimValue claim) {
    Octets address = predicateAddresses.get(type.definition());
    if (address == null
        || !address.addressWord().equals(claim.predicate())
        || claim.inputs().size() != type.fields().size()) {
      return false;
    }
    for (int i = 0; i < claim.inputs().size(); i++) {
      if (!isCanonical(type.fields().get(i).type(), claim.inputs().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClaim(AbiValue value) {
    return isAddress(value.part(0));
  }

  private static boolean isAddress(AbiValue word) {
    return number(word).bitLength() <= ADDRESS_BITS;
  }

  /** Whether the leaf's and every sibling's token in the address layer is an address. */
  private static boolean isProof(AbiValue proof) {
    AbiValue addressLayer = proof.part(0);
    return isAddress(addressLayer.part(0))
        && addressLayer.part(2).asParts().stream().allMatch(it -> isAddress(it.part(1)));
  }

  private static BigInteger number(AbiValue word) {
    return word.asOctets().number();
  }

  private static ClaimValue claim(AbiValue value) {
    return new ClaimValue(
        value.part(0).asOctets(),
        value.part(1).asParts().stream().map(AbiValue::asOctets).toList());
  }

  private static DoubleLayerTree.Path path(AbiValue path) {
    return new DoubleLayerTree.Path(
        number(path.part(0)),
        number(path.part(1)),
        path.part(2).asParts().stream()
            .map(it -> new DoubleLayerTree.Node(it.part(0).asOctets(), number(it.part(1))))
            .toList());
  }

  private static boolean isUtf8(Octets octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.bytes()));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
