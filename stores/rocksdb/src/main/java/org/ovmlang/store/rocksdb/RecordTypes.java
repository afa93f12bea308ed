package org.ovmlang.store.rocksdb;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at the types of the records in RocksDB's log and manifest before RocksDB does: at one of a
 * type that only reused files have, which a single changed bit makes, it reads for ever.
 *
 * <p><a href="https://github.com/facebook/rocksdb/wiki/Write-Ahead-Log-File-Format">The layout</a>:
 * blocks of 32 KB, records that do not cross their ends, each a checksum (4 bytes), a length (2,
 * the lower first), a type (1) and so many bytes. Checksums and what is cut off are left to
 * RocksDB.
 */
final class RecordTypes {

  private static final int BLOCK_LENGTH = 32 << 10;
  private static final int HEADER_LENGTH = 7;

  /** Whole, first, middle and last; 0 is room that was not written to. */
  private static final int LAST_TYPE = 4;

  private RecordTypes() {}

  /** Refuses a folder in which a log or a manifest has a record of another type. */
  static void check(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs =
          files
              .filter(file -> file.getFileName().toString().matches("MANIFEST-\\d+|\\d+\\.log"))
              .sorted()
              .toList();
      for (Path log : logs) {
        check(folder, log);
      }
    }
  }

  private static void check(Path folder, Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] header = new byte[HEADER_LENGTH];
      long at = 0;
      while (at + HEADER_LENGTH <= file.length()) {
        int leftInBlock = BLOCK_LENGTH - (int) (at % BLOCK_LENGTH);
        if (leftInBlock < HEADER_LENGTH) {
          at += leftInBlock;
          continue;
        }
        file.seek(at);
        file.readFully(header);
        int length = (header[4] & 0xff) | (header[5] & 0xff) << 8;
        int type = header[6] & 0xff;
        if (type > LAST_TYPE) {
          throw Failures.corrupt(
              folder,
              "the file "
                  + log.getFileName()
                  + " has a record of the unknown type "
                  + type
                  + " at byte "
                  + at);
        }
        at += type == 0 ? leftInBlock : HEADER_LENGTH + length;
      }
    }
  }
}
