package org.ovmlang.verification.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.verification.differential.Sides;

/** A library that calls another twice is not copied twice at each level. */
class SizeTrapTest {

  private static final int LEVELS = 6;

  @TempDir private Path folder;

  /** The fault: {@link ProgramFault#LIBRARIES_ARE_INLINED_BY_NAME}. */
  @Test
  void aLibraryThatCallsAnotherTwiceIsNotCopied() {
    for (Backend backend : List.of(Sides.JAVA, Sides.SOLIDITY)) {
      assertThat(growth(backend, UnaryOperator.identity())).as(backend.target()).isLessThan(2.5);
      assertThat(growth(backend, ProgramFault.LIBRARIES_ARE_INLINED_BY_NAME::in))
          .as(backend.target() + " with the fault")
          .isGreaterThan(8);
    }
  }

  /** How many times larger the output becomes with twice as many levels. */
  private double growth(Backend backend, UnaryOperator<CheckedProgram> fault) {
    return (double) size(backend, fault, 2 * LEVELS) / size(backend, fault, LEVELS);
  }

  private int size(Backend backend, UnaryOperator<CheckedProgram> fault, int levels) {
    CheckedProgram program =
        TrapPrograms.compile(folder, Map.of("doubling", doubling(levels)), List.of())
            .program()
            .orElseThrow();
    return backend.emit(fault.apply(program), new BackendOptions("p", "a test")).stream()
        .filter(file -> file.path().contains("doubling"))
        .mapToInt(file -> file.content().length())
        .sum();
  }

  private static String doubling(int levels) {
    StringBuilder text = new StringBuilder("@library\ndef L0(a) := Bool(a)\n");
    for (int i = 1; i <= levels; i++) {
      String called = "L" + (i - 1) + "(a)";
      text.append("@library\ndef L%d(a) := %s and %s\n".formatted(i, called, called));
    }
    return text.append("def holds(a) := L").append(levels).append("(a)\n").toString();
  }
}
