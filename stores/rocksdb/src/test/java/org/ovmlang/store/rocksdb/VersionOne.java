package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ovmlang.runtime.store.SampleWitnesses;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Stores of version 1. */
final class VersionOne {

  private static final byte[] VERSION_KEY =
      "ovm witness store version".getBytes(StandardCharsets.US_ASCII);

  private VersionOne() {}

  /**
   * Unpacks the store that the last program of version 1 made of 200 {@link SampleWitnesses} of
   * seed 1: 150 of them in a table, 50 in the log.
   */
  static void unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream packed = VersionOne.class.getResourceAsStream("version-1.zip");
        ZipInputStream files = new ZipInputStream(packed)) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        Files.copy(files, folder.resolve(file.getName()));
      }
    }
  }

  /** Makes a closed store of the current version what version 1 would have made of it. */
  static void makeOf(Path folder) throws IOException, RocksDBException {
    try (Options options = new Options();
        RocksDB database = RocksDB.open(options, folder.toString())) {
      for (Index index : Index.values()) {
        if (index.ofBuckets() != null) {
          byte[] all = {index.tag()};
          database.deleteRange(all, EntryKey.after(all));
        }
      }
      database.put(VERSION_KEY, new byte[] {0, 0, 0, 1});
    }
    Files.delete(folder.resolve(HighWaterMark.FILE));
  }

  /** The version that is written in a closed store. */
  static int read(Path folder) throws RocksDBException {
    try (Options options = new Options();
        RocksDB database = RocksDB.openReadOnly(options, folder.toString())) {
      byte[] version = database.get(VERSION_KEY);
      assertThat(version).startsWith(0, 0, 0);
      return version[3];
    }
  }
}
