package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No name stands for two things. */
final class NamesOfAProgramTest {

  @TempDir Path folder;

  private Sources sources() {
    return new Sources(folder);
  }

  @Test
  void twoFilesOfOneNamespaceDoNotShareADefinition() {
    sources()
        .imported("x/a.ovm", "@library", "def S(a) := Bool(a)", "def f(a) := S(a)")
        .imported("y/a.ovm", "@library", "def S(a) := !Bool(a)", "def f(a) := S(a)");
    CompilationResult result =
        new Compiler(CompilerOptions.defaults())
            .compile(List.of(folder.resolve("x/a.ovm"), folder.resolve("y/a.ovm")));
    assertThat(result.diagnostics())
        .hasSize(2)
        .allSatisfy(d -> assertThat(d.code().code()).isEqualTo("OVM0216"))
        .allSatisfy(d -> assertThat(d.help()).contains("source root"));
  }

  @Test
  void aFileWithADotInItsNameIsNotTheFileInAFolder() {
    assertThat(
            sources()
                .file("a.b.ovm", "def f(a) := Bool(a)")
                .file("a/b.ovm", "def f(a) := !Bool(a)")
                .diagnostics())
        .singleElement()
        .asString()
        .startsWith("OVM0216 1:5 ");
  }

  @Test
  void aClassMayNotHaveTheNameOfAPackage() {
    assertThat(
            sources()
                .file("a.ovm", "def swap(a) := Bool(a)")
                .file("a/Swap.ovm", "def f(a) := !Bool(a)")
                .diagnostics())
        .containsExactly(
            "OVM0216 1:5 the output of 'swap' would have a class with the name of the package of"
                + " 'f'");
  }

  @Test
  void aRecordMayNotHaveTheNameOfAGeneratedClass() {
    assertThat(
            sources()
                .file(
                    "a.ovm",
                    "edition 1",
                    "record PayDecider { amount: Uint }",
                    "def pay(p: PayDecider) := p.amount < 9")
                .diagnostics())
        .containsExactly(
            "OVM0216 2:8 the output of 'PayDecider' and of 'pay' would both be called"
                + " 'PayDecider'");
  }

  @Test
  void aRecordMayNotHaveTheNameOfAPackage() {
    assertThat(
            sources()
                .file(
                    "a.ovm",
                    "edition 1",
                    "record Pay { amount: Uint }",
                    "def x(p: Pay) := p.amount < 9")
                .file("a/Pay.ovm", "edition 1", "def y(n: Uint) := n < 9")
                .diagnostics())
        .containsExactly(
            "OVM0216 2:8 the output of 'Pay' would have a class with the name of the package of 'y'");
  }

  @Test
  void importedNamesThatDifferOnlyByCaseAreDuplicates() {
    Sources sources =
        sources()
            .imported("b.ovm", "def swap(a) := Bool(a)")
            .imported("c.ovm", "def Swap(a) := !Bool(a)")
            .file("a.ovm", "import b", "import c", "def f(a) := Swap(a)");
    assertThat(sources.diagnostics())
        .singleElement()
        .asString()
        .startsWith("OVM0206 1:5 the name 'Swap' is taken by 'swap' at ");
  }

  @Test
  void anImportedAtomAndAnImportedDefinitionAreDuplicates() {
    Sources sources =
        sources()
            .imported("b.ovm", "def valid(a) := Bool(a)")
            .imported("c.ovm", "atom Valid(a: Bytes)")
            .file("a.ovm", "import b", "import c", "def f(a) := Valid(a)");
    assertThat(sources.diagnostics()).singleElement().asString().startsWith("OVM0206 1:6 ");
  }

  @Test
  void atomsThatDifferOnlyByCaseAreDuplicates() {
    assertThat(
            sources()
                .file("a.ovm", "atom foo(a: Bytes)", "atom Foo(a: Bytes)", "def f(a) := Foo(a)")
                .diagnostics())
        .anySatisfy(d -> assertThat(d).startsWith("OVM0206 2:6 "));
  }

  @Test
  void filesThatDoNotSeeEachOtherCannotDeclareDifferentAtomsOfOneName() {
    assertThat(
            sources()
                .file("b.ovm", "atom valid(a: Bytes)", "def f(a) := valid(a)")
                .file("c.ovm", "atom valid(a: Bytes, b: Bytes)", "def g(a) := valid(a, a)")
                .diagnostics())
        .singleElement()
        .asString()
        .startsWith("OVM0206 1:6 the name 'valid' is taken by the atom at ");
  }

  @Test
  void anExternCannotTakeTheNameOfAnAtom() {
    assertThat(sources().extern("Bool").file("a.ovm", "def f(a) := Bool(a)").diagnostics())
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d).startsWith("OVM0206 "));
  }

  @Test
  void theNameOfAnExternMustBeAName() {
    assertThat(
            sources().extern("").extern("a b").file("a.ovm", "def f(a) := Bool(a)").diagnostics())
        .containsExactly(
            "OVM0201 1:1 '' is no name of a predicate",
            "OVM0201 1:1 'a b' is no name of a predicate");
  }

  @Test
  void theNamesOfFunctionsCannotBeDefined() {
    assertThat(
            sources()
                .extern("decode")
                .file(
                    "a.ovm",
                    "def encode(a) := Bool(a)",
                    "@library def concat(a) := Bool(a)",
                    "atom keccak256(a: Bytes)",
                    "record decode { n: Uint }")
                .diagnostics())
        .containsExactlyInAnyOrder(
            "OVM0206 1:1 the name 'decode' is taken by a function of the language",
            "OVM0206 1:5 the name 'encode' is taken by a function of the language",
            "OVM0206 2:14 the name 'concat' is taken by a function of the language",
            "OVM0206 3:6 the name 'keccak256' is taken by a function of the language",
            "OVM0206 4:8 the name 'decode' is taken by a function of the language");
  }

  @Test
  void aCollisionIsReportedWhereItFirstIsSeen() {
    Sources sources =
        sources()
            .imported("b.ovm", "def swap(a) := Bool(a)")
            .imported("c.ovm", "import b", "def swap(a) := !Bool(a)")
            .file("a.ovm", "import c", "import b", "def f(a) := Bool(a)");
    assertThat(sources.diagnostics())
        .singleElement()
        .asString()
        .startsWith("OVM0206 2:5 the name 'swap' is taken by the definition at ");
  }

  @Test
  void theInputsOfAnExternDoNotDependOnTheOrderOfItsUses() {
    String claim = "def c(a) := Bool(X(a))";
    String call = "def d(a, b) := X(a, b)";
    for (String[] lines : new String[][] {{claim, call}, {call, claim}}) {
      assertThat(new Sources(folder).extern("X").file("a.ovm", lines).program().definition("X"))
          .satisfies(extern -> assertThat(extern.inputs()).hasSize(2));
    }
  }

  @Test
  void usesThatContradictEachOtherAboutAnExternNameBothPlaces() {
    Sources sources =
        sources()
            .extern("X")
            .file("a.ovm", "def f(a) := X(a)")
            .file("b.ovm", "def g(a) := X(a).any(x -> Bool(x))");
    assertThat(sources.diagnostics())
        .containsExactly(
            "OVM0203 1:13 this says that 'X' has 2 inputs, but "
                + folder.resolve("a.ovm")
                + ":1:13 says 1");
    assertThat(sources.compile().diagnostics().get(0).help())
        .isEqualTo("declare it: 'extern def X(…)'");
  }
}
