package org.ovmlang.adjudication;

import java.io.Serializable;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovmlang.runtime.value.Bytes;
import org.web3j.crypto.Hash;

/**
 * Why a contract reverted.
 *
 * @param error the name of the error, {@code Error} for a text and {@code Panic} for a failed
 *     assertion of the language; empty when there is none or it is not one of those of the
 *     adjudicator, its library and the predicates
 * @param detail the arguments, for a human; empty when there are none
 */
public record RevertReason(String error, String detail) implements Serializable {
  private static final int SELECTOR = 4;
  private static final int WORD = 32;

  private static final Map<Bytes, Shape> SHAPES =
      Stream.of(
              new Shape("Error", List.of("string")),
              new Shape("Panic", List.of("uint256")),
              new Shape("IllFormedClaim", List.of()),
              new Shape("IllFormedClaim", List.of("bytes32")),
              new Shape("MalformedMessage", List.of()),
              new Shape("InsufficientGas", List.of()),
              new Shape("NotShown", List.of()),
              new Shape("NoSuchPlace", List.of("uint256")),
              new Shape("NoSuchPlace", List.of("bytes32", "uint256")),
              new Shape("NotAccepted", List.of("address", "bytes")),
              new Shape("MessageTooLarge", List.of("uint256")),
              new Shape("PositionOutOfBounds", List.of()),
              new Shape("NotAtOnce", List.of()),
              new Shape("IsAtOnce", List.of()),
              new Shape("AlreadyTrue", List.of("bytes32")),
              new Shape("NotOpen", List.of("bytes32")),
              new Shape("DuplicatePost", List.of("bytes32")),
              new Shape("WindowClosed", List.of("bytes32")),
              new Shape("NotSettleable", List.of("bytes32")),
              new Shape("OtherPosition", List.of("bytes32")),
              new Shape("TooManyPosts", List.of("bytes32")),
              new Shape("WrongBond", List.of("uint256", "uint256")),
              new Shape("NoSuchFact", List.of("bytes32")),
              new Shape("WithdrawalFailed", List.of("address")),
              new Shape("BadParameters", List.of()))
          .collect(Collectors.toUnmodifiableMap(Shape::selector, Function.identity()));

  /** Reads what a contract reverted with; total, because anybody's contract may have written it. */
  static RevertReason of(Bytes data) {
    if (data.isEmpty()) {
      return new RevertReason("", "");
    }
    return Optional.of(data)
        .filter(reason -> reason.length() >= SELECTOR)
        .map(reason -> SHAPES.get(reason.slice(0, SELECTOR)))
        .flatMap(shape -> shape.read(data.slice(SELECTOR, data.length())))
        .orElseGet(() -> new RevertReason("", data.toHex()));
  }

  @Override
  public String toString() {
    if (error.isEmpty()) {
      return detail.isEmpty() ? "no reason given" : "unknown reason " + detail;
    }
    return detail.isEmpty() ? error : error + "(" + detail + ")";
  }

  private record Shape(String name, List<String> types) {
    Bytes selector() {
      String signature = name + "(" + String.join(",", types) + ")";
      return Bytes.ofHex(Hash.sha3String(signature)).slice(0, SELECTOR);
    }

    Optional<RevertReason> read(Bytes arguments) {
      List<String> shown = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        Optional<String> argument = show(types.get(i), arguments, i * WORD);
        if (argument.isEmpty()) {
          return Optional.empty();
        }
        shown.add(argument.get());
      }
      return Optional.of(new RevertReason(name, String.join(", ", shown)));
    }

    private static Optional<String> show(String type, Bytes arguments, int at) {
      return switch (type) {
        case "bytes32" -> slice(arguments, at, WORD).map(Bytes::toHex);
        case "address" -> slice(arguments, at + 12, 20).map(Bytes::toHex);
        case "uint256" -> number(arguments, at).map(BigInteger::toString);
        case "string" ->
            tail(arguments, at).map(text -> new String(text.toArray(), StandardCharsets.UTF_8));
        case "bytes" -> tail(arguments, at).map(Shape::showAnswer);
        default -> throw new IllegalArgumentException(type);
      };
    }

    /** What a predicate reverted with is an error of its own. */
    private static String showAnswer(Bytes answer) {
      return RevertReason.of(answer).toString();
    }

    private static Optional<Bytes> tail(Bytes arguments, int at) {
      return number(arguments, at)
          .filter(offset -> offset.bitLength() < Integer.SIZE - 1)
          .flatMap(
              offset ->
                  number(arguments, offset.intValueExact())
                      .filter(length -> length.bitLength() < Integer.SIZE - 1)
                      .flatMap(
                          length ->
                              slice(
                                  arguments,
                                  offset.intValueExact() + (long) WORD,
                                  length.intValueExact())));
    }

    private static Optional<BigInteger> number(Bytes arguments, int at) {
      return slice(arguments, at, WORD).map(word -> new BigInteger(1, word.toArray()));
    }

    private static Optional<Bytes> slice(Bytes arguments, long at, int length) {
      return at + length <= arguments.length()
          ? Optional.of(arguments.slice((int) at, (int) at + length))
          : Optional.empty();
    }
  }
}
