package org.ovmlang.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ovmlang.runtime.codec.TestTypes.TestType;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Uint;

/** Types made of types, against an independent library and against broken data. */
class AbiTypeTest {

  private static final int WORD = 32;

  @Property(tries = 500)
  void valuesOfAnyTypeAreEncodedAsAnIndependentLibraryEncodesThem(@ForAll Random random) {
    checkAgainstForeign(structured(random), random);
  }

  private static <T> void checkAgainstForeign(TestType<T> type, Random random) {
    T value = type.values().apply(random);
    Bytes foreign = type.foreignEncoding(value);
    assertThat(type.type().encode(value)).as(type.abi()).isEqualTo(foreign);
    assertThat(type.type().decode(foreign)).as(type.abi()).isEqualTo(value);
    TupleType<Tuple> tuple = TupleType.parse("(" + type.abi() + ")");
    Tuple back = tuple.decode(type.type().encode(value).toArray());
    assertThat(
            Arrays.deepEquals(
                new Object[] {back.get(0)}, new Object[] {type.foreign().apply(value)}))
        .as(type.abi())
        .isTrue();
  }

  /** Whatever decodes is the one encoding of what it decodes to, so two never give one value. */
  @Property(tries = 1500)
  void changedDataGiveAnotherValueOrNone(@ForAll Random random) {
    checkChanges(structured(random), random);
  }

  private static <T> void checkChanges(TestType<T> type, Random random) {
    T value = type.values().apply(random);
    Bytes encoding = type.type().encode(value);
    List<Bytes> others = new ArrayList<>();
    byte[] bytes = encoding.toArray();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    others.add(Bytes.of(bytes));
    int word = random.nextInt(encoding.length() / WORD);
    BigInteger number = BigInteger.valueOf(random.nextInt(encoding.length() + WORD));
    others.add(withWord(encoding, word, number));
    others.add(withWord(encoding, word, BigInteger.ONE.shiftLeft(random.nextInt(256))));
    others.add(encoding.slice(0, random.nextInt(encoding.length())));
    others.add(encoding.concat(Bytes.of(new byte[1 + random.nextInt(64)])));
    int cut = random.nextInt(encoding.length() / WORD) * WORD;
    others.add(encoding.slice(0, cut).concat(encoding.slice(cut + WORD, encoding.length())));
    for (Bytes other : others) {
      T decoded = type.type().decode(other);
      if (decoded != null) {
        assertThat(type.type().encode(decoded)).as(type.abi()).isEqualTo(other);
        assertThat(decoded.equals(value)).isEqualTo(other.equals(encoding));
      }
    }
  }

  /** Bytes and strings by themselves are raw: any change of bytes gives bytes. */
  private static TestType<?> structured(Random random) {
    TestType<?> type = TestTypes.random(random, 4);
    return type.type() == AbiTypes.BYTES || type.type() == AbiTypes.STRING
        ? TestTypes.recordOf(List.of(type))
        : type;
  }

  @Test
  void everyByteOfAListOfRecordsHasItsPlace() {
    TestType<?> claims = TestTypes.random(new Random(1), 0);
    TestType<List<Object>> record = TestTypes.recordOf(List.of(claims, TestTypes.listOf(claims)));
    AbiType<List<List<Object>>> type = TestTypes.listOf(record).type();
    Random random = new Random(7);
    List<List<Object>> value =
        List.of(record.values().apply(random), record.values().apply(random));
    Bytes encoding = type.encode(value);
    assertThat(encoding.length()).isGreaterThan(10 * WORD);
    for (int at = 0; at < encoding.length(); at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bytes = encoding.toArray();
        bytes[at] ^= (byte) (1 << bit);
        List<List<Object>> other = type.decode(Bytes.of(bytes));
        if (other != null) {
          assertThat(type.encode(other)).isEqualTo(Bytes.of(bytes)).isNotEqualTo(encoding);
        }
      }
      assertThat(type.decode(encoding.slice(0, at))).as("cut at " + at).isNull();
    }
    assertThat(type.decode(encoding.concat(Bytes.of(new byte[WORD])))).isNull();
  }

  @Test
  void aCountBeyondTheDataIsRefusedBeforeAnythingIsAllocated() {
    List<AbiType<? extends List<?>>> types =
        List.of(
            AbiTypes.UINT.list(),
            AbiTypes.BOOL.list(),
            AbiTypes.BYTES.list(),
            AbiTypes.CLAIM.list(),
            AbiTypes.RANGE.list().list());
    Bytes lead = Codec.encode(BigInteger.valueOf(WORD));
    for (AbiType<? extends List<?>> type : types) {
      assertThat(type.decode(lead.concat(Codec.encode(BigInteger.ZERO)))).isEqualTo(List.of());
      for (int bit : new int[] {0, 10, 20, 26, 30, 31, 32, 63, 255}) {
        BigInteger count = BigInteger.ONE.shiftLeft(bit);
        assertThat(type.decode(lead.concat(Codec.encode(count)))).isNull();
      }
      assertThat(type.decode(lead.concat(Codec.encode(Uint.MAX)))).isNull();
    }
  }

  @Test
  @Timeout(60)
  void aTypeThatHoldsAnotherTwiceSixtyDeepIsDecodedInTheTimeOfItsData() {
    for (AbiType<?> part : List.of(AbiTypes.UINT, AbiTypes.UINT.list(), AbiTypes.BYTES)) {
      AbiType<?> type = part;
      for (int i = 0; i < 60; i++) {
        type = new Twice<>(type);
      }
      for (int length : new int[] {0, 32, 64, 65_536}) {
        assertThat(type.decode(Bytes.of(new byte[length]))).isNull();
        byte[] ones = new byte[length];
        for (int at = WORD - 1; at < length; at += WORD) {
          ones[at] = 64;
        }
        assertThat(type.decode(Bytes.of(ones))).isNull();
      }
    }
  }

  /** A record of two. */
  private static final class Twice<T> extends AbiType<List<T>> {

    private final AbiType<T> part;

    private Twice(AbiType<T> part) {
      super(
          part.isDynamic(),
          part.isDynamic() ? 2 : (int) Math.min(1 << 20, 2 * part.sizeInList() / WORD));
      this.part = part;
    }

    @Override
    protected @Nullable List<T> readParts(AbiReader reader) {
      int start = reader.position();
      int firstAt = isDynamic() ? reader.offset() : 0;
      int secondAt = isDynamic() ? reader.offset() : 0;
      if (isDynamic()) {
        reader.tail(start, firstAt);
      }
      T first = part.read(reader);
      if (isDynamic()) {
        reader.tail(start, secondAt);
      }
      T second = part.read(reader);
      return first == null || second == null ? null : List.of(first, second);
    }

    @Override
    public void write(List<T> value, AbiWriter writer) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void listsThatNestDeepAreDecoded() {
    AbiType<?> type = AbiTypes.UINT;
    for (int i = 0; i < 500; i++) {
      type = type.list();
    }
    checkDeep(type, 499);
  }

  @SuppressWarnings("unchecked")
  private static <T> void checkDeep(AbiType<T> type, int depth) {
    List<?> value = List.of();
    for (int i = 0; i < depth; i++) {
      value = List.of(value);
    }
    Bytes encoding = type.encode((T) value);
    assertThat(encoding.length()).isEqualTo((2 * depth + 2) * WORD);
    assertThat(type.decode(encoding) != null).isTrue();
    assertThat(type.decode(encoding.slice(0, encoding.length() - 1))).isNull();
  }

  @Test
  void anElementThatIsNotCanonicalIsRefused() {
    Bytes two = AbiTypes.UINT.list().encode(List.of(BigInteger.ONE, BigInteger.TWO));
    assertThat(AbiTypes.BOOL.list().decode(two)).isNull();
    Bytes text = AbiTypes.BYTES.list().encode(List.of(Bytes.ofHex("c328")));
    assertThat(AbiTypes.STRING.list().decode(text)).isNull();
    Bytes word = AbiTypes.UINT.list().encode(List.of(BigInteger.ONE.shiftLeft(160)));
    assertThat(AbiTypes.ADDRESS.list().decode(word)).isNull();
  }

  @Test
  void theClaimsOfADefinitionNameItsPredicateAndHaveItsInputs() {
    Address here = Address.ofHex("0x00000000000000000000000000000000000000a1");
    AbiType<Claim> type =
        AbiTypes.claim(
            "a.b",
            (inputs, known) -> inputs.size() == 1 && Codec.decodeUint(inputs.get(0)) != null);
    Predicates predicates =
        (definition, address) -> definition.equals("a.b") && address.equals(here);
    Bytes number = Codec.encode(BigInteger.TEN);
    Claim good = Claim.of(here, number);
    assertThat(type.decode(type.encode(good), predicates)).isEqualTo(good);
    assertThat(type.list().decode(type.list().encode(List.of(good, good)), predicates)).hasSize(2);
    Claim elsewhere = Claim.of(Address.ZERO, number);
    for (Claim bad : List.of(elsewhere, Claim.of(here), Claim.of(here, Bytes.EMPTY))) {
      assertThat(type.decode(type.encode(bad), predicates)).isNull();
      assertThat(type.list().decode(type.list().encode(List.of(good, bad)), predicates)).isNull();
    }
    assertThat(type.decode(type.encode(elsewhere))).as("any predicate").isEqualTo(elsewhere);
  }

  @Test
  void aCheckedListIsACopyThatNobodyCanChange() {
    List<BigInteger> inner = new ArrayList<>(List.of(BigInteger.ONE));
    List<List<BigInteger>> outer = new ArrayList<>(List.of(inner));
    AbiType<List<List<BigInteger>>> type = AbiTypes.UINT.list().list();
    List<List<BigInteger>> checked = type.checked(outer);
    inner.add(BigInteger.TWO);
    outer.clear();
    assertThat(checked).isEqualTo(List.of(List.of(BigInteger.ONE)));
    assertThat(type.checked(checked)).isSameAs(checked);
    assertThatNullPointerException()
        .isThrownBy(() -> AbiTypes.UINT.list().checked(Arrays.asList(BigInteger.ONE, null)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AbiTypes.UINT.list().checked(List.of(BigInteger.valueOf(-1))));
  }

  private static Bytes withWord(Bytes data, int word, BigInteger value) {
    return data.slice(0, WORD * word)
        .concat(Codec.encode(value))
        .concat(data.slice(WORD * (word + 1), data.length()));
  }
}
