package org.ovmlang.runtime.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ovmlang.runtime.value.Bytes;

/**
 * A growing message to a predicate contract, written front to back; all numbers are big-endian.
 *
 * <p>What comes first on the wire is often known last (which branch won, how long a nested message
 * is), so bytes can be inserted at a mark: the bytes after it move up.
 *
 * <p>Within a nested message it also remembers what each part leaves open for the opponent, as
 * marks that stand for one byte each: they move with the bytes around them, and are dropped with
 * them. Before the message is nested the marks are {@linkplain #takeOpen taken out}.
 */
public final class MessageBuffer {

  /** The bytes of a branch index. */
  static final int INDEX_BYTES = 2;

  /** The bytes of a length before a witness or a nested message. */
  static final int LENGTH_BYTES = 4;

  private static final int MAX_INDEX = 0xffff;

  /** Enough for most messages. */
  private static final int FIRST_SIZE = 256;

  private static final byte[] NOTHING = new byte[0];

  // Many a decision writes no message.
  private byte[] data = NOTHING;
  private int length;
  private final List<OpenMark> openMarks = new ArrayList<>();

  /**
   * What is left open where a message goes on.
   *
   * @param bytes the bytes of the places in a position
   * @param parts the places and their values
   */
  record Open(long bytes, long parts) {

    static final Open NOTHING = new Open(0, 0);

    Open plus(Open other) {
      return new Open(bytes + other.bytes, parts + other.parts);
    }
  }

  /** What is left open by what ends at {@code position}. */
  private record OpenMark(int position, Open open) {}

  /** Where the next byte goes. */
  public int mark() {
    return length;
  }

  /**
   * Drops everything from {@code mark} on.
   *
   * @throws IllegalArgumentException if {@code mark} is beyond the end
   */
  public void truncate(int mark) {
    checkMark(mark, length);
    length = mark;
    forgetOpen(mark, Integer.MAX_VALUE);
  }

  /** Appends a mark that the message so far leaves {@code open} open. */
  void leaveOpen(Open open) {
    ensure(1);
    openMarks.add(new OpenMark(length++, open));
  }

  /** Takes the marks from {@code mark} on out of the message; gives what they leave open. */
  Open takeOpen(int mark) {
    Open all = Open.NOTHING;
    for (int i = openMarks.size() - 1; i >= 0 && openMarks.get(i).position >= mark; i--) {
      OpenMark taken = openMarks.get(i);
      all = all.plus(taken.open);
      move(taken.position + 1, taken.position);
    }
    return all;
  }

  /** Appends a branch index, from 0 to 65,535, as 2 bytes. */
  public void putIndex(int index) {
    ensure(INDEX_BYTES);
    writeIndex(length, index);
    length += INDEX_BYTES;
  }

  /** Appends the length of {@code witness} as 4 bytes, then the witness. */
  public void putWitness(Bytes witness) {
    int at = length;
    ensure(LENGTH_BYTES + witness.length());
    writeLength(at, witness.length());
    witness.copyTo(0, data, at + LENGTH_BYTES, witness.length());
    length = at + LENGTH_BYTES + witness.length();
  }

  /** Inserts the length of {@code witness} as 4 bytes and the witness at {@code mark}. */
  public void insertWitness(int mark, Bytes witness) {
    int inserted = LENGTH_BYTES + witness.length();
    move(mark, mark + inserted);
    writeLength(mark, witness.length());
    witness.copyTo(0, data, mark + LENGTH_BYTES, witness.length());
  }

  /**
   * Makes the bytes from {@code mark} on what follows {@code witness} in the quantifier that starts
   * at {@code nodeMark}: the 4 bytes of its length, the witness and these bytes replace all from
   * {@code nodeMark} on.
   */
  public void keepWitness(int nodeMark, int mark, Bytes witness) {
    checkMark(nodeMark, mark);
    move(mark, nodeMark);
    insertWitness(nodeMark, witness);
  }

  /** Appends the bytes of {@code part}. */
  public void put(Bytes part) {
    ensure(part.length());
    part.copyTo(0, data, length, part.length());
    length += part.length();
  }

  /** Inserts at {@code mark} the number of the bytes from there on, as 4 bytes. */
  public void nest(int mark) {
    int nested = length - mark;
    move(mark, mark + LENGTH_BYTES);
    writeLength(mark, nested);
  }

  /**
   * Makes the bytes from {@code branchMark} on the branch {@code index} of the node that starts at
   * {@code nodeMark}: the 2 bytes of the index and these bytes replace all from {@code nodeMark}
   * on.
   */
  public void keepBranch(int nodeMark, int branchMark, int index) {
    checkMark(nodeMark, branchMark);
    forgetOpen(nodeMark, branchMark);
    move(branchMark, nodeMark + INDEX_BYTES);
    writeIndex(nodeMark, index);
  }

  /** A copy of the bytes from {@code mark} on. */
  public Bytes from(int mark) {
    checkMark(mark, length);
    return Bytes.of(data, mark, length - mark);
  }

  /** Moves the bytes from {@code from} on to {@code to}; they are then the last ones. */
  private void move(int from, int to) {
    checkMark(from, length);
    int moved = length - from;
    ensure(Math.max(0, to - from));
    System.arraycopy(data, from, data, to, moved);
    length = to + moved;
    if (!openMarks.isEmpty()) {
      forgetOpen(to, from);
      openMarks.replaceAll(
          mark -> mark.position < from ? mark : new OpenMark(mark.position + to - from, mark.open));
    }
  }

  /** Drops the marks from {@code from} to before {@code to}, if there are any between. */
  private void forgetOpen(int from, int to) {
    if (!openMarks.isEmpty()) {
      openMarks.removeIf(mark -> mark.position >= from && mark.position < to);
    }
  }

  private void writeIndex(int at, int index) {
    if (index < 0 || index > MAX_INDEX) {
      throw new IllegalArgumentException("not a branch index: " + index);
    }
    data[at] = (byte) (index >>> 8);
    data[at + 1] = (byte) index;
  }

  private void writeLength(int at, int value) {
    data[at] = (byte) (value >>> 24);
    data[at + 1] = (byte) (value >>> 16);
    data[at + 2] = (byte) (value >>> 8);
    data[at + 3] = (byte) value;
  }

  private void ensure(int more) {
    int needed = Math.addExact(length, more);
    if (needed > data.length) {
      data =
          Arrays.copyOf(
              data,
              Math.max(
                  Math.max(needed, FIRST_SIZE),
                  (int) Math.min(2L * data.length, Integer.MAX_VALUE - 8)));
    }
  }

  private static void checkMark(int mark, int end) {
    if (mark < 0 || mark > end) {
      throw new IllegalArgumentException("no mark before " + end + ": " + mark);
    }
  }
}
