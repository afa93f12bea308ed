package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/**
 * What the interpreter takes for canonical is what an independent ABI library decodes and encodes
 * again to the same bytes, for random types, random values of them, and values with damage.
 */
class CodecAgainstAnotherTest {

  private static final int TYPES = 60 * Integer.getInteger("jqwik.tries.default", 50) / 50;
  private static final int VALUES_PER_TYPE = 12;
  private static final int MUTATIONS_PER_VALUE = 12;
  private static final Octets PREDICATE = Octets.word(0xabcdef).slice(12, 32);

  private final Codec codec = new Codec(Map.of("p", PREDICATE));
  private final Random random = new Random(20);

  @Test
  void theCanonicalEncodingsAreThoseOfAnIndependentLibrary() {
    int damaged = 0;
    int harmless = 0;
    for (int i = 0; i < TYPES; i++) {
      Type type = type(3);
      for (int j = 0; j < VALUES_PER_TYPE; j++) {
        Octets value = value(type, 3);
        assertThat(codec.isCanonical(type, value)).as("%s %s", type, value).isTrue();
        for (int k = 0; k < MUTATIONS_PER_VALUE; k++) {
          Octets mutant = InputMutations.damaged(value, random);
          boolean canonical = isCanonicalElsewhere(type, mutant);
          assertThat(codec.isCanonical(type, mutant))
              .as("%s %s", type, mutant)
              .isEqualTo(canonical);
          damaged += canonical ? 0 : 1;
          harmless += canonical ? 1 : 0;
        }
      }
    }
    assertThat(damaged).isGreaterThan(10 * TYPES);
    assertThat(harmless).isGreaterThan(10 * TYPES);
  }

  @Test
  void aClaimOfADefinitionNamesItsPredicateAndHasItsInputs() {
    Type type = definitionClaim(List.of(BasicType.UINT, new ListType(BasicType.BOOL)));
    Octets yes = Abi.list(new ListType(BasicType.BOOL), List.of(Octets.word(1)));
    Octets word = PREDICATE.addressWord();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2), yes))).isTrue();
    assertThat(codec.isCanonical(type, claim(Octets.word(9), Octets.word(2), yes))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2)))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2), yes, yes))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.EMPTY, yes))).isFalse();
    assertThat(codec.isCanonical(type, claim(word, Octets.word(2), yes.then(word)))).isFalse();
    assertThat(new Codec(Map.of()).isCanonical(type, claim(word, Octets.word(2), yes))).isFalse();
  }

  private static Octets claim(Octets predicate, Octets... inputs) {
    return Codec.encode(new Codec.ClaimValue(predicate, List.of(inputs)));
  }

  private static DefinitionClaimType definitionClaim(List<Type> types) {
    return new DefinitionClaimType("p", "p", fields(types));
  }

  private static List<Field> fields(List<Type> types) {
    List<Field> fields = new ArrayList<>();
    types.forEach(type -> fields.add(new Field("f" + fields.size(), type)));
    return fields;
  }

  /** Decoding, encoding again, and the two things that an ABI library knows nothing of. */
  private boolean isCanonicalElsewhere(Type type, Octets octets) {
    try {
      if (type == BasicType.BYTES) {
        return true;
      }
      if (type == BasicType.STRING) {
        return Abi.encode("(string)", Abi.value(type, octets))
            .equals(Abi.encode("(bytes)", (Object) octets.bytes()));
      }
      String types = "(" + Abi.solidityType(type) + ")";
      Object decoded = Abi.decode(types, octets).get(0);
      return Abi.encode(types, decoded).equals(octets)
          && hasClaimsOfTheirDefinitions(type, decoded);
    } catch (RuntimeException notAnEncoding) {
      // The library reports each kind of malformed input by an unchecked exception of its own.
      return false;
    }
  }

  private boolean hasClaimsOfTheirDefinitions(Type type, Object value) {
    if (type instanceof RecordType record) {
      for (int i = 0; i < record.fields().size(); i++) {
        if (!hasClaimsOfTheirDefinitions(record.fields().get(i).type(), ((Tuple) value).get(i))) {
          return false;
        }
      }
    }
    if (type instanceof ListType list && value instanceof Object[] elements) {
      for (Object element : elements) {
        if (!hasClaimsOfTheirDefinitions(list.element(), element)) {
          return false;
        }
      }
    }
    if (type instanceof DefinitionClaimType claims) {
      byte[][] inputs = ((Tuple) value).get(1);
      if (!((Tuple) value).get(0).equals(Abi.address(PREDICATE))
          || inputs.length != claims.fields().size()) {
        return false;
      }
      for (int i = 0; i < inputs.length; i++) {
        if (!isCanonicalElsewhere(claims.fields().get(i).type(), Octets.of(inputs[i]))) {
          return false;
        }
      }
    }
    return true;
  }

  private Type type(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return BasicType.values()[random.nextInt(BasicType.values().length)];
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> new ListType(type(depth - 1));
      case 2, 3 -> new RecordType(List.of(), "R", fields(types(depth - 1)));
      default ->
          random.nextInt(4) == 0
              ? new OpenClaimType(List.of(BasicType.UINT))
              : definitionClaim(types(depth - 1));
    };
  }

  private List<Type> types(int depth) {
    List<Type> types = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      types.add(type(depth));
    }
    return types;
  }

  private Octets value(Type type, int depth) {
    if (type instanceof RecordType record) {
      return Abi.record(record, values(record.fields(), depth));
    }
    if (type instanceof ListType list) {
      List<Octets> elements = new ArrayList<>();
      int count = depth <= 0 ? 0 : random.nextInt(4);
      for (int i = 0; i < count; i++) {
        elements.add(value(list.element(), depth - 1));
      }
      return Abi.list(list, elements);
    }
    if (type instanceof DefinitionClaimType claims) {
      return claim(PREDICATE.addressWord(), values(claims.fields(), depth).toArray(Octets[]::new));
    }
    if (type.isClaim()) {
      return claim(Octets.word(random.nextInt(9)), bytes(), bytes());
    }
    return switch ((BasicType) type) {
      case BOOL -> Octets.word(random.nextInt(2));
      case UINT, BYTES32 -> Octets.word(new BigInteger(random.nextInt(257), random));
      case ADDRESS -> Octets.word(new BigInteger(random.nextInt(161), random));
      case BYTES -> bytes();
      case STRING -> Octets.ofAscii("text".repeat(random.nextInt(12)));
      case RANGE -> Octets.word(random.nextInt(9)).then(Octets.word(random.nextInt(9)));
      case INCLUSION_PROOF -> proof();
      case CLAIM -> throw new AssertionError("a claim");
    };
  }

  private List<Octets> values(List<Field> fields, int depth) {
    return fields.stream().map(field -> value(field.type(), depth - 1)).toList();
  }

  private Octets bytes() {
    byte[] bytes = new byte[random.nextInt(70)];
    random.nextBytes(bytes);
    return Octets.of(bytes);
  }

  private Octets proof() {
    Tuple[] siblings = {Tuple.of(new byte[32], Abi.address(Octets.word(3).slice(12, 32)))};
    Tuple tokens =
        Tuple.of(Abi.address(Octets.word(1).slice(12, 32)), BigInteger.valueOf(2), siblings);
    Tuple ranges = Tuple.of(BigInteger.ONE, BigInteger.TWO, new Tuple[0]);
    return Abi.encode(
        "(" + Abi.solidityType(BasicType.INCLUSION_PROOF) + ")", Tuple.of(tokens, ranges));
  }
}
