package org.ovmlang.store.rocksdb;

/**
 * A batch of entries without values as RocksDB writes it to its log: eight bytes for the number
 * that it will get, the count in four bytes, least significant first, then for each entry 1, the
 * key after its length, and 0 for the length of the value. Lengths have seven bits in a byte, the
 * lowest first. So one call hands over all, where a call for each entry costs more than the entry.
 *
 * <p><a href="https://github.com/facebook/rocksdb/blob/main/db/write_batch.cc">The layout</a> is
 * that of every log since LevelDB; {@code WriteBatchBytesTest} compares it with what RocksDB makes.
 */
final class WriteBatchBytes {

  private static final int SEQUENCE_LENGTH = 8;
  private static final int HEADER_LENGTH = SEQUENCE_LENGTH + Integer.BYTES;
  private static final byte PUT = 1;

  private WriteBatchBytes() {}

  /**
   * The bytes of a batch that puts {@code keys}, with nothing as their values.
   *
   * @throws IllegalArgumentException if they are more than an array holds
   */
  static byte[] ofKeys(byte[][] keys) {
    long length = HEADER_LENGTH;
    for (byte[] key : keys) {
      length += 2 + lengthOfLength(key.length) + key.length;
    }
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a batch of " + length + " bytes is too large: put its witnesses in several");
    }
    byte[] out = new byte[(int) length];
    for (int i = 0; i < Integer.BYTES; i++) {
      out[SEQUENCE_LENGTH + i] = (byte) (keys.length >>> 8 * i);
    }
    int at = HEADER_LENGTH;
    for (byte[] key : keys) {
      out[at++] = PUT;
      int rest = key.length;
      for (; rest >= 0x80; rest >>>= 7) {
        out[at++] = (byte) (rest | 0x80);
      }
      out[at++] = (byte) rest;
      System.arraycopy(key, 0, out, at, key.length);
      at += key.length + 1;
    }
    return out;
  }

  private static int lengthOfLength(int length) {
    return 1 + (31 - Integer.numberOfLeadingZeros(length | 1)) / 7;
  }
}
