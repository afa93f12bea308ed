package org.ovmlang.codegen.solidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.solidity.Ir.and;
import static org.ovmlang.codegen.solidity.Ir.anyBytes;
import static org.ovmlang.codegen.solidity.Ir.atom;
import static org.ovmlang.codegen.solidity.Ir.claimCall;
import static org.ovmlang.codegen.solidity.Ir.constant;
import static org.ovmlang.codegen.solidity.Ir.decode;
import static org.ovmlang.codegen.solidity.Ir.exists;
import static org.ovmlang.codegen.solidity.Ir.forAll;
import static org.ovmlang.codegen.solidity.Ir.inputs;
import static org.ovmlang.codegen.solidity.Ir.less;
import static org.ovmlang.codegen.solidity.Ir.not;
import static org.ovmlang.codegen.solidity.Ir.numbers;
import static org.ovmlang.codegen.solidity.Ir.or;
import static org.ovmlang.codegen.solidity.Ir.predicate;
import static org.ovmlang.codegen.solidity.Ir.program;
import static org.ovmlang.codegen.solidity.Ir.term;
import static org.ovmlang.codegen.solidity.Ir.uint;
import static org.ovmlang.codegen.solidity.Ir.variable;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;

class SolidityBackendTest {

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(Backend.class))
        .anySatisfy(backend -> assertThat(backend.target()).isEqualTo("solidity"));
  }

  @Test
  void outputIsOneFileForEachDefinitionAndTheSupportLibrary() {
    Generated plasma = Generated.of(ExamplePrograms.plasma());

    assertThat(plasma.files().keySet().stream().filter(path -> !path.startsWith("ovm/")))
        .containsExactly(
            "Deployment.sol",
            "test/CheckpointPredicate.sol",
            "test/OwnershipPredicate.sol",
            "test/SignedByFormula.sol");
    SupportLibrary.sources()
        .forEach((name, text) -> assertThat(plasma.file("ovm/" + name)).isEqualTo(text));
  }

  @Test
  void plasmaCompilesWithoutAWord() {
    Generated plasma = Generated.of(ExamplePrograms.plasma());

    assertThat(
            plasma
                .compile(SoliditySettings.OPTIMIZED)
                .contract("test/OwnershipPredicate.sol", "OwnershipPredicate")
                .isDeployable())
        .isTrue();
  }

  @Test
  void sameProgramGivesTheSameBytesWithPlainLineEnds() {
    Generated first = Generated.of(ExamplePrograms.plasma());

    assertThat(Generated.of(ExamplePrograms.plasma())).isEqualTo(first);
    assertThat(first.files().values())
        .allSatisfy(text -> assertThat(text).doesNotContain("\r").endsWith("\n"));
  }

  @Test
  void witnessIsReadThenMembershipIsChecked() {
    assertThat(Generated.of(ExamplePrograms.plasma()).file("test/OwnershipPredicate.sol"))
        .contains(
            """
                    bytes memory signature = evaluation.readWitness();
                    return SignedByFormula.evaluate(signature, tx_, owner);
            """);
  }

  @Test
  void ownAddressIsTheAddressOfTheContractAndNoArgumentOfItsConstructor() {
    assertThat(Generated.of(ExamplePrograms.plasma()).file("test/CheckpointPredicate.sol"))
        .contains("constructor(address commitment_, bytes memory prefix_) {")
        .contains("deployment.checkpointPredicate = address(this);");
  }

  @Test
  void conjunctionIsRefutedByTheConjunctThatTheMessageNames() {
    Variable x = variable("x", BasicType.CLAIM, 0);
    Formula claim = claimCall(term(x));
    String text =
        Generated.of(program(predicate("both", List.of(x), and(claim, constant(true), claim))))
            .file("test/BothPredicate.sol");

    assertThat(text)
        .contains("return ClaimCalls.prove(x, evaluation) && true && ClaimCalls.prove(x, evalu")
        .contains("uint256 index = evaluation.readIndex(3);");
  }

  @Test
  void boundsOfANumberAreCheckedBeforeItsMembership() {
    List<Variable> bounds = inputs(BasicType.UINT, "low", "high");
    Variable n = variable("n", BasicType.UINT, 2);
    Formula some =
        exists(numbers(n, term(bounds.get(0)), term(bounds.get(1))), less(term(n), uint(7)));

    assertThat(
            Generated.of(program(predicate("some", bounds, some))).file("test/SomePredicate.sol"))
        .containsSubsequence("if (n < low) {", "if (n >= high) {", "return n < 7;");
  }

  @Test
  void functionsOfOnePolarityOnlyAreNotGeneratedForTheOther() {
    Variable x = variable("x", BasicType.CLAIM, 0);
    var spent = Ir.library("spent", List.of(x), claimCall(term(x)));
    Variable y = variable("y", BasicType.CLAIM, 0);
    var all =
        predicate(
            "all", List.of(), forAll(anyBytes(y, constant(true)), Ir.call("test.spent", term(y))));

    String text = Generated.of(program(spent, all)).file("test/SpentFormula.sol");
    assertThat(text).contains("function refute(").doesNotContain("function prove(");
  }

  @Test
  void manyInputsAndVariablesCompileWithoutStackTooDeep() {
    String[] names = new String[20];
    for (int i = 0; i < names.length; i++) {
      names[i] = "input" + i;
    }
    List<Variable> bytes = inputs(BasicType.BYTES, names);
    Formula last = atom("Equal", Ir.concat(terms(bytes)), term(bytes.get(0)));
    for (int i = 0; i < 10; i++) {
      Variable bound = variable("bound", BasicType.UINT, 20 + i);
      Formula body =
          and(last, atom("IsLessThan", term(bound), decode(term(bytes.get(i)), BasicType.UINT)));
      last = i % 2 == 0 ? exists(numbers(bound, uint(1), uint(9)), body) : not(last);
    }
    var many = predicate("many", bytes, last);
    var caller =
        predicate("caller", inputs(BasicType.BYTES, names), Ir.call("test.many", terms(bytes)));
    Generated.of(program(many, caller)).compiles();
  }

  @Test
  void wideConnectivesAreStatementsNotOneExpression() {
    Variable x = variable("x", BasicType.UINT, 0);
    Formula[] operands = new Formula[300];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = less(term(x), uint(i));
    }
    Generated.of(
            program(
                predicate("wideAnd", List.of(x), and(operands)),
                predicate("wideOr", List.of(x), not(or(operands)))))
        .compile(SoliditySettings.UNOPTIMIZED);
  }

  private static org.ovmlang.compiler.ir.Term[] terms(List<Variable> variables) {
    return variables.stream().map(Ir::term).toArray(org.ovmlang.compiler.ir.Term[]::new);
  }
}
