package org.ovmlang.codegen.solidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.solidity.Ir.and;
import static org.ovmlang.codegen.solidity.Ir.anyBytes;
import static org.ovmlang.codegen.solidity.Ir.claimCall;
import static org.ovmlang.codegen.solidity.Ir.constant;
import static org.ovmlang.codegen.solidity.Ir.exists;
import static org.ovmlang.codegen.solidity.Ir.less;
import static org.ovmlang.codegen.solidity.Ir.predicate;
import static org.ovmlang.codegen.solidity.Ir.program;
import static org.ovmlang.codegen.solidity.Ir.term;
import static org.ovmlang.codegen.solidity.Ir.uint;
import static org.ovmlang.codegen.solidity.Ir.variable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

class SharedFunctionsTest {

  private static final Variable C = variable("c", BasicType.CLAIM, 0);
  private static final Variable W = variable("w", BasicType.BYTES, 1);

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void quantifierReachedFromTheRootAndFromAPositionHasOneFunction() {
    String text = Generated.of(ExamplePrograms.plasma()).file("test/OwnershipPredicate.sol");

    assertThat(count(text, "readWitness\\(")).isEqualTo(1);
    assertThat(text)
        .containsSubsequence("function prove(", "return _node", "function resume", "return _node");
  }

  @Test
  void valuesOfAPlaceThatAreTheInputsAreDecodedAsInputs() {
    String text = Generated.of(ExamplePrograms.plasma()).file("test/OwnershipPredicate.sol");

    assertThat(count(text, "toAddress\\(")).isEqualTo(1);
    assertThat(text).contains("(bool ok, address owner, bytes memory tx_) = decode(values);");
  }

  @Test
  void termOfSeveralStepsHasOneFunctionWhereverItIsUsed() {
    Term number = Ir.decode(Ir.input(term(C), 0), BasicType.UINT);
    Formula twice = and(less(number, uint(7)), less(uint(3), number), claimCall(term(C)));
    String text =
        Generated.of(program(predicate("twice", List.of(C), twice)))
            .file("test/TwicePredicate.sol");

    assertThat(count(text, "toUint\\(")).isEqualTo(1);
    assertThat(count(text, "= _tryTerm1\\(c\\)")).isGreaterThan(1);
  }

  @Test
  void claimInAPositionIsTheEncodingThatItCameAs() {
    Formula some = exists(anyBytes(W, constant(true)), claimCall(term(C)));
    String text =
        Generated.of(program(predicate("some", List.of(C), some))).file("test/SomePredicate.sol");

    assertThat(text).contains("evaluation.leaveOpen(2, ByteLists.make(c));");
  }
}
