package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBatch;

class WriteBatchBytesTest {

  @BeforeAll
  static void load() {
    RocksDB.loadLibrary();
  }

  @Test
  void theBytesAreThoseOfABatchThatRocksDbMakes() throws Exception {
    Random random = new Random(3);
    List<byte[]> keys = new ArrayList<>();
    for (int length : new int[] {0, 1, 33, 127, 128, 129, 300, 16_383, 16_384, 2_097_152}) {
      byte[] key = new byte[length];
      random.nextBytes(key);
      keys.add(key);
    }
    for (int count = 0; count <= keys.size(); count++) {
      List<byte[]> some = keys.subList(0, count);
      assertThat(WriteBatchBytes.ofKeys(some.toArray(byte[][]::new))).isEqualTo(made(some));
    }
  }

  @Test
  void theCountHasFourBytes() throws Exception {
    List<byte[]> keys = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      keys.add(new byte[] {(byte) i, (byte) (i >>> 8), (byte) (i >>> 16)});
    }
    byte[] bytes = WriteBatchBytes.ofKeys(keys.toArray(byte[][]::new));
    assertThat(bytes).isEqualTo(made(keys));
    try (WriteBatch batch = new WriteBatch(bytes)) {
      assertThat(batch.count()).isEqualTo(70_000);
    }
  }

  private static byte[] made(List<byte[]> keys) throws Exception {
    try (WriteBatch batch = new WriteBatch()) {
      for (byte[] key : keys) {
        batch.put(key, new byte[0]);
      }
      return batch.data();
    }
  }
}
