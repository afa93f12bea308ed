package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;

/** A decider knows the size of a claim as its encoding has it, whether it encodes it or not. */
class ClaimBoundsTest {

  @TempDir private Path folder;

  private Decider<Object> decider(String definition) throws IOException {
    Path file = folder.resolve("test.ovm");
    Files.writeString(
        file, "edition 1\nrecord Pair { first: Uint, second: Range }\n" + definition + "\n");
    CompilerOptions options = new CompilerOptions(List.of(folder), List.of(), List.of());
    return Generated.compile(
            new Compiler(options).compile(List.of(file)).program().orElseThrow(AssertionError::new))
        .decider("Main");
  }

  private static Bytes zeros(int length) {
    return Bytes.of(new byte[length]);
  }

  private static void sizeCounts(Decider<Object> decider, int largest, Bytes... others)
      throws IllFormedClaimException {
    for (int length : new int[] {0, largest, largest + 1}) {
      Bytes[] inputs = new Bytes[others.length + 1];
      inputs[0] = zeros(length);
      System.arraycopy(others, 0, inputs, 1, others.length);
      Object claim = decider.decode(List.of(inputs));
      assertThat(claim).isNotNull();
      boolean fits = Limits.fitsClaim(List.of(inputs));
      assertThat(fits).isEqualTo(length <= largest);
      assertThat(decider.isWithinBounds(claim)).as(length + " bytes").isEqualTo(fits);
      if (fits) {
        assertThat(decider.decide(claim, Run.NOTHING).atOnce()).isTrue();
      } else {
        assertThatThrownBy(() -> decider.decide(claim, Run.NOTHING))
            .isInstanceOf(IllFormedClaimException.class)
            .hasMessageContaining(String.valueOf(Limits.MAX_CLAIM_BYTES));
      }
    }
  }

  @Test
  void bytesAndValuesOfFixedSizeAreCountedWithoutEncodingThem() throws Exception {
    Decider<Object> decider = decider("def main(a: Bytes, n: Uint, p: Pair) := a == 0x01");
    assertThat(decider.getClass().getDeclaredMethods())
        .extracting(method -> method.getName())
        .contains("isWithinBounds");
    sizeCounts(decider, Limits.MAX_CLAIM_BYTES - 4 * 32, Run.word(1), Run.words(1, 2, 3));
  }

  @Test
  void twoByteStringsTogetherAreCounted() throws Exception {
    Decider<Object> decider = decider("def main(a: Bytes, b: Bytes) := a == b");
    sizeCounts(decider, Limits.MAX_CLAIM_BYTES - 5, zeros(5));
  }

  @Test
  void theSizeOfTextIsThatOfItsEncoding() throws Exception {
    Decider<Object> decider = decider("def main(a: Bytes, s: String) := encode(s) == a");
    sizeCounts(decider, Limits.MAX_CLAIM_BYTES - 4, Bytes.ofHex("c3a9c3a9"));
  }

  @Test
  void aGroundDecisionIsMadeOnceForAll() throws Exception {
    Decider<Object> decider = decider("def main(a: Bytes, b: Bytes) := a == b");
    Decision equal = decider.decide(List.of(zeros(3), zeros(3)), Run.NOTHING);
    assertThat(equal.isTrue() && equal.atOnce()).isTrue();
    assertThat(equal.message()).contains(Bytes.EMPTY);
    assertThat(decider.decide(List.of(zeros(4), zeros(4)), Run.NOTHING)).isSameAs(equal);
    Decision different = decider.decide(List.of(zeros(3), zeros(4)), Run.NOTHING);
    assertThat(different.isFalse() && different.atOnce()).isTrue();
    assertThat(different.message()).contains(Bytes.EMPTY);
  }
}
