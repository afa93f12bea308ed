package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/**
 * The predicates that nobody should trust.
 *
 * <p>A claim that chose to call one has a truth all the same, if the hostile predicate always
 * behaves alike: what never shows anything is false, and what shows everything to whoever asserts
 * it is true. So the rules of honest predicates see them as definitions that are constant.
 */
public enum Hostile {
  /** Every move reverts. */
  REVERTS("RevertingPredicate", false),
  /** Every move burns all gas it gets. */
  BURNS("BurningPredicate", false),
  /** Every answer is none. */
  BABBLES("BabblingPredicate", false),
  /** Everything is so, and its negation; or leaves open what the message says. */
  LIES("LyingPredicate", true),
  /**
   * Every move leaves another one open. Who runs out of posts depends on who began, so a claim that
   * calls it has no truth of its own.
   */
  NEVER_ENDS("EndlessPredicate", false);

  /** The file with the contracts. */
  public static final String FILE = "Hostile.sol";

  private static final String MODULE = "hostile";
  private static final Span SPAN = new SourceFile("hostile.ovm", "hostile\n").span(0, 7);

  private final String contract;
  private final boolean truth;

  Hostile(String contract, boolean truth) {
    this.contract = contract;
    this.truth = truth;
  }

  /** The name of the contract. */
  String contract() {
    return contract;
  }

  /** What those play who dispute about its claims. */
  String role() {
    return "a predicate that " + name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** The id of its definition. */
  public String id() {
    return definition().id();
  }

  private Definition definition() {
    Variable input = new Variable(SPAN, "input", BasicType.BYTES, 0);
    return new Definition(
        SPAN,
        contract,
        List.of(MODULE),
        DefinitionKind.PREDICATE,
        List.of(input),
        new Formula.Constant(SPAN, truth),
        "");
  }

  /** Those as which claims can be true or false. */
  public static List<Hostile> withTruth() {
    return List.of(REVERTS, BURNS, BABBLES, LIES);
  }

  /** Whether a definition (by its id) is hostile. */
  public static boolean isHostile(String definition) {
    return definition.startsWith(MODULE + ".");
  }

  /** The program and, behind it, the hostile predicates that claims may call. */
  static CheckedProgram addTo(CheckedProgram program) {
    List<Definition> definitions = new ArrayList<>(program.definitions());
    withTruth().forEach(hostile -> definitions.add(hostile.definition()));
    return new CheckedProgram(definitions, program.params(), program.userAtoms());
  }
}
