package org.ovmlang.runtime.atom;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.AbiType;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;

/**
 * Operations on terms that may have no value, which is written null: no value in, no value out.
 * Where a value is sure to be there, generated code uses the value's own methods.
 */
public final class Terms {

  private Terms() {}

  /** Input number {@code index} of {@code claim}, from 0; null if it has fewer. */
  public static @Nullable Bytes input(@Nullable Claim claim, int index) {
    return claim == null || index >= claim.inputs().size() ? null : claim.inputs().get(index);
  }

  /** The predicate of {@code claim}. */
  public static @Nullable Address predicate(@Nullable Claim claim) {
    return claim == null ? null : claim.predicate();
  }

  /** The start of {@code range}. */
  public static @Nullable BigInteger start(@Nullable Range range) {
    return range == null ? null : range.start();
  }

  /** The end of {@code range}. */
  public static @Nullable BigInteger end(@Nullable Range range) {
    return range == null ? null : range.end();
  }

  /** The encoding of a Uint. */
  public static @Nullable Bytes encode(@Nullable BigInteger value) {
    return value == null ? null : Codec.encode(value);
  }

  /** The encoding of an Address. */
  public static @Nullable Bytes encode(@Nullable Address value) {
    return value == null ? null : Codec.encode(value);
  }

  /** The encoding of a Bytes32. */
  public static @Nullable Bytes encode(@Nullable Bytes32 value) {
    return value == null ? null : Codec.encode(value);
  }

  /** The encoding of a Bool. */
  public static @Nullable Bytes encode(@Nullable Boolean value) {
    return value == null ? null : Codec.encode(value.booleanValue());
  }

  /** The encoding of a Range. */
  public static @Nullable Bytes encode(@Nullable Range value) {
    return value == null ? null : Codec.encode(value);
  }

  /** The encoding of a String. */
  public static @Nullable Bytes encode(@Nullable String value) {
    return value == null ? null : Codec.encode(value);
  }

  /** The encoding of a Claim. */
  public static @Nullable Bytes encode(@Nullable Claim value) {
    return value == null ? null : Codec.encode(value);
  }

  /** The encoding of an InclusionProof. */
  public static @Nullable Bytes encode(@Nullable InclusionProof value) {
    return value == null ? null : Codec.encode(value);
  }

  /** The encoding of a value of {@code type}. */
  public static <T> @Nullable Bytes encode(AbiType<T> type, @Nullable T value) {
    return value == null ? null : type.encode(value);
  }

  /** What {@code part}, a method of its class, gives of {@code value}. */
  public static <T, R> @Nullable R part(@Nullable T value, Function<T, R> part) {
    return value == null ? null : part.apply(value);
  }

  /** Input {@code index} of {@code claim}, whose type says that it encodes a {@code type}. */
  public static <T> @Nullable T field(AbiType<T> type, @Nullable Claim claim, int index) {
    return claim == null ? null : inputOf(type, claim, index);
  }

  /**
   * The same where there is a claim, and therefore its input.
   *
   * @throws IllegalArgumentException if the claim is not of that type after all
   */
  public static <T> T inputOf(AbiType<T> type, Claim claim, int index) {
    T value = type.decode(input(claim, index));
    if (value == null) {
      throw new IllegalArgumentException("input " + index + " is not what its type says: " + claim);
    }
    return value;
  }

  /** How many elements {@code list} has. */
  public static @Nullable BigInteger length(@Nullable List<?> list) {
    return list == null ? null : BigInteger.valueOf(list.size());
  }

  /** Element {@code index} of {@code list}, from 0; null if it has none there. */
  public static <T> @Nullable T element(@Nullable List<T> list, @Nullable BigInteger index) {
    if (list == null || index == null || index.compareTo(BigInteger.valueOf(list.size())) >= 0) {
      return null;
    }
    return list.get(index.intValue());
  }

  /** The Keccak-256 hash of {@code bytes}. */
  public static @Nullable Bytes32 keccak256(@Nullable Bytes bytes) {
    return bytes == null ? null : Keccak256.hash(bytes);
  }

  /** {@code parts}, one after the other. */
  public static @Nullable Bytes concat(@Nullable Bytes... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Bytes part : parts) {
      if (part == null) {
        return null;
      }
      joined.writeBytes(part.toArray());
    }
    return Bytes.of(joined.toByteArray());
  }

  /** The claim of {@code predicate} on {@code inputs}. */
  public static @Nullable Claim claim(Address predicate, @Nullable Bytes... inputs) {
    List<Bytes> present = new ArrayList<>();
    for (Bytes input : inputs) {
      if (input == null) {
        return null;
      }
      present.add(input);
    }
    return new Claim(predicate, present);
  }

  /** Whether both have a value, and not the same one. */
  public static <T> boolean notEqual(@Nullable T a, @Nullable T b) {
    return a != null && b != null && !a.equals(b);
  }
}
