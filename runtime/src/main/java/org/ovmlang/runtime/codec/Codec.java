package org.ovmlang.runtime.codec;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;

/**
 * The encodings of the language's values, one for each value.
 *
 * <p>Uint, Address, Bytes32 and Bool are one word, Range two; Claim and InclusionProof are {@code
 * abi.encode} of a dynamic tuple, with its leading word 0x20; Bytes and String (UTF-8) stand for
 * themselves. The word layouts are those of the <a
 * href="https://docs.soliditylang.org/en/latest/abi-spec.html">contract ABI</a>, strict mode.
 *
 * <p>A {@code decode} method accepts just what the {@code encode} method gives and returns null for
 * anything else, null included. It does not throw, and its work is linear in the length of the
 * data.
 */
public final class Codec {

  private Codec() {}

  /**
   * A Uint as one word.
   *
   * @throws IllegalArgumentException unless {@code value} is from 0 to 2^256 - 1
   */
  public static Bytes encode(BigInteger value) {
    return new AbiWriter(AbiReader.WORD).uint(value).toBytes();
  }

  /** An Address as one word, zeros first. */
  public static Bytes encode(Address value) {
    return new AbiWriter(AbiReader.WORD).address(value).toBytes();
  }

  /** A Bytes32 as one word. */
  public static Bytes encode(Bytes32 value) {
    return value.toBytes();
  }

  /** A Bool as one word, 0 or 1. */
  public static Bytes encode(boolean value) {
    return new AbiWriter(AbiReader.WORD).number(value ? 1 : 0).toBytes();
  }

  /** A Range as two words. */
  public static Bytes encode(Range value) {
    return new AbiWriter(2 * AbiReader.WORD).range(value).toBytes();
  }

  /** Bytes are their own encoding. */
  public static Bytes encode(Bytes value) {
    return value;
  }

  /**
   * A String as its UTF-8 bytes.
   *
   * @throws IllegalArgumentException if {@code value} has half a surrogate pair
   */
  public static Bytes encode(String value) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Bytes.of(bytes);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a string with half a surrogate pair", e);
    }
  }

  /** A Claim as the tuple (address, bytes[]). */
  public static Bytes encode(Claim value) {
    return AbiTypes.CLAIM.encode(value);
  }

  /** An InclusionProof as its tuple of two dynamic tuples. */
  public static Bytes encode(InclusionProof value) {
    return AbiTypes.INCLUSION_PROOF.encode(value);
  }

  /** The Uint that {@code data} encode, or null. */
  public static @Nullable BigInteger decodeUint(@Nullable Bytes data) {
    if (data == null) {
      return null;
    }
    AbiReader reader = new AbiReader(data);
    return reader.complete(reader.uint());
  }

  /** The Address that {@code data} encode, or null. */
  public static @Nullable Address decodeAddress(@Nullable Bytes data) {
    if (data == null) {
      return null;
    }
    AbiReader reader = new AbiReader(data);
    return reader.complete(reader.address());
  }

  /** The Bytes32 that {@code data} encode, or null. */
  public static @Nullable Bytes32 decodeBytes32(@Nullable Bytes data) {
    return data == null || data.length() != Bytes32.LENGTH ? null : Bytes32.of(data);
  }

  /** The Bool that {@code data} encode, or null. */
  public static @Nullable Boolean decodeBool(@Nullable Bytes data) {
    if (data == null) {
      return null;
    }
    AbiReader reader = new AbiReader(data);
    return reader.complete(reader.bool());
  }

  /** The Range that {@code data} encode, or null. */
  public static @Nullable Range decodeRange(@Nullable Bytes data) {
    if (data == null) {
      return null;
    }
    AbiReader reader = new AbiReader(data);
    return reader.complete(reader.range());
  }

  /** {@code data}: any bytes are the encoding of themselves. */
  public static @Nullable Bytes decodeBytes(@Nullable Bytes data) {
    return data;
  }

  /** The String that {@code data} encode, or null if they are not well-formed UTF-8. */
  public static @Nullable String decodeString(@Nullable Bytes data) {
    if (data == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data.toArray())).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The Claim that {@code data} encode, or null. */
  public static @Nullable Claim decodeClaim(@Nullable Bytes data) {
    return AbiTypes.CLAIM.decode(data);
  }

  /** The InclusionProof that {@code data} encode, or null. */
  public static @Nullable InclusionProof decodeInclusionProof(@Nullable Bytes data) {
    return AbiTypes.INCLUSION_PROOF.decode(data);
  }
}
