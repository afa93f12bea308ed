package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.codegen.solidity.SolidityBackend;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.ContractSide;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.Octets;

/** A contract is deployed only if its params are values of their types. */
class ParamsOnChainTest {

  private static final String PROGRAM =
      """
      edition 1
      extern def Update(number: Uint, note: String)
      param first: Update
      param all: Update[]
      def isFirst(number: Uint) := first.number == number and all.any(u -> u == first)
      """;

  private static final Octets UPDATE = new Octets("11".repeat(20));
  private static final Octets OTHER = new Octets("22".repeat(20));
  private static final Octets TEXT = new Octets("6f6b");

  private static final Site SITE = new Site(0);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void paramsThatAreNoValuesOfTheirTypesStopTheDeployment(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("params.ovm"), PROGRAM);
    CheckedProgram program =
        new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
            .compile(List.of(file))
            .program()
            .orElseThrow();
    Codec.ClaimValue sound = claim(UPDATE, TEXT);
    assertThat(deploy(program, sound, sound).deployment().predicates())
        .containsKey("params.isFirst");
    for (Codec.ClaimValue wrong :
        Set.of(
            claim(OTHER, TEXT),
            claim(UPDATE, new Octets("ff")),
            new Codec.ClaimValue(UPDATE.addressWord(), List.of(TEXT)))) {
      assertThatThrownBy(() -> deploy(program, wrong, sound)).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> deploy(program, sound, wrong)).isInstanceOf(RuntimeException.class);
    }
  }

  private static Codec.ClaimValue claim(Octets predicate, Octets note) {
    return new Codec.ClaimValue(predicate.addressWord(), List.of(Octets.word(7), note));
  }

  private static ContractSide deploy(
      CheckedProgram program, Codec.ClaimValue first, Codec.ClaimValue inList) {
    Octets encoded = Codec.encode(inList);
    // A list of one claim: offset, count, offset of the element, and the claim without its own.
    Octets list =
        Octets.word(32)
            .then(Octets.word(1))
            .then(Octets.word(32))
            .then(encoded.slice(32, encoded.length()));
    return SITE.deploy(
        program,
        new SolidityBackend(),
        Map.of("first", Codec.encode(first), "all", list),
        Map.of("params.Update", UPDATE));
  }
}
