package org.ovmlang.store.rocksdb;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.store.WitnessStoreException;

/**
 * A file beside those of RocksDB that says how many entries were written at least; whoever has the
 * store open has it locked.
 *
 * <p>RocksDB cannot tell a damaged end of its log or of its manifest from one that a crash cut off:
 * it leaves out what stood there, with the tables that the manifest no longer mentions. So every
 * write that was acknowledged is noted here, and a database that has fewer entries is refused. The
 * note is not forced to the disk, which would make each put twice as slow: it survives the end of
 * the process, and after a loss of power it may be an older one, which refuses nothing wrongly.
 *
 * <p>The file has two places, written in turn, so that a write that was cut off leaves the other:
 * each the number of entries in eight bytes and their CRC-32C in four, most significant first. It
 * is not written through its channel, which an interrupt of the thread would close. Thread-safe.
 */
final class HighWaterMark implements AutoCloseable {

  /** The name of the file, none that RocksDB uses. */
  static final String FILE = "WITNESSES";

  private static final int PLACE_LENGTH = Long.BYTES + Integer.BYTES;
  private static final int PLACES = 2;

  private final Path file;
  private final RandomAccessFile content;
  private final ByteBuffer buffer = ByteBuffer.allocate(PLACE_LENGTH);
  private boolean closed;
  private long mark;
  private int nextPlace;

  private HighWaterMark(Path file, RandomAccessFile content) {
    this.file = file;
    this.content = content;
  }

  /**
   * The mark of the store in {@code folder}, whose file is made and locked.
   *
   * @throws WitnessStoreException if the store is open already
   */
  static HighWaterMark open(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw");
    try {
      if (lock(content) == null) {
        throw new WitnessStoreException("the witness store in " + folder + " is open already");
      }
      HighWaterMark mark = new HighWaterMark(file, content);
      mark.read();
      return mark;
    } catch (IOException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  /** How many entries were written at least, or -1 if the file does not say. */
  synchronized long get() {
    return mark;
  }

  /** Notes that so many entries were written. */
  synchronized void raise(long entries) throws IOException {
    if (entries > mark) {
      buffer.clear().putLong(entries).putInt(checksum(buffer.array()));
      content.seek((long) nextPlace * PLACE_LENGTH);
      content.write(buffer.array());
      mark = entries;
      nextPlace = (nextPlace + 1) % PLACES;
    }
  }

  /** Forces the note to the disk. */
  synchronized void force() throws IOException {
    content.getFD().sync();
  }

  /** Unlocks the store, and deletes the file if nothing was ever noted in it. */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      if (content.length() == 0) {
        Files.deleteIfExists(file);
      }
      content.close();
    }
  }

  private static @Nullable FileLock lock(RandomAccessFile content) throws IOException {
    try {
      return content.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void read() throws IOException {
    mark = -1;
    for (int place = 0; place < PLACES; place++) {
      long at = (long) place * PLACE_LENGTH;
      if (content.length() < at + PLACE_LENGTH) {
        return;
      }
      content.seek(at);
      content.readFully(buffer.array());
      if (buffer.getInt(Long.BYTES) == checksum(buffer.array()) && buffer.getLong(0) > mark) {
        mark = buffer.getLong(0);
        nextPlace = (place + 1) % PLACES;
      }
    }
  }

  private static int checksum(byte[] place) {
    CRC32C checksum = new CRC32C();
    checksum.update(place, 0, Long.BYTES);
    return (int) checksum.getValue();
  }
}
