package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.List;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** Fields, elements and inputs beside others, and numbers that only just fit, or not. */
final class TermEdges {

  private static final BigInteger SIZE = BigInteger.ONE.shiftLeft(256);
  private static final BigInteger LARGEST = SIZE.subtract(BigInteger.ONE);

  private TermEdges() {}

  static void add(EdgeCases cases, Deployment deployment) {
    fields(cases, deployment);
    elements(cases);
    unequal(cases);
    numbers(cases);
    claims(cases, deployment);
  }

  private static void fields(EdgeCases cases, Deployment deployment) {
    Octets self = cases.address(deployment, "fields");
    for (int first = 0; first < 4; first++) {
      for (Octets seller : List.of(self, Octets.word(2))) {
        Tuple trade =
            Tuple.of(
                BigInteger.valueOf(first),
                new String[] {"a"},
                BigInteger.valueOf(3 - first),
                Abi.address(seller.slice(12, 32)),
                Abi.address(Octets.word(1).slice(12, 32)),
                BigInteger.valueOf(9));
        String type = "((uint256,string[],uint256,address,address,uint256))";
        for (int n = 0; n < 5; n++) {
          cases.add("fields", Abi.encode(type, trade), Octets.word(n));
        }
      }
    }
  }

  private static void elements(EdgeCases cases) {
    for (int length = 0; length < 4; length++) {
      BigInteger[] numbers = new BigInteger[length];
      String[] names = new String[length];
      for (int i = 0; i < length; i++) {
        numbers[i] = BigInteger.valueOf(6L + i);
        names[i] = i % 2 == 0 ? "b" : "a";
      }
      Octets list = Abi.encode("(uint256[])", (Object) numbers);
      Octets texts = Abi.encode("(string[])", (Object) names);
      for (int i = 0; i <= length + 1; i++) {
        cases.add("elements", list, texts, Octets.word(i));
      }
      cases.add("elements", list, texts, Octets.word(LARGEST));
      cases.add("elements", list, texts, Octets.word(BigInteger.ONE.shiftLeft(64)));
    }
  }

  private static void unequal(EdgeCases cases) {
    Octets one = Abi.encode("(uint256[])", (Object) new BigInteger[] {BigInteger.ONE});
    Octets none = Abi.encode("(uint256[])", (Object) new BigInteger[0]);
    for (Octets text : List.of(new Octets("61"), new Octets("62"), Octets.EMPTY)) {
      for (Octets bytes : List.of(new Octets("00"), new Octets("0000"), Octets.EMPTY)) {
        cases.add("unequal", text, bytes, one, none);
        cases.add("unequal", text, bytes, one, one);
      }
    }
  }

  /** Where a result that does not fit would have come to, did it wrap. */
  private static void numbers(EdgeCases cases) {
    BigInteger half = BigInteger.ONE.shiftLeft(255);
    BigInteger root = BigInteger.ONE.shiftLeft(128);
    List<BigInteger> edges =
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.TWO,
            BigInteger.valueOf(3),
            root.subtract(BigInteger.ONE),
            root,
            half,
            LARGEST);
    for (BigInteger a : edges) {
      for (BigInteger b : edges) {
        arithmetic(cases, "sum", a, b, a.add(b));
        arithmetic(cases, "difference", a, b, a.subtract(b));
        arithmetic(cases, "product", a, b, a.multiply(b));
        cases.add("ordered", Octets.word(a), Octets.word(b));
      }
    }
  }

  private static void arithmetic(
      EdgeCases cases, String definition, BigInteger a, BigInteger b, BigInteger result) {
    cases.add(definition, Octets.word(a), Octets.word(b), Octets.word(result.mod(SIZE)));
  }

  /** Inputs of a claim at each place, the last and the one behind it among them. */
  private static void claims(EdgeCases cases, Deployment deployment) {
    Octets self = cases.address(deployment, "inputs");
    List<Octets> all = List.of(Octets.word(1), Octets.word(2), Octets.EMPTY);
    for (int count = 0; count <= all.size(); count++) {
      Octets claim = Codec.encode(new Codec.ClaimValue(self, all.subList(0, count)));
      for (Octets x : List.of(Octets.word(1), Octets.word(2), Octets.EMPTY)) {
        cases.add("inputs", claim, x);
      }
      // What would stand behind the last input, were it read as one.
      cases.add("inputs", claim, Octets.word(0));
    }
    Octets product = cases.address(deployment, "product");
    Octets typed =
        Codec.encode(
            new Codec.ClaimValue(product, List.of(Octets.word(1), Octets.word(2), Octets.word(3))));
    for (int n = 0; n < 4; n++) {
      cases.add("claimed", typed, Octets.word(n));
    }
    List<Octets> inputs = List.of(Octets.word(1), Octets.word(2), Octets.word(3));
    Octets other = Codec.encode(new Codec.ClaimValue(self, inputs));
    cases.add("claimed", other, Octets.word(1));
  }
}
