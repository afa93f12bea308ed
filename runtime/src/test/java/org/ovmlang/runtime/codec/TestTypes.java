package org.ovmlang.runtime.codec;

import com.esaulpaugh.headlong.abi.ABIType;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;

/** Types and values at random, each also as an independent library has it. */
final class TestTypes {

  /**
   * A type.
   *
   * @param type what is tested
   * @param abi how the ABI calls it
   * @param values makes a value
   * @param foreign a value as the other library represents it
   */
  record TestType<T>(
      AbiType<T> type, String abi, Function<Random, T> values, Function<T, Object> foreign) {

    Bytes foreignEncoding(T value) {
      TupleType<Tuple> tuple = TupleType.parse("(" + abi + ")");
      return Bytes.of(tuple.encode(Tuple.singleton(foreign.apply(value))).array());
    }

    private Class<?> foreignClass() {
      TupleType<Tuple> tuple = TupleType.parse("(" + abi + ")");
      ABIType<?> only = tuple.get(0);
      return only.clazz() == Boolean.class ? boolean.class : only.clazz();
    }
  }

  private static final List<TestType<?>> BASIC =
      List.of(
          new TestType<>(AbiTypes.BOOL, "bool", Random::nextBoolean, value -> value),
          new TestType<>(AbiTypes.UINT, "uint256", TestTypes::uint, value -> value),
          new TestType<>(
              AbiTypes.ADDRESS,
              "address",
              random -> Address.of(bytes(random, 20)),
              TestTypes::foreignAddress),
          new TestType<>(
              AbiTypes.BYTES32,
              "bytes32",
              random -> Bytes32.of(bytes(random, 32)),
              Bytes32::toArray),
          new TestType<>(
              AbiTypes.BYTES,
              "bytes",
              random -> Bytes.of(bytes(random, random.nextInt(70))),
              Bytes::toArray),
          new TestType<>(
              AbiTypes.STRING, "string", random -> "żó𝄞".repeat(random.nextInt(5)), v -> v),
          new TestType<>(
              AbiTypes.RANGE,
              "(uint256,uint256)",
              random -> new Range(uint(random), uint(random)),
              range -> Tuple.of(range.start(), range.end())),
          new TestType<>(
              AbiTypes.CLAIM, "(address,bytes[])", TestTypes::claim, TestTypes::foreignClaim));

  private TestTypes() {}

  /** A type that nests at most so deep. */
  static TestType<?> random(Random random, int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(5);
    if (choice < 1) {
      return BASIC.get(random.nextInt(BASIC.size()));
    }
    return choice < 3 ? listOf(random(random, depth - 1)) : recordOf(random, depth - 1);
  }

  static <T> TestType<List<T>> listOf(TestType<T> element) {
    return new TestType<>(
        element.type().list(),
        element.abi() + "[]",
        random ->
            IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> element.values().apply(random))
                .toList(),
        list -> {
          Object array = Array.newInstance(element.foreignClass(), list.size());
          for (int i = 0; i < list.size(); i++) {
            Array.set(array, i, element.foreign().apply(list.get(i)));
          }
          return array;
        });
  }

  private static TestType<List<Object>> recordOf(Random random, int depth) {
    List<TestType<?>> fields = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      fields.add(random(random, depth));
    }
    return recordOf(fields);
  }

  @SuppressWarnings("unchecked")
  static TestType<List<Object>> recordOf(List<TestType<?>> fields) {
    List<TestType<Object>> parts = new ArrayList<>();
    fields.forEach(field -> parts.add((TestType<Object>) field));
    return new TestType<>(
        new StructType(parts.stream().map(TestType::type).toList()),
        parts.stream().map(TestType::abi).collect(Collectors.joining(",", "(", ")")),
        random -> parts.stream().map(part -> part.values().apply(random)).toList(),
        value ->
            Tuple.from(
                IntStream.range(0, parts.size())
                    .mapToObj(i -> parts.get(i).foreign().apply(value.get(i)))
                    .toArray()));
  }

  /** Reads and writes like a generated record. */
  private static final class StructType extends AbiType<List<Object>> {

    private final List<AbiType<Object>> parts;

    private StructType(List<AbiType<Object>> parts) {
      super(
          parts.stream().anyMatch(AbiType::isDynamic),
          (int) parts.stream().mapToLong(StructType::headWords).sum());
      this.parts = parts;
    }

    private static long headWords(AbiType<Object> part) {
      return part.isDynamic() ? 1 : part.sizeInList() / AbiReader.WORD;
    }

    @Override
    protected @Nullable List<Object> readParts(AbiReader reader) {
      int start = reader.position();
      List<@Nullable Object> values = new ArrayList<>();
      for (AbiType<Object> part : parts) {
        values.add(part.isDynamic() ? Integer.valueOf(reader.offset()) : part.read(reader));
      }
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).isDynamic()) {
          reader.tail(start, (Integer) Objects.requireNonNull(values.get(i)));
          values.set(i, parts.get(i).read(reader));
        }
      }
      return reader.hasFailed() ? null : values.stream().map(Objects::requireNonNull).toList();
    }

    @Override
    public void write(List<Object> value, AbiWriter writer) {
      int start = writer.position();
      int[] places = new int[parts.size()];
      for (int i = 0; i < places.length; i++) {
        if (parts.get(i).isDynamic()) {
          places[i] = writer.offset();
        } else {
          parts.get(i).write(value.get(i), writer);
        }
      }
      for (int i = 0; i < places.length; i++) {
        if (parts.get(i).isDynamic()) {
          writer.tail(start, places[i]);
          parts.get(i).write(value.get(i), writer);
        }
      }
    }
  }

  private static BigInteger uint(Random random) {
    return new BigInteger(random.nextInt(257), random);
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Claim claim(Random random) {
    List<Bytes> inputs =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> Bytes.of(bytes(random, random.nextInt(40))))
            .toList();
    return new Claim(Address.of(bytes(random, 20)), inputs);
  }

  private static Object foreignAddress(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(
        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(address.toHex()));
  }

  private static Tuple foreignClaim(Claim claim) {
    byte[][] inputs = claim.inputs().stream().map(Bytes::toArray).toArray(byte[][]::new);
    return Tuple.of(foreignAddress(claim.predicate()), inputs);
  }
}
