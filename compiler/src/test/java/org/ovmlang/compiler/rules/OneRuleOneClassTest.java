package org.ovmlang.compiler.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.source.DiagnosticCode;

/** Each rule about imports, names and types has a class, which alone knows its code. */
final class OneRuleOneClassTest {

  private static final String COMPILER = "org.ovmlang.compiler.";
  private static final String RULES = COMPILER + "rule..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ovmlang.compiler");

  /** The classes that name each code, but for the enumeration itself. */
  private static Map<String, Set<String>> users() {
    Map<String, Set<String>> users = new TreeMap<>();
    for (JavaClass user : CLASSES) {
      if (user.isEquivalentTo(DiagnosticCode.class)) {
        continue;
      }
      for (JavaFieldAccess access : user.getFieldAccessesFromSelf()) {
        if (access.getTargetOwner().isEquivalentTo(DiagnosticCode.class)) {
          String outermost = user.getName().replaceFirst("\\$.*", "");
          users.computeIfAbsent(access.getName(), n -> new TreeSet<>()).add(outermost);
        }
      }
    }
    return users;
  }

  @Test
  void eachCodeOfAProgramThatCannotBeCompiledIsUsedByOneClass() {
    Map<String, Set<String>> users = users();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.code().matches("OVM0[12]..")) {
        assertThat(users.getOrDefault(code.name(), Set.of())).as(code.name()).hasSize(1);
      }
    }
  }

  @Test
  void onlyRulesAndTheReaderOfSourcesKnowCodes() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            RULES, COMPILER + "check..", COMPILER + "source..", COMPILER + "syntax..")
        // A rule that lies beside the lowering of what it is about.
        .and()
        .doNotHaveFullyQualifiedName(COMPILER + "lower.MixedConnectives")
        // Reports nothing of its own: it sorts out what others reported.
        .and()
        .doNotHaveFullyQualifiedName(COMPILER + "AfterSyntaxErrors")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(DiagnosticCode.class)
        .check(CLASSES);
  }

  @Test
  void rulesDoNotKnowWhoFindsOutThatTheyAreBroken() {
    classes()
        .that()
        .resideInAPackage(RULES)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            RULES,
            COMPILER + "source..",
            COMPILER + "ir..",
            COMPILER + "syntax..",
            "java..",
            "org.jspecify..")
        .check(CLASSES);
  }
}
