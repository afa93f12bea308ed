package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.List;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** Values of every shape, and what is nearly one. */
final class EncodingEdges {

  /**
   * What is no text: a byte that continues nothing, one that is never used, overlong forms, half a
   * surrogate pair, what is above U+10FFFF, and characters that end too soon.
   */
  private static final List<String> NO_TEXTS =
      List.of("80", "ff", "c080", "e08080", "eda080", "f4908080", "c3", "61e282", "f09f98");

  private EncodingEdges() {}

  static void add(EdgeCases cases, Deployment deployment) {
    Octets self = cases.address(deployment, "words");
    Octets claim = Codec.encode(new Codec.ClaimValue(self, List.of(new Octets("616263"))));
    String type = "((bool,address,string,bytes,bytes32[]))";
    cases.addDamaged("whole", record(type, true, self, "abc", "0102"), Octets.word(1));
    cases.addDamaged("words", self, Octets.word(1), Octets.word(5), Octets.word(1));
    cases.add("words", Octets.word(9), Octets.word(0), Octets.word(5), Octets.word(7));
    cases.addDamaged("texts", new Octets("c3a9"), new Octets("61"), new Octets("61"));
    cases.add("texts", new Octets("c3a9"), new Octets("c3a9"), new Octets("61"));
    NO_TEXTS.forEach(
        text -> cases.add("texts", new Octets(text), new Octets(text), new Octets("61")));
    Octets range = Octets.word(1).then(Octets.word(2));
    cases.addDamaged(
        "ranges",
        range,
        Abi.encode("((uint256,uint256)[])", (Object) pairs()),
        Abi.encode("(string[])", (Object) new String[] {"abc", ""}));
    cases.addDamaged("claims", claim, claims(self));
    List<Octets> inputs = List.of(new Octets("61"), Octets.EMPTY);
    cases.add("claims", Codec.encode(new Codec.ClaimValue(self, inputs)), claims(self));
  }

  private static Octets record(String type, boolean flag, Octets owner, String note, String data) {
    Tuple item =
        Tuple.of(
            flag,
            Abi.address(owner.slice(12, 32)),
            note,
            new Octets(data).bytes(),
            new byte[][] {Octets.word(7).bytes()});
    return Abi.encode(type, item);
  }

  private static Tuple[] pairs() {
    return new Tuple[] {Tuple.of(BigInteger.ONE, BigInteger.TWO)};
  }

  private static Octets claims(Octets predicate) {
    Object address = Abi.address(predicate.slice(12, 32));
    Tuple claim = Tuple.of(address, new byte[][] {{0x61}, {}});
    return Abi.encode("((address,bytes[])[])", (Object) new Tuple[] {claim});
  }
}
