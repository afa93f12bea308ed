package org.ovmlang.runtime.codec;

import static org.ovmlang.runtime.codec.AbiReader.WORD;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Bytes;

/**
 * A type of the language: the canonical encoding of its values, and their layout inside of the
 * encodings of records, lists and claims. Types are made of types: the generated records have one
 * each, {@link AbiTypes} has the others, and {@link #list} makes that of lists.
 *
 * <p>Decoding accepts just what encoding gives. Its work is linear in the length of the data, times
 * at most the depth to which claims nest in claims by their types; a count is compared with what is
 * left of the data before anything is allocated for it.
 *
 * @param <T> the values
 */
public abstract class AbiType<T> {

  private final boolean dynamic;
  private final long headSize;
  // A race makes it twice, and both are the same.
  private @Nullable AbiType<List<T>> list;

  /**
   * A type.
   *
   * @param dynamic whether values differ in length, so that in a tuple an offset stands for each
   * @param words how many words a value takes at least, its own tails aside; of a type that is not
   *     dynamic, how many it takes
   */
  protected AbiType(boolean dynamic, int words) {
    this.dynamic = dynamic;
    this.headSize = (long) words * WORD;
  }

  /** Whether values differ in length. */
  public final boolean isDynamic() {
    return dynamic;
  }

  /** How many bytes a value takes in a list, at least. */
  final long sizeInList() {
    return dynamic ? WORD + headSize : headSize;
  }

  /**
   * Reads the value that begins where the reader stands. Null if there is none; the reader has then
   * failed.
   */
  public final @Nullable T read(AbiReader reader) {
    // Before any part is read: so the work is bounded by the data and not by the size of the type.
    return reader.has(headSize) ? readParts(reader) : null;
  }

  /** Reads the parts of a value; null only if the reader has failed. */
  protected abstract @Nullable T readParts(AbiReader reader);

  /** Writes a value. */
  public abstract void write(T value, AbiWriter writer);

  /**
   * {@code value} itself, or an equal one that nobody can change.
   *
   * @throws NullPointerException if it is, or holds, null
   * @throws IllegalArgumentException if it is, or holds, a number that is no Uint
   */
  public T checked(T value) {
    return Objects.requireNonNull(value);
  }

  /**
   * The canonical encoding of {@code value}.
   *
   * @throws IllegalArgumentException if it is no value of the language
   */
  public Bytes encode(T value) {
    AbiWriter writer = new AbiWriter(WORD + (int) Math.min(headSize, 64 * WORD));
    if (dynamic) {
      writer.number(WORD);
    }
    write(value, writer);
    return writer.toBytes();
  }

  /** The value that {@code data} encode, whatever predicates its claims name; or null. */
  public final @Nullable T decode(@Nullable Bytes data) {
    return decode(data, Predicates.ANY);
  }

  /**
   * The value that {@code data} encode, or null. Where the type is that of the claims of a
   * definition, a claim names its predicate as {@code predicates} has it.
   */
  public @Nullable T decode(@Nullable Bytes data, Predicates predicates) {
    if (data == null) {
      return null;
    }
    AbiReader reader = new AbiReader(data, predicates);
    if (dynamic) {
      reader.expect(WORD);
    }
    T value = read(reader);
    return value == null ? null : reader.complete(value);
  }

  /** The type of lists of these values. */
  public final AbiType<List<T>> list() {
    AbiType<List<T>> known = list;
    if (known == null) {
      known = new ListLayout<>(this);
      list = known;
    }
    return known;
  }
}
