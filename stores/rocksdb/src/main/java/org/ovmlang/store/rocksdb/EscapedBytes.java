package org.ovmlang.store.rocksdb;

import java.io.ByteArrayOutputStream;
import org.ovmlang.runtime.value.Bytes;

/**
 * Byte strings of any length, written so that something can follow them and the order stays.
 *
 * <p>A zero byte is written {@code 00 ff} and the end {@code 00 00}. The end sorts before any byte
 * that could stand there, and a prefix without its end is a prefix of what is written.
 */
final class EscapedBytes {

  private static final byte ESCAPED_ZERO = (byte) 0xff;

  private EscapedBytes() {}

  /** {@code data} and its end. */
  static byte[] whole(Bytes data) {
    ByteArrayOutputStream out = escape(data);
    out.write(0);
    out.write(0);
    return out.toByteArray();
  }

  /** {@code data} without an end: what every string that begins with it begins with. */
  static byte[] open(Bytes data) {
    return escape(data).toByteArray();
  }

  /** The place after the end of the string that starts at {@code from}, or -1 if it has none. */
  static int endOf(byte[] written, int from) {
    for (int i = from; i + 1 < written.length; i++) {
      if (written[i] == 0) {
        if (written[i + 1] == 0) {
          return i + 2;
        }
        if (written[i + 1] != ESCAPED_ZERO) {
          return -1;
        }
        i++;
      }
    }
    return -1;
  }

  private static ByteArrayOutputStream escape(Bytes data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length() + 2);
    for (byte value : data.toArray()) {
      out.write(value);
      if (value == 0) {
        out.write(ESCAPED_ZERO);
      }
    }
    return out;
  }
}
