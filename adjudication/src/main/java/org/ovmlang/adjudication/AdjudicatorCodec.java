package org.ovmlang.adjudication;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;

/** The calls to the adjudicator, and its answers, as bytes. */
final class AdjudicatorCodec {
  private static final int WORD = 32;

  private AdjudicatorCodec() {}

  static Bytes call(String function, Type<?>... arguments) {
    return Bytes.ofHex(
        FunctionEncoder.encode(
            new Function(function, new ArrayList<>(Arrays.asList(arguments)), List.of())));
  }

  static Type<?> predicate(Claim claim) {
    return new Address(claim.predicate().toHex());
  }

  static Type<?> inputs(Claim claim) {
    List<DynamicBytes> inputs =
        claim.inputs().stream().map(input -> new DynamicBytes(input.toArray())).toList();
    return new DynamicArray<>(DynamicBytes.class, inputs);
  }

  static Type<?> bytes(Bytes value) {
    return new DynamicBytes(value.toArray());
  }

  static Type<?> word(org.ovmlang.runtime.value.Bytes32 value) {
    return new Bytes32(value.toArray());
  }

  static Type<?> number(long value) {
    return new Uint256(BigInteger.valueOf(value));
  }

  static Type<?> bool(boolean value) {
    return new Bool(value);
  }

  static Type<?> address(org.ovmlang.runtime.value.Address value) {
    return new Address(value.toHex());
  }

  /** The word number {@code index} of an answer. */
  static Bytes wordAt(Bytes answer, int index) {
    if (answer.length() < (index + 1) * WORD) {
      throw new ChainException("there is no adjudicator at this address: it answered " + answer);
    }
    return answer.slice(index * WORD, (index + 1) * WORD);
  }

  static BigInteger numberAt(Bytes answer, int index) {
    return new BigInteger(1, wordAt(answer, index).toArray());
  }
}
