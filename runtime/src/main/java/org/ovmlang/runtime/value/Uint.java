package org.ovmlang.runtime.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic of the language's Uint, an integer from 0 to 2^256 - 1 held in a {@link BigInteger}.
 *
 * <p>A result that does not fit is no value, written {@code null}, and no value among the operands
 * gives none: an atom above it is then false.
 */
public final class Uint {

  /** The greatest Uint, 2^256 - 1. */
  public static final BigInteger MAX = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

  private Uint() {}

  /** Whether {@code value} is from 0 to 2^256 - 1. */
  public static boolean isUint(BigInteger value) {
    return value.signum() >= 0 && value.bitLength() <= 256;
  }

  /**
   * {@code value} itself.
   *
   * @throws IllegalArgumentException unless it is from 0 to 2^256 - 1
   */
  public static BigInteger check(BigInteger value) {
    if (!isUint(value)) {
      throw new IllegalArgumentException("not from 0 to 2^256 - 1: " + value);
    }
    return value;
  }

  /**
   * The Uint {@code value}.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static BigInteger of(long value) {
    return check(BigInteger.valueOf(value));
  }

  /**
   * The Uint that {@code decimal} writes.
   *
   * @throws IllegalArgumentException unless it writes an integer from 0 to 2^256 - 1
   */
  public static BigInteger of(String decimal) {
    return check(new BigInteger(decimal));
  }

  /** {@code a + b}, or null if it exceeds {@link #MAX}. */
  public static @Nullable BigInteger add(@Nullable BigInteger a, @Nullable BigInteger b) {
    return a == null || b == null ? null : orNone(a.add(b));
  }

  /** {@code a - b}, or null if it is negative. */
  public static @Nullable BigInteger subtract(@Nullable BigInteger a, @Nullable BigInteger b) {
    return a == null || b == null ? null : orNone(a.subtract(b));
  }

  /** {@code a * b}, or null if it exceeds {@link #MAX}. */
  public static @Nullable BigInteger multiply(@Nullable BigInteger a, @Nullable BigInteger b) {
    return a == null || b == null ? null : orNone(a.multiply(b));
  }

  /** Whether both have a value and {@code a < b}. */
  public static boolean isLess(@Nullable BigInteger a, @Nullable BigInteger b) {
    return a != null && b != null && a.compareTo(b) < 0;
  }

  /** Whether both have a value and {@code a <= b}. */
  public static boolean isLessOrEqual(@Nullable BigInteger a, @Nullable BigInteger b) {
    return a != null && b != null && a.compareTo(b) <= 0;
  }

  /** Whether both have a value and {@code a > b}. */
  public static boolean isGreater(@Nullable BigInteger a, @Nullable BigInteger b) {
    return isLess(b, a);
  }

  /** Whether both have a value and {@code a >= b}. */
  public static boolean isGreaterOrEqual(@Nullable BigInteger a, @Nullable BigInteger b) {
    return isLessOrEqual(b, a);
  }

  private static @Nullable BigInteger orNone(BigInteger result) {
    return isUint(result) ? result : null;
  }
}
