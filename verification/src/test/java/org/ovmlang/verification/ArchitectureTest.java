package org.ovmlang.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The walls between the modules; a rule about no class at all fails by itself. */
class ArchitectureTest {

  private static final String GRAMMAR = "org.ovmlang.grammar..";
  private static final String COMPILER = "org.ovmlang.compiler..";
  private static final String JAVA = "org.ovmlang.codegen.java..";
  private static final String SOLIDITY = "org.ovmlang.codegen.solidity..";
  private static final String RUNTIME = "org.ovmlang.runtime..";
  private static final String PLUGIN = "org.ovmlang.maven..";
  private static final String CLI = "org.ovmlang.cli..";
  private static final String VERIFICATION = "org.ovmlang.verification..";
  private static final String ADJUDICATION = "org.ovmlang.adjudication..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ovmlang");

  private static void hold(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void theGrammarKnowsNobody() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(GRAMMAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                COMPILER, JAVA, SOLIDITY, RUNTIME, PLUGIN, CLI, VERIFICATION, ADJUDICATION));
  }

  @Test
  void theCompilerKnowsTheGrammarOnly() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(COMPILER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JAVA, SOLIDITY, RUNTIME, PLUGIN, CLI, VERIFICATION, ADJUDICATION));
  }

  @Test
  void theRuntimeKnowsNobody() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(RUNTIME)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                GRAMMAR, COMPILER, JAVA, SOLIDITY, PLUGIN, CLI, VERIFICATION, ADJUDICATION));
  }

  @Test
  void theRuntimeNeedsBouncyCastleAndSlf4jOnly() {
    hold(
        classes()
            .that()
            .resideInAPackage(RUNTIME)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                RUNTIME, "java..", "org.bouncycastle..", "org.slf4j..", "org.jspecify.."));
  }

  @Test
  void noCodeGeneratorKnowsTheOther() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(JAVA)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SOLIDITY));
    hold(
        noClasses()
            .that()
            .resideInAPackage(SOLIDITY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JAVA));
  }

  @Test
  void noCodeGeneratorKnowsTheParser() {
    hold(
        noClasses()
            .that()
            .resideInAnyPackage(JAVA, SOLIDITY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                GRAMMAR,
                "org.antlr..",
                "org.ovmlang.compiler.syntax..",
                "org.ovmlang.compiler.resolve..",
                "org.ovmlang.compiler.check..",
                "org.ovmlang.compiler.lower..",
                PLUGIN,
                CLI,
                VERIFICATION));
  }

  @Test
  void theInterpreterSharesNothingWithBackEndsAndRuntime() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("org.ovmlang.verification.interpreter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                JAVA,
                SOLIDITY,
                RUNTIME,
                ADJUDICATION,
                "org.ovmlang.compiler.game..",
                "org.ovmlang.compiler.backend..",
                "org.ovmlang.compiler.syntax.."));
  }

  @Test
  void noStaticFieldChanges() {
    hold(
        fields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(GRAMMAR)
            .should()
            .beFinal());
  }
}
