package org.ovmlang.compiler.game;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Variable;

/**
 * The numbers that the quantifiers of a program have in positions. A message that comes to the
 * opponent's quantifier leaves it open; a position then names it by its number, with the values of
 * the variables that are free in it. Numbers 0 and 1 are taken: there a claim is to be proved, or
 * refuted, from its root on.
 */
public final class Nodes {

  /** The place where a claim is to be proved. */
  public static final int PROVE_CLAIM = 0;

  /** The place where a claim is to be refuted. */
  public static final int REFUTE_CLAIM = 1;

  private static final int FIRST = 2;

  private final IdentityHashMap<Formula, Node> byFormula = new IdentityHashMap<>();
  private final Map<String, List<Node>> byDefinition = new HashMap<>();
  private final Map<String, Set<String>> callees = new HashMap<>();
  private final LeftOpen leftOpen = new LeftOpen();
  private int next = FIRST;

  private Nodes() {}

  /**
   * A quantifier.
   *
   * @param number its number, from 2 on
   * @param definition the id of the definition in whose body it stands
   * @param formula a {@link Formula.Exists}, which is proved when play goes on here, or a {@link
   *     Formula.ForAll}, which is refuted
   * @param values the variables whose values a position carries, by id
   */
  public record Node(int number, String definition, Formula formula, List<Variable> values) {}

  /**
   * Numbers the quantifiers of a program: callees before callers, in a body depth first from left
   * to right, those of a membership formula before those of the body.
   */
  public static Nodes of(CheckedProgram program) {
    Nodes nodes = new Nodes();
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.EXTERN) {
        List<Node> own = new ArrayList<>();
        Numbering numbering = nodes.new Numbering(definition.id(), own);
        numbering.walk(definition.body());
        nodes.callees.put(definition.id(), numbering.callees);
        nodes.leftOpen.add(definition.body());
        nodes.byDefinition.put(definition.id(), List.copyOf(own));
      }
    }
    return nodes;
  }

  /** The node of a quantifier of the program. */
  public Node of(Formula quantifier) {
    Node node = byFormula.get(quantifier);
    if (node == null) {
      throw new IllegalArgumentException("no quantifier of this program: " + quantifier.span());
    }
    return node;
  }

  /** The nodes in the body of a definition (named by its id): their numbers follow each other. */
  public List<Node> in(String definition) {
    return byDefinition.getOrDefault(definition, List.of());
  }

  /** The ids of a definition and of all that it calls, directly or not, sorted. */
  public SortedSet<String> reachable(String definition) {
    SortedSet<String> found = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(definition));
    while (!next.isEmpty()) {
      String id = next.remove();
      if (found.add(id)) {
        next.addAll(callees.getOrDefault(id, Set.of()));
      }
    }
    return found;
  }

  /** Whether the formula is a quantifier at which a dispute can go on. */
  public boolean isLeftOpen(Formula formula) {
    return leftOpen.contains(formula);
  }

  /** Those of them at which a dispute can go on, because some message leaves them open. */
  public List<Node> leftOpenIn(String definition) {
    return in(definition).stream().filter(node -> leftOpen.contains(node.formula())).toList();
  }

  private final class Numbering extends IrWalker {

    private final String definition;
    private final List<Node> own;
    private final Set<String> callees = new HashSet<>();

    Numbering(String definition, List<Node> own) {
      this.definition = definition;
      this.own = own;
    }

    private void number(Formula quantifier) {
      Node node = new Node(next++, definition, quantifier, FreeVariables.of(quantifier));
      // A formula that stands in two places of a body has the same variables free in both.
      byFormula.putIfAbsent(quantifier, node);
      own.add(node);
    }

    @Override
    public @Nullable Void visit(Formula.Call formula) {
      callees.add(formula.definition());
      super.visit(formula);
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.Exists formula) {
      number(formula);
      super.visit(formula);
      return null;
    }

    @Override
    public @Nullable Void visit(Formula.ForAll formula) {
      number(formula);
      super.visit(formula);
      return null;
    }
  }
}
