package org.ovmlang.store.rocksdb;

import java.util.Arrays;
import org.ovmlang.runtime.value.Bytes;

/**
 * Byte strings of any length, written so that something can follow them and the order stays.
 *
 * <p>A zero byte is written {@code 00 ff} and the end {@code 00 00}. The end sorts before any byte
 * that could stand there, and a prefix without its end is a prefix of what is written.
 */
final class EscapedBytes {

  /** What is written at the end. */
  static final Bytes END = Bytes.of(new byte[] {0, 0});

  private static final byte ESCAPED_ZERO = (byte) 0xff;

  private EscapedBytes() {}

  /** {@code data} and its end. */
  static byte[] whole(Bytes data) {
    byte[] open = open(data);
    return Arrays.copyOf(open, open.length + END.length());
  }

  /** {@code data} without an end: what every string that begins with it begins with. */
  static byte[] open(Bytes data) {
    byte[] out = new byte[data.length() + zeros(data)];
    int at = 0;
    for (int i = 0; i < data.length(); i++) {
      out[at++] = data.get(i);
      if (data.get(i) == 0) {
        out[at++] = ESCAPED_ZERO;
      }
    }
    return out;
  }

  /**
   * The place after the end of the string that starts at {@code from}, or -1 if it has none before
   * {@code limit}.
   */
  static int endOf(byte[] written, int from, int limit) {
    for (int i = from; i + 1 < limit; i++) {
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

  /** The string that starts at {@code from} and whose end is {@linkplain #endOf before} a place. */
  static Bytes read(byte[] written, int from, int end) {
    byte[] out = new byte[end - from];
    int length = 0;
    for (int i = from; i < end - END.length(); i++) {
      out[length++] = written[i];
      if (written[i] == 0) {
        i++;
      }
    }
    return Bytes.of(out, 0, length);
  }

  private static int zeros(Bytes data) {
    int zeros = 0;
    for (int i = 0; i < data.length(); i++) {
      if (data.get(i) == 0) {
        zeros++;
      }
    }
    return zeros;
  }
}
