package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.Post;
import org.ovmlang.codegen.solidity.SolidityBackend;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.verification.differential.Site;

/** Who asserts a claim about a text reads it twice, who refutes it three times. */
class TextGasTest {

  private static final String PROGRAM =
      """
      edition 1
      source texts(h: Bytes32) -> t: String key encode(h) where t != ""
      def noCopies(text: String, h: Bytes32) :=
        texts(h).all(t -> texts(h).all(u -> !(t == text and u == text)))
      """;

  private static final int FIRST_QUANTIFIER = 2;
  private static final int BYTES = 8_000;

  private static Site site;
  private static AdjudicationClient adjudicator;
  private static Address predicate;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new Site(0);
    adjudicator =
        AdjudicationClient.deploy(
            site.client(),
            AdjudicatorArtifact.compile(
                SolidityCompilers.find(SolidityCompilerOptions.fromSystem())),
            new AdjudicatorTerms(DisputeFixture.WINDOW, DisputeFixture.BOND, 2_500));
    predicate = deploy(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "日本 ", "𝄞", "aé", "aaaaaaaé"})
  void noTextIsSoDearToReadThatAFalseClaimAboutItCannotBeAnswered(String characters) {
    int length = characters.getBytes(StandardCharsets.UTF_8).length;
    Bytes text = Bytes.of(characters.repeat(BYTES / length).getBytes(StandardCharsets.UTF_8));
    Bytes hash = Keccak256.hash(text).toBytes();
    Claim claim = Claim.of(predicate, text, hash);

    Bytes32 post = adjudicator.assertWith(claim, Bytes.EMPTY);
    Place place = new Place(predicate, FIRST_QUANTIFIER, DisputeFixture.FUEL, List.of(text, hash));
    Bytes witness = Bytes.ofHex(String.format("%08x", text.length())).concat(text);
    adjudicator.answerAtOnce(post, new Position(List.of(place)), 0, witness.concat(witness));

    assertThat(adjudicator.post(post).status()).isEqualTo(Post.Status.FALLEN);
  }

  private static Address deploy(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("copies.ovm"), PROGRAM);
    CheckedProgram program =
        new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
            .compile(List.of(file))
            .program()
            .orElseThrow();
    return Address.ofHex(
        site.deploy(program, new SolidityBackend(), Map.of(), Map.of())
            .deployment()
            .predicates()
            .get("copies.noCopies")
            .hex());
  }
}
