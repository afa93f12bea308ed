package org.ovmlang.codegen.solidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.solidity.Ir.and;
import static org.ovmlang.codegen.solidity.Ir.anyBytes;
import static org.ovmlang.codegen.solidity.Ir.claimCall;
import static org.ovmlang.codegen.solidity.Ir.constant;
import static org.ovmlang.codegen.solidity.Ir.exists;
import static org.ovmlang.codegen.solidity.Ir.forAll;
import static org.ovmlang.codegen.solidity.Ir.not;
import static org.ovmlang.codegen.solidity.Ir.numbers;
import static org.ovmlang.codegen.solidity.Ir.or;
import static org.ovmlang.codegen.solidity.Ir.predicate;
import static org.ovmlang.codegen.solidity.Ir.program;
import static org.ovmlang.codegen.solidity.Ir.term;
import static org.ovmlang.codegen.solidity.Ir.uint;
import static org.ovmlang.codegen.solidity.Ir.variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;

class SharedFieldsTest {

  private static final Variable C = variable("c", BasicType.CLAIM, 0);

  private int next = 1;

  private static Map<Integer, String> names(Formula body) {
    Definition definition = predicate("test", List.of(C), body);
    return SharedFields.names(
        definition,
        Dependencies.of(definition).variables(),
        new SolidityTypes(),
        new Identifiers(new Identifiers()));
  }

  private Variable claim(String name) {
    return variable(name, BasicType.CLAIM, next++);
  }

  private static Formula some(Variable bound, Formula membership, Formula body) {
    return exists(anyBytes(bound, membership), body);
  }

  private static Formula some(Variable bound) {
    return some(bound, constant(true), claimCall(term(bound)));
  }

  @Test
  void variablesOfOneNameAndTypeSideBySideShareAField() {
    assertThat(names(and(some(claim("w")), not(some(claim("w"))), or(some(claim("w"))))))
        .isEqualTo(Map.of(0, "c", 1, "w", 2, "w", 3, "w"));
  }

  @Test
  void variableInTheScopeOfAnotherHasItsOwnField() {
    Variable outer = claim("w");
    Formula inMembership = some(claim("w"));
    Formula inBody = and(some(claim("w")), some(claim("w")), claimCall(term(outer)));

    assertThat(names(some(outer, inMembership, inBody)))
        .isEqualTo(Map.of(0, "c", 1, "w", 2, "w2", 3, "w2", 4, "w2"));
  }

  @Test
  void fieldIsFreeAgainOnlyWhereTheScopeEnds() {
    Variable outer = claim("w");
    Formula first = some(outer, constant(true), some(claim("w"), constant(true), some(claim("w"))));
    Formula second = some(claim("w"), constant(true), some(claim("w")));

    Map<Integer, String> names = names(and(first, second));
    assertThat(List.of(names.get(1), names.get(2), names.get(3))).containsExactly("w", "w2", "w3");
    assertThat(List.of(names.get(4), names.get(5))).containsExactly("w", "w2");
  }

  @Test
  void inputSharesItsFieldWithNobody() {
    assertThat(names(some(claim("c")))).isEqualTo(Map.of(0, "c", 1, "c2"));
  }

  @Test
  void variablesOfTwoTypesOrNamesHaveTwoFields() {
    Variable number = variable("w", BasicType.UINT, next++);
    Formula numbered = forAll(numbers(number, uint(0), uint(9)), claimCall(term(C)));

    assertThat(names(and(numbered, some(claim("w")), some(claim("v")))))
        .isEqualTo(Map.of(0, "c", 1, "w", 2, "w2", 3, "v"));
  }

  @Test
  void variablesOfManyNamesShareFieldsToo() {
    List<Formula> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(some(claim("u" + i), constant(true), some(claim("v" + i))));
    }
    assertThat(names(and(many.toArray(new Formula[0]))).values())
        .containsOnly("c", "bound", "bound2");
  }

  @Test
  void formulaThatStandsInTwoPlacesHasItsOwnField() {
    Formula shared = some(claim("w"));
    Formula below = some(claim("w"), constant(true), shared);

    assertThat(names(and(shared, below, some(claim("w")))))
        .isEqualTo(Map.of(0, "c", 1, "w", 2, "w2", 3, "w2"));
  }

  /** The compiler of Solidity needs memory for every field in every function. */
  @Test
  void fieldsDoNotBecomeMoreWithTheFormula() {
    for (String numbered : List.of("", "%d")) {
      int few = fields(deep(100, "w" + numbered));
      assertThat(fields(deep(1_000, "w" + numbered))).isEqualTo(few).isLessThan(5);
    }
  }

  private Generated deep(int depth, String name) {
    Formula formula = claimCall(term(C));
    for (int i = 0; i < depth; i++) {
      Formula leaf = some(claim(String.format(name, i)));
      formula = i % 2 == 0 ? and(formula, leaf) : or(leaf, formula);
    }
    return Generated.of(program(predicate("deep", List.of(C), formula)));
  }

  private static int fields(Generated generated) {
    String text = generated.file("test/DeepPredicate.sol");
    String struct = text.substring(text.indexOf("struct Variables {"));
    return struct.substring(0, struct.indexOf('}')).split(";").length - 1;
  }

  @Test
  void structWithSharedFieldsCompiles() {
    for (String numbered : List.of("", "%d")) {
      deep(100, "w" + numbered).compile(SoliditySettings.UNOPTIMIZED);
    }
  }
}
