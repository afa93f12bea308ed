package org.ovmlang.runtime.value;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * Two Uints that write the half-open range of numbers from {@code start} to before {@code end}.
 *
 * <p>Any two Uints are a value; only a {@linkplain #isValid valid} range satisfies an atom.
 *
 * @param start the first number, 0 to 2^256 - 1
 * @param end the number after the last, 0 to 2^256 - 1
 */
public record Range(BigInteger start, BigInteger end) implements Serializable {

  /** Refuses numbers that are no Uint with an {@link IllegalArgumentException}. */
  public Range {
    Uint.check(start);
    Uint.check(end);
  }

  /** The range from {@code start} to before {@code end}, neither negative. */
  public static Range of(long start, long end) {
    return new Range(Uint.of(start), Uint.of(end));
  }

  /** Whether the range is neither empty nor inverted. */
  public boolean isValid() {
    return start.compareTo(end) < 0;
  }
}
