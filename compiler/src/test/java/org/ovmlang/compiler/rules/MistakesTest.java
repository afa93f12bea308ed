package org.ovmlang.compiler.rules;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Programs with several mistakes, and all that the compiler says of them. */
final class MistakesTest {

  private static final RuleFixtures FIXTURES =
      new RuleFixtures(
          Path.of(
              System.getProperty("ovm.root.directory"),
              "compiler/src/test/resources/org/ovmlang/compiler/mistakes"));

  @TestFactory
  Stream<DynamicNode> theCompilerSaysOfEachProgramWhatIsWrittenBesideIt() {
    return FIXTURES.tests();
  }
}
