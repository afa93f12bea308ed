package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorArtifact;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.Post;
import org.ovmlang.codegen.solidity.SolidityBackend;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.verification.differential.Site;

/** What is not there costs little to miss, so that a false claim about it can be refuted. */
class MissingPartsGasTest {

  private static Site site;
  private static AdjudicationClient adjudicator;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    site = new Site(0);
    adjudicator =
        AdjudicationClient.deploy(
            site.client(),
            AdjudicatorArtifact.compile(
                SolidityCompilers.find(SolidityCompilerOptions.fromSystem())),
            new AdjudicatorTerms(DisputeFixture.WINDOW, DisputeFixture.BOND, 2_500));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private CompilationResult compile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("parts.ovm"), text);
    return new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
        .compile(List.of(file));
  }

  private void isRefuted(String text, Bytes... inputs) throws IOException {
    CheckedProgram program = compile(text).program().orElseThrow();
    Address predicate =
        Address.ofHex(
            site.deploy(program, new SolidityBackend(), Map.of(), Map.of())
                .deployment()
                .predicates()
                .get("parts.big")
                .hex());
    Claim claim = Claim.of(predicate, inputs);
    Bytes32 post = adjudicator.assertBare(claim);
    adjudicator.answerAtOnce(post, DisputeFixture.whole(claim), 0, Bytes.EMPTY);
    assertThat(adjudicator.post(post).status()).isEqualTo(Post.Status.FALLEN);
  }

  @Test
  void anInputFarBehindTheLastOneIsMissedForLittleGas() throws IOException {
    Bytes few = Claim.of(Address.ZERO, Bytes.ascii("five")).encode();
    isRefuted("def big(su: Property) := Equal(su.100000, su.0)\n", few);
  }

  /** So many inputs of a claim are taken for records of 1,920 parts, one after the other. */
  private static String tries(int count) {
    String fields = joined(96, ", ", "f%1$d: Bytes");
    String groups = joined(20, ", ", "g%1$d: r0");
    return "record r0 { %s }\nrecord r1 { %s }\n".formatted(fields, groups)
        + "def big(su: Property) := %s\n".formatted(joined(count, " or ", "first(su.%1$d)"))
        + "@library\ndef first(x: r1) := x.g0.f0 == 0x05\n";
  }

  private static String joined(int count, String separator, String each) {
    return IntStream.range(0, count)
        .mapToObj(each::formatted)
        .collect(Collectors.joining(separator));
  }

  @Test
  void aValueOfALargeTypeIsMissedForLittleGasWhereThereAreFewBytes() throws IOException {
    Bytes[] nothing = new Bytes[9];
    Arrays.fill(nothing, Bytes.EMPTY);
    isRefuted(tries(nothing.length), Claim.of(Address.ZERO, nothing).encode());
  }

  /** What is left is the room for a value, which the compiler counts, and more than it takes. */
  @Test
  void theRoomForMissedValuesIsWarnedOf() throws IOException {
    assertThat(compile(tries(1)).diagnostics().toString()).doesNotContain("OVM0311");
    assertThat(compile(tries(9)).diagnostics().toString()).contains("OVM0311");
  }
}
