package org.ovmlang.compiler.game;

import java.util.List;
import java.util.stream.Stream;

/**
 * The most that one message can be and do. Each number is for itself: no single message need reach
 * all of them. Sums end at {@link #MAX}.
 *
 * @param messageBytes the bytes of the message
 * @param positionBytes the bytes of the position that it leaves
 * @param positionParts the places and values of that position
 * @param literals the atoms and comparisons that the contract evaluates
 * @param gas what the predicate may need for it, estimated from above, with all that the claim
 *     values in it may use
 * @param claims the messages to claim values that are nested in it
 * @param carried the values of no fixed size and the claims that make the message large, some of
 *     them, as written
 * @param left the same of the position
 */
public record MessageBound(
    long messageBytes,
    long positionBytes,
    long positionParts,
    long literals,
    long gas,
    long claims,
    List<String> carried,
    List<String> left) {

  /** So much or more. */
  public static final long MAX = 1_000_000_000_000L;

  /** So many names are kept of what makes a message or a position large. */
  static final int MAX_NAMES = 4;

  static final MessageBound NOTHING = new MessageBound(0, 0, 0, 0, 0, 0, List.of(), List.of());

  /** Copies the lists. */
  public MessageBound {
    carried = List.copyOf(carried);
    left = List.copyOf(left);
  }

  static MessageBound said(long bytes, long gas, List<String> carried) {
    return new MessageBound(bytes, 0, 0, 0, gas, 0, carried, List.of());
  }

  static MessageBound evaluated(long literals, long gas) {
    return new MessageBound(0, 0, 0, literals, gas, 0, List.of(), List.of());
  }

  static MessageBound leftOpen(long bytes, long parts, long gas, List<String> left) {
    return new MessageBound(0, bytes, parts, 0, gas, 0, List.of(), left);
  }

  static MessageBound nested(long gas, List<String> claim) {
    return new MessageBound(
        GameLimits.MAX_NESTED_MESSAGE_BYTES,
        GameLimits.MAX_NESTED_POSITION_BYTES,
        GameLimits.MAX_NESTED_POSITION_PARTS,
        0,
        gas,
        1,
        claim,
        claim);
  }

  /** One message that is and does both. */
  MessageBound plus(MessageBound more) {
    return new MessageBound(
        sum(messageBytes, more.messageBytes),
        sum(positionBytes, more.positionBytes),
        sum(positionParts, more.positionParts),
        sum(literals, more.literals),
        sum(gas, more.gas),
        sum(claims, more.claims),
        joined(carried, more.carried),
        joined(left, more.left));
  }

  /** Either message. */
  MessageBound or(MessageBound other) {
    return new MessageBound(
        Math.max(messageBytes, other.messageBytes),
        Math.max(positionBytes, other.positionBytes),
        Math.max(positionParts, other.positionParts),
        Math.max(literals, other.literals),
        Math.max(gas, other.gas),
        Math.max(claims, other.claims),
        other.messageBytes > messageBytes ? other.carried : carried,
        other.positionBytes > positionBytes ? other.left : left);
  }

  /** Whether the contracts take such a message and such a position. */
  public boolean fits() {
    return messageBytes <= GameLimits.MAX_MESSAGE_BYTES
        && positionBytes <= GameLimits.MAX_POSITION_BYTES
        && positionParts <= GameLimits.MAX_POSITION_PARTS;
  }

  /** Whether they take it within a claim value, too. */
  public boolean fitsClaimValue() {
    return messageBytes <= GameLimits.MAX_NESTED_MESSAGE_BYTES
        && positionBytes <= GameLimits.MAX_NESTED_POSITION_BYTES
        && positionParts <= GameLimits.MAX_NESTED_POSITION_PARTS;
  }

  /** The sum, at most {@link #MAX}. */
  static long sum(long a, long b) {
    return Math.min(a + b, MAX);
  }

  /** The product of two numbers of at most {@link #MAX}, at most that. */
  static long product(long a, long b) {
    return a == 0 || b <= MAX / a ? a * b : MAX;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    if (second.isEmpty() || first.size() == MAX_NAMES) {
      return first;
    }
    return first.isEmpty()
        ? second
        : Stream.concat(first.stream(), second.stream()).distinct().limit(MAX_NAMES).toList();
  }
}
