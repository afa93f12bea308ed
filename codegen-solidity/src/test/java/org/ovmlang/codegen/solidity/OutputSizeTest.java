package org.ovmlang.codegen.solidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.solidity.Ir.and;
import static org.ovmlang.codegen.solidity.Ir.anyBytes;
import static org.ovmlang.codegen.solidity.Ir.call;
import static org.ovmlang.codegen.solidity.Ir.claimCall;
import static org.ovmlang.codegen.solidity.Ir.exists;
import static org.ovmlang.codegen.solidity.Ir.forAll;
import static org.ovmlang.codegen.solidity.Ir.less;
import static org.ovmlang.codegen.solidity.Ir.library;
import static org.ovmlang.codegen.solidity.Ir.not;
import static org.ovmlang.codegen.solidity.Ir.or;
import static org.ovmlang.codegen.solidity.Ir.predicate;
import static org.ovmlang.codegen.solidity.Ir.program;
import static org.ovmlang.codegen.solidity.Ir.term;
import static org.ovmlang.codegen.solidity.Ir.uint;
import static org.ovmlang.codegen.solidity.Ir.variable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class OutputSizeTest {

  private static final Variable X = variable("x", BasicType.UINT, 0);
  private static final Variable C = variable("c", BasicType.CLAIM, 0);

  @Test
  void libraryThatCallsAnotherTwice64DeepHasLinearOutputAndCompiles() {
    Generated chain = Generated.of(doublingChain(64));

    assertThat(Generated.of(doublingChain(128)).size()).isLessThan(chain.size() * 22 / 10);
    chain.compiles();
  }

  @Test
  void formulas1000LevelsDeepCompile() {
    Formula right = less(term(X), uint(1));
    Formula left = less(term(X), uint(2));
    Formula open = claimCall(term(C));
    for (int i = 0; i < 1000; i++) {
      Formula leaf = less(term(X), uint(i));
      right = i % 3 == 0 ? not(right) : i % 3 == 1 ? and(leaf, right) : or(leaf, right);
      left = i % 2 == 0 ? and(left, leaf) : or(left, leaf);
      Formula claim = claimCall(term(C));
      open = i % 2 == 0 ? and(claim, open) : or(claim, open);
    }
    Generated.of(
            program(
                predicate("right", List.of(X), right),
                predicate("left", List.of(X), left),
                predicate("open", List.of(C), open)))
        .compile(SoliditySettings.UNOPTIMIZED);
  }

  @Test
  void termsOfEveryKind200DeepCompileWithoutAWord() {
    RecordType box = new RecordType(List.of(), "box", List.of(new Field("c", BasicType.CLAIM)));
    Term deep = term(C);
    Term number = term(X);
    for (int i = 0; i < 200; i++) {
      deep =
          switch (i % 5) {
            case 0 -> Ir.claim("test.deep", deep);
            case 1 -> Ir.decode(Ir.input(deep, 0), BasicType.CLAIM);
            case 2 -> Ir.field(Ir.record(box, deep), 0);
            case 3 -> Ir.decode(Ir.concat(Ir.encode(deep), Ir.encode(term(C))), BasicType.CLAIM);
            default -> Ir.element(Ir.decode(Ir.encode(deep), new ListType(deep.type())), uint(i));
          };
      number = i % 2 == 0 ? Ir.add(number, uint(i)) : Ir.subtract(uint(i), number);
    }
    CheckedProgram program =
        new CheckedProgram(
            List.of(
                predicate("deep", List.of(C), claimCall(deep)),
                predicate("number", List.of(X), less(number, uint(1)))),
            List.of(),
            List.of(),
            List.of(Ir.declare(box)));
    Generated.of(program).compile(SoliditySettings.UNOPTIMIZED);
  }

  /** Deep in the first operand is the larger one: what comes behind it is pending. */
  @Test
  void alternatingConnectives200DeepCanBeDeployedOnTheMainNet() {
    Formula nested = claimCall(term(C));
    for (int i = 0; i < 200; i++) {
      nested = i % 2 == 0 ? and(nested, claimCall(term(C))) : or(nested, claimCall(term(C)));
    }
    String code =
        Generated.of(program(predicate("nested", List.of(C), nested)))
            .compile(SoliditySettings.OPTIMIZED)
            .contract("test/NestedPredicate.sol", "NestedPredicate")
            .deployedBytecode();

    // EIP-170
    assertThat(code.length() / 2 - 1).isLessThanOrEqualTo(24_576);
  }

  @Test
  void quantifiers200DeepCompile() {
    Formula nested = claimCall(term(C));
    for (int i = 200; i > 0; i--) {
      Variable bound = variable("w", BasicType.CLAIM, i);
      var domain = anyBytes(bound, claimCall(term(bound)));
      nested = i % 2 == 0 ? exists(domain, nested) : not(forAll(domain, nested));
    }
    Generated.of(program(predicate("nested", List.of(C), nested)))
        .compile(SoliditySettings.UNOPTIMIZED);
  }

  private static CheckedProgram doublingChain(int length) {
    List<Definition> chain = new ArrayList<>();
    chain.add(library("level100", List.of(C), or(claimCall(term(C)), claimCall(term(C)))));
    for (int i = 101; i <= 100 + length; i++) {
      String callee = "test.level" + (i - 1);
      Formula twice = and(call(callee, term(C)), call(callee, term(C)));
      chain.add(
          i == 100 + length
              ? predicate("level" + i, List.of(C), twice)
              : library("level" + i, List.of(C), twice));
    }
    return program(chain.toArray(new Definition[0]));
  }
}
