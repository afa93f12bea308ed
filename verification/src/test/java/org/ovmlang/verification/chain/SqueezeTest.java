package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.adjudication.Post;
import org.ovmlang.adjudication.RevertException;
import org.ovmlang.codegen.solidity.SolidityBackend;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.MessageBound;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Site;
import org.web3j.protocol.core.DefaultBlockParameterName;

/** Nobody is left without room for a right answer, however large the values that others bring. */
class SqueezeTest {

  /** What nodes take into their pools. */
  private static final int MAX_TRANSACTION_BYTES = 131_072;

  /** Of an answer's call beside position and message, and of the transaction around it. */
  private static final int ENVELOPE_BYTES = 4_096;

  private static final AdjudicatorTerms TERMS =
      new AdjudicatorTerms(12, BigInteger.TEN.pow(16), 2_500);

  /** True: whoever is asked for a y answers with x. */
  private static final String SQUEEZED =
      """
      edition 1
      def squeezed(n: Uint) :=
        Bytes().all(x -> Bytes().any(y -> x == y and Bytes().all(z -> x == y or z == x)))
      """;

  /** A position of six places and then a message of eight values: nearly all that there may be. */
  private static final String LARGEST =
      """
      edition 1
      def largest(n: Uint) :=
        Bytes().all(x -> %s)

      @library
      def answered(x: Bytes) := %s

      @library
      def countered(x: Bytes) := Bytes().all(z -> z == x or z != x)
      """
          .formatted(
              String.join(" or ", Collections.nCopies(6, "answered(x)")),
              String.join(
                      "", IntStream.range(0, 8).mapToObj("Bytes().any(y%d -> "::formatted).toList())
                  + String.join(
                      " and ", IntStream.range(0, 8).mapToObj("x == y%d"::formatted).toList())
                  + " and countered(x)".repeat(6)
                  + ")".repeat(8));

  @TempDir private Path folder;

  private final Site site = new Site(0);
  private final ChainClient other = site.anvil().client(1);

  @AfterEach
  void stop() {
    other.close();
    site.close();
  }

  /** The bounds as they were, for those who wonder what they are for. */
  private static String withoutBounds(String bounds) {
    String before = bounds;
    for (String[] change :
        new String[][] {
          {"MAX_CLAIM_BYTES = 8_192", "MAX_CLAIM_BYTES = 65_536"},
          {"MAX_WITNESS_BYTES = 8_192", "MAX_WITNESS_BYTES = 65_536"},
          {"MAX_MESSAGE_BYTES = 73_728", "MAX_MESSAGE_BYTES = 131_072"},
          {"MAX_POSITION_BYTES = 53_248", "MAX_POSITION_BYTES = 98_304"}
        }) {
      assertThat(before).contains(change[0]);
      before = before.replace(change[0], change[1]);
    }
    return before;
  }

  private static final class OldBounds implements Backend {

    @Override
    public String target() {
      return "solidity";
    }

    @Override
    public List<GeneratedFile> emit(CheckedProgram program, BackendOptions options) {
      return new SolidityBackend()
          .emit(program, options).stream()
              .map(
                  file ->
                      file.path().endsWith("Bounds.sol")
                          ? new GeneratedFile(file.path(), withoutBounds(file.content()))
                          : file)
              .toList();
    }
  }

  private CheckedProgram compile(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".ovm"), text);
    return new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
        .compile(List.of(file))
        .program()
        .orElseThrow();
  }

  private Address deploy(CheckedProgram program, Backend backend, String definition) {
    ContractSide contracts = site.deploy(program, backend, Map.of(), Map.of());
    return Address.of(Bytes.of(contracts.deployment().predicates().get(definition).bytes()));
  }

  private AdjudicationClient adjudicator(boolean ours) {
    Map<String, String> sources = new TreeMap<>(SupportLibrary.sources());
    if (!ours) {
      sources.computeIfPresent("Bounds.sol", (file, text) -> withoutBounds(text));
    }
    return AdjudicationClient.deploy(
        site.client(),
        SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
            .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
            .orThrow()
            .contract(AdjudicatorArtifact.FILE, AdjudicatorArtifact.NAME),
        TERMS);
  }

  private static Bytes member(Bytes value) {
    return Bytes.ofHex(String.format("%08x", value.length())).concat(value);
  }

  private static Bytes filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0x5a);
    return Bytes.of(bytes);
  }

  private static Position whole(Claim claim) {
    return new Position(
        List.of(new Place(claim.predicate(), Place.REFUTE_CLAIM, Limits.FUEL, claim.inputs())));
  }

  private static Position places(Address predicate, int node, int count, Bytes... values) {
    Place place = new Place(predicate, node, Limits.FUEL, List.of(values));
    return new Position(Collections.nCopies(count, place));
  }

  @Test
  void whoBringsALargeValueLeavesRoomForTheAnswer() throws IOException {
    Address predicate = deploy(compile("a", SQUEEZED), new SolidityBackend(), "a.squeezed");
    AdjudicationClient alice = adjudicator(true);
    AdjudicationClient mallory = alice.as(other);
    Claim claim = Claim.of(predicate, Codec.encode(BigInteger.ONE));
    Bytes32 assertion = alice.assertBare(claim);

    assertThatThrownBy(
            () ->
                mallory.answer(
                    assertion, whole(claim), 0, member(filled(Limits.MAX_WITNESS_BYTES + 1))))
        .isInstanceOf(RevertException.class)
        .hasMessageContaining("MalformedMessage");
    Bytes x = filled(Limits.MAX_WITNESS_BYTES);
    Bytes32 squeeze = mallory.answer(assertion, whole(claim), 0, member(x));
    Bytes32 answer = alice.answer(squeeze, places(predicate, 3, 1, x), 0, member(x));
    site.anvil().mine(12);
    alice.settle(answer);
    alice.settle(assertion);

    assertThat(alice.isTrue(claim)).isTrue();
  }

  @Test
  void withoutTheBoundsATrueClaimFallsToALargeValue() throws IOException {
    Address predicate = deploy(compile("a", SQUEEZED), new OldBounds(), "a.squeezed");
    AdjudicationClient alice = adjudicator(false);
    AdjudicationClient mallory = alice.as(other);
    Claim claim = Claim.of(predicate, Codec.encode(BigInteger.ONE));
    Bytes32 assertion = alice.assertBare(claim);
    Bytes x = filled(50_000);
    Bytes32 squeeze = mallory.answer(assertion, whole(claim), 0, member(x));

    assertThatThrownBy(() -> alice.answer(squeeze, places(predicate, 3, 1, x), 0, member(x)))
        .isInstanceOf(RevertException.class);
    site.anvil().mine(12);
    mallory.settle(squeeze);

    assertThat(alice.post(assertion).status()).isEqualTo(Post.Status.FALLEN);
  }

  /** Text of two bytes a letter, and empty inputs, are what costs most for each byte. */
  @Test
  void theCostliestInputsAreWellFormed() throws IOException {
    CheckedProgram program =
        compile(
            "c",
            "edition 1\ndef said(text: String, c: Claim) := text != \"\" and c.address == c.address // ovm:allow OVM0306 to have one\n");
    Address predicate = deploy(program, new SolidityBackend(), "c.said");
    AdjudicationClient alice = adjudicator(true);
    Bytes[] inputs = new Bytes[(Limits.MAX_CLAIM_BYTES - 192) / 64];
    Arrays.fill(inputs, Bytes.EMPTY);
    Bytes none = Claim.of(predicate).encode();
    Bytes many = Claim.of(predicate, inputs).encode();
    Bytes text = Codec.encode("é".repeat((Limits.MAX_CLAIM_BYTES - none.length()) / 2));
    for (Claim claim :
        List.of(Claim.of(predicate, text, none), Claim.of(predicate, Codec.encode("a"), many))) {
      assertThat(Limits.fitsClaim(claim.inputs())).isTrue();
      Bytes32 assertion = alice.assertBare(claim);
      assertThat(alice.post(assertion).status()).isEqualTo(Post.Status.OPEN);
    }
  }

  @Test
  void theLargestMessageAtTheLargestPositionFitsIntoATransaction() throws Exception {
    CheckedProgram program = compile("b", LARGEST);
    MessageBound bound = DeepStack.call(() -> Game.of(program).bounds().of("b.largest"));
    assertThat(bound.messageBytes()).isGreaterThan(7 * Limits.MAX_MESSAGE_BYTES / 8);
    assertThat(bound.positionBytes()).isGreaterThan(7 * Limits.MAX_POSITION_BYTES / 8);
    Address predicate = deploy(program, new SolidityBackend(), "b.largest");
    AdjudicationClient alice = adjudicator(true);
    AdjudicationClient mallory = alice.as(other);
    Claim claim = Claim.of(predicate, Codec.encode(BigInteger.ONE));
    Bytes32 assertion = alice.assertBare(claim);
    Bytes x = filled(Limits.MAX_WITNESS_BYTES);
    Bytes32 squeeze = mallory.answer(assertion, whole(claim), 0, member(x));

    Bytes message = Bytes.EMPTY;
    for (int i = 0; i < 8; i++) {
      message = message.concat(member(x));
    }
    Position open = places(predicate, 3, 6, x);
    Bytes32 answer = alice.answer(squeeze, open, 5, message);

    assertThat((long) message.length()).isEqualTo(bound.messageBytes());
    assertThat((long) open.encode().length()).isEqualTo(bound.positionBytes());
    assertThat(message.length() + open.encode().length() + ENVELOPE_BYTES)
        .isLessThan(MAX_TRANSACTION_BYTES);
    BigInteger used =
        site.client()
            .web3j()
            .ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false)
            .send()
            .getBlock()
            .getGasUsed();
    assertThat(used).isLessThan(BigInteger.TWO.pow(24));
    // And it can be gone on at each of the six places that it leaves.
    assertThatThrownBy(() -> mallory.answerAtOnce(answer, places(predicate, 2, 6, x), 5, member(x)))
        .hasMessageContaining("NotShown");
    site.anvil().mine(12);
    alice.settle(answer);
    alice.settle(assertion);
    assertThat(alice.isTrue(claim)).isTrue();
  }
}
