package org.ovmlang.compiler;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * All that the compiler finds out of some programs is what somebody has read and committed:
 * formulas, places, messages, positions, bounds and plans. With the system property {@code
 * ovm.fixtures.update} the files are written instead.
 */
final class AnalysisTest {

  @ParameterizedTest
  @CsvSource({
    "plasma, examples/plasma/src/main/ovm",
    "payment, examples/payment",
    "shop, examples/languages/src/main/ovm",
    "constructs, verification/src/test/resources/golden/constructs/sources",
    "edges, compiler/src/test/resources/org/ovmlang/compiler/analysis/edges",
    "legacy, compiler/src/test/resources/org/ovmlang/compiler/analysis/legacy"
  })
  void theAnalysisOfAProgramIsWhatIsWrittenDown(String name, String sources) throws IOException {
    CheckedProgram program = Recorded.program(sources);
    Recorded.compare("analysis/" + name + ".txt", AnalysisPrinter.print(program));
  }
}
