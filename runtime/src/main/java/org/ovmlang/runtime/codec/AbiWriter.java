package org.ovmlang.runtime.codec;

import java.math.BigInteger;
import java.util.Arrays;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Uint;

/** Writes a canonical ABI encoding front to back into an array of its exact length. */
final class AbiWriter {

  private final byte[] data;
  private int position;

  AbiWriter(int length) {
    data = new byte[length];
  }

  AbiWriter uint(BigInteger value) {
    byte[] digits = Uint.check(value).toByteArray();
    int from = digits.length > AbiReader.WORD ? 1 : 0; // a sign byte in front of 32 digits
    int count = digits.length - from;
    System.arraycopy(digits, from, data, position + AbiReader.WORD - count, count);
    position += AbiReader.WORD;
    return this;
  }

  AbiWriter number(int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      data[position + AbiReader.WORD - 1 - i] = (byte) (value >>> (Byte.SIZE * i));
    }
    position += AbiReader.WORD;
    return this;
  }

  AbiWriter address(Address value) {
    value.copyTo(data, position + AbiReader.WORD - Address.LENGTH);
    position += AbiReader.WORD;
    return this;
  }

  AbiWriter bytes32(Bytes32 value) {
    value.copyTo(data, position);
    position += AbiReader.WORD;
    return this;
  }

  /** Writes the length, the bytes, and zeros up to the next word. */
  AbiWriter bytes(Bytes value) {
    number(value.length());
    value.copyTo(0, data, position, value.length());
    position += AbiReader.paddedLength(value.length());
    return this;
  }

  /** What was written. */
  Bytes toBytes() {
    return Bytes.of(Arrays.copyOf(data, position));
  }
}
