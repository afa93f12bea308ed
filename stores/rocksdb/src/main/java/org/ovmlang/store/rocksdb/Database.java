package org.ovmlang.store.rocksdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The open database of a store, of the current version, with what it was opened with. */
final class Database implements AutoCloseable {

  private final Path folder;
  private final HighWaterMark mark;
  private final Settings settings;
  private final WriteOptions durably;
  private final RocksDB rocksDb;

  private Database(
      Path folder, HighWaterMark mark, Settings settings, WriteOptions durably, RocksDB rocksDb) {
    this.folder = folder;
    this.mark = mark;
    this.settings = settings;
    this.durably = durably;
    this.rocksDb = rocksDb;
  }

  /**
   * The database in {@code folder}, made if there is none, migrated if it is of an older version.
   *
   * @throws WitnessStoreException as {@link RocksDbWitnessStore#open} says
   */
  static Database open(Path folder) {
    Settings settings = new Settings();
    HighWaterMark mark = null;
    WriteOptions durably = new WriteOptions().setSync(true);
    RocksDB rocksDb = null;
    try {
      Files.createDirectories(folder);
      mark = HighWaterMark.open(folder);
      boolean isNew = !Files.exists(folder.resolve("CURRENT"));
      if (isNew) {
        checkNothingIsLeft(folder, mark);
      } else {
        RecordTypes.check(folder);
        checkBeforeAnythingIsWritten(folder, settings, mark);
      }
      rocksDb = RocksDB.open(settings.options(), folder.toString());
      Database opened = new Database(folder, mark, settings, durably, rocksDb);
      opened.bringUpToDate();
      return opened;
    } catch (RocksDBException e) {
      closeAll(rocksDb, durably, settings, mark);
      throw Failures.of(folder, "opening it", e);
    } catch (IOException e) {
      closeAll(rocksDb, durably, settings, mark);
      throw new WitnessStoreException("cannot use the folder " + folder + ": " + e, e);
    } catch (WitnessStoreException e) {
      closeAll(rocksDb, durably, settings, mark);
      throw e;
    }
  }

  RocksDB rocksDb() {
    return rocksDb;
  }

  /** Writes a batch, all or nothing; when this returns, it is on the disk. */
  void write(WriteBatch batch) throws RocksDBException, IOException {
    rocksDb.write(durably, batch);
    mark.raise(rocksDb.getLatestSequenceNumber());
  }

  /** Moves what is in the log to tables, which have checksums to their end, and closes. */
  @Override
  public void close() {
    try (FlushOptions wait = new FlushOptions().setWaitForFlush(true)) {
      rocksDb.flush(wait);
      mark.force();
    } catch (RocksDBException | IOException e) {
      // Nothing is lost: what was acknowledged is in the log, and the mark is a lower bound.
    } finally {
      closeAll(rocksDb, durably, settings, mark);
    }
  }

  private void bringUpToDate() throws RocksDBException, IOException {
    int version = Format.version(rocksDb, folder);
    if (version == Format.OLDEST) {
      new Migration(rocksDb, folder).run();
    }
    if (version != Format.VERSION) {
      // Before the version, which promises that there is a mark.
      mark.raise(rocksDb.getLatestSequenceNumber());
      mark.force();
      Format.write(rocksDb, durably);
    }
    mark.raise(rocksDb.getLatestSequenceNumber());
  }

  /**
   * Opening a folder without its file of names would make a new database and delete the old one. A
   * manifest alone is what is left when the making of a new one was cut off.
   */
  private static void checkNothingIsLeft(Path folder, HighWaterMark mark) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<String> left =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("\\d+\\.(sst|log)"))
              .sorted()
              .findFirst();
      if (left.isPresent() || mark.get() >= 0) {
        throw Failures.corrupt(
            folder,
            "the file CURRENT is missing, while " + left.orElse(HighWaterMark.FILE) + " is there");
      }
    }
  }

  /** Opening for writing deletes tables that the manifest does not mention: this does not. */
  private static void checkBeforeAnythingIsWritten(
      Path folder, Settings settings, HighWaterMark mark) throws RocksDBException {
    try (RocksDB read = RocksDB.openReadOnly(settings.options(), folder.toString())) {
      int version = Format.version(read, folder);
      if (version == Format.VERSION && mark.get() < 0) {
        throw Failures.corrupt(folder, "the file " + HighWaterMark.FILE + " is missing or damaged");
      }
      long entries = read.getLatestSequenceNumber();
      if (entries < mark.get()) {
        throw Failures.corrupt(
            folder,
            "of "
                + mark.get()
                + " entries that were written, "
                + (mark.get() - entries)
                + " are gone: the end of its log or of its manifest is damaged or missing");
      }
    }
  }

  /** Closes the database first, if it is open: it uses the rest. */
  private static void closeAll(
      @Nullable RocksDB rocksDb,
      WriteOptions durably,
      Settings settings,
      @Nullable HighWaterMark mark) {
    if (rocksDb != null) {
      rocksDb.close();
    }
    durably.close();
    settings.close();
    if (mark != null) {
      try {
        mark.close();
      } catch (IOException e) {
        // The lock goes with the process at the latest.
      }
    }
  }
}
