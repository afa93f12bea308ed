package org.ovmlang.codegen.solidity;

import java.util.BitSet;

/**
 * What a piece of generated code needs of its surroundings: from this follow the parameters and the
 * mutability of the function around it.
 */
final class Usage {

  private final BitSet variables;
  private final boolean evaluation;
  private final boolean deployment;
  private final boolean view;

  private Usage(BitSet variables, boolean evaluation, boolean deployment, boolean view) {
    this.variables = variables;
    this.evaluation = evaluation;
    this.deployment = deployment;
    this.view = view;
  }

  /** Nothing. */
  static Usage none() {
    return new Usage(new BitSet(), false, false, false);
  }

  /** The variable of the definition that has this id. */
  static Usage ofVariable(int id) {
    BitSet variables = new BitSet();
    variables.set(id);
    return new Usage(variables, false, false, false);
  }

  /** What is fixed at deployment. */
  static Usage ofDeployment() {
    return new Usage(new BitSet(), false, true, false);
  }

  /** The state of other contracts. */
  static Usage ofState() {
    return new Usage(new BitSet(), false, false, true);
  }

  /** The evaluation: the message and the context. */
  static Usage ofEvaluation() {
    return new Usage(new BitSet(), true, false, false);
  }

  /** What either needs. */
  Usage and(Usage other) {
    BitSet union = (BitSet) variables.clone();
    union.or(other.variables);
    return new Usage(
        union, evaluation || other.evaluation, deployment || other.deployment, view || other.view);
  }

  /** The same without any variables. */
  Usage surroundings() {
    return new Usage(new BitSet(), evaluation, deployment, view);
  }

  /** The same but for a variable that is declared inside. */
  Usage without(int id) {
    BitSet rest = (BitSet) variables.clone();
    rest.clear(id);
    return new Usage(rest, evaluation, deployment, view);
  }

  boolean uses(int id) {
    return variables.get(id);
  }

  /** The ids of the variables in use, ascending. */
  int[] variables() {
    return variables.stream().toArray();
  }

  boolean usesEvaluation() {
    return evaluation;
  }

  boolean usesDeployment() {
    return deployment;
  }

  /** {@code view} or {@code pure}, whichever is the strictest. */
  String mutability() {
    return view ? "view" : "pure";
  }
}
