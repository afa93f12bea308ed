package org.ovmlang.adjudication;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovmlang.runtime.value.Bytes;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;
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
  private static final int SELECTOR_LENGTH = 4;

  private static final Map<Bytes, Shape> SHAPES =
      Stream.of(
              new Shape("Error", "string", List.of(Utf8String.class)),
              new Shape("Panic", "uint256", List.of(Uint256.class)),
              new Shape("IllFormedClaim", "", List.of()),
              new Shape("IllFormedClaim", "bytes32", List.of(Bytes32.class)),
              new Shape("MalformedMessage", "", List.of()),
              new Shape("InsufficientGas", "", List.of()),
              new Shape("NotProved", "bytes32,bytes", List.of(Bytes32.class, DynamicBytes.class)),
              new Shape("AlreadyTrue", "bytes32", List.of(Bytes32.class)),
              new Shape("NoOpenAssertion", "bytes32", List.of(Bytes32.class)),
              new Shape("OtherClaim", "bytes32,bytes32", List.of(Bytes32.class, Bytes32.class)))
          .collect(Collectors.toUnmodifiableMap(Shape::selector, Function.identity()));

  /** Reads what a contract reverted with; total, because anybody's contract may have written it. */
  static RevertReason of(Bytes data) {
    if (data.length() < SELECTOR_LENGTH) {
      return new RevertReason("", data.isEmpty() ? "" : data.toHex());
    }
    Shape shape = SHAPES.get(data.slice(0, SELECTOR_LENGTH));
    if (shape == null) {
      return new RevertReason("", data.toHex());
    }
    try {
      return shape.read(data.slice(SELECTOR_LENGTH, data.length()));
    } catch (RuntimeException e) {
      // web3j has no one exception for bytes that are not what they should be.
      return new RevertReason("", data.toHex());
    }
  }

  @Override
  public String toString() {
    if (error.isEmpty()) {
      return detail.isEmpty() ? "no reason given" : "unknown reason " + detail;
    }
    return detail.isEmpty() ? error : error + "(" + detail + ")";
  }

  private record Shape(String name, String types, List<Class<? extends Type<?>>> arguments) {
    Bytes selector() {
      return Bytes.ofHex(Hash.sha3String(name + "(" + types + ")")).slice(0, SELECTOR_LENGTH);
    }

    RevertReason read(Bytes data) {
      if (arguments.isEmpty()) {
        return new RevertReason(name, "");
      }
      List<TypeReference<Type>> references =
          arguments.stream().map(Shape::reference).collect(Collectors.toList());
      List<Type> values = FunctionReturnDecoder.decode(data.toHex(), references);
      if (values.size() != arguments.size()) {
        throw new IllegalArgumentException("too short: " + data);
      }
      return new RevertReason(
          name, values.stream().map(Shape::show).collect(Collectors.joining(", ")));
    }

    @SuppressWarnings("unchecked")
    private static TypeReference<Type> reference(Class<? extends Type<?>> type) {
      return TypeReference.create((Class<Type>) (Class<?>) type);
    }

    private static String show(Type<?> value) {
      if (value instanceof Bytes32 word) {
        return Bytes.of(word.getValue()).toHex();
      }
      if (value instanceof DynamicBytes answer) {
        // What another contract answered is, most often, an error itself.
        return answer.getValue().length == 0
            ? "no reason given"
            : RevertReason.of(Bytes.of(answer.getValue())).toString();
      }
      return value.getValue().toString();
    }
  }
}
