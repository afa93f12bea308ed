package org.ovmlang.codegen.solidity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.IrWalker;
import org.ovmlang.compiler.ir.Variable;

/**
 * Which field of the struct of a definition's variables each of them is kept in. Variables whose
 * scopes lie side by side share a field if they have the same name and the same type; where there
 * would be many fields even so, whatever they are called.
 *
 * <p>The compiler of Solidity makes a list of all fields for every function that reads one: with a
 * field for each variable, it needed memory quadratic in the size of the formula.
 *
 * <p>INVARIANT: of two variables in one field, neither is in scope where the other is bound. All
 * that reads a variable is executed between the binding and the end of its scope, so no value is
 * overwritten that is still read.
 */
final class SharedFields extends IrWalker {

  /** With more, nobody reads them one by one. */
  private static final int MOST_NAMED_FIELDS = 64;

  private final Function<Variable, String> key;
  private final Set<Integer> bound = new HashSet<>();
  private final Set<Integer> boundAgain = new HashSet<>();
  private final Map<String, Deque<Integer>> free = new HashMap<>();
  private final Map<Integer, Integer> fields = new TreeMap<>();
  private final List<Variable> firsts = new ArrayList<>();

  private SharedFields(List<Variable> variables, Function<Variable, String> key) {
    this.key = key;
    for (Variable variable : variables) {
      if (!bound.add(variable.id())) {
        boundAgain.add(variable.id());
      }
    }
  }

  /** The names of the fields by the ids of the variables; the inputs have their own. */
  static Map<Integer, String> names(
      Definition definition, List<Variable> variables, SolidityTypes types, Identifiers taken) {
    Function<Variable, String> type = variable -> types.name(variable.type());
    SharedFields named = new SharedFields(variables, it -> type.apply(it) + " " + it.name());
    named.share(definition);
    if (named.firsts.size() <= MOST_NAMED_FIELDS) {
      return named.names(definition.inputs().size(), false, taken);
    }
    SharedFields typed = new SharedFields(variables, type);
    typed.share(definition);
    return typed.names(definition.inputs().size(), true, taken);
  }

  private void share(Definition definition) {
    definition.inputs().forEach(this::add);
    walk(definition.body());
  }

  private int add(Variable variable) {
    int field = firsts.size();
    firsts.add(variable);
    fields.put(variable.id(), field);
    return field;
  }

  private Map<Integer, String> names(int inputs, boolean numbered, Identifiers taken) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> fieldNames = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i++) {
      String name = numbered && i >= inputs ? "bound" : firsts.get(i).name();
      int count = counts.merge(name, 1, Integer::sum);
      fieldNames.add(taken.claim(name + (count == 1 ? "" : String.valueOf(count))));
    }
    Map<Integer, String> names = new TreeMap<>();
    fields.forEach((id, field) -> names.put(id, fieldNames.get(field)));
    return names;
  }

  private void scope(Domain domain, Formula body) {
    Variable variable = domain.variable();
    if (boundAgain.contains(variable.id())) {
      // A formula that stands in two places: what is in scope there may differ.
      if (!fields.containsKey(variable.id())) {
        add(variable);
      }
      walk(domain);
      body.accept(this);
      return;
    }
    Deque<Integer> same = free.computeIfAbsent(key.apply(variable), it -> new ArrayDeque<>());
    int field = same.isEmpty() ? add(variable) : same.pop();
    fields.put(variable.id(), field);
    walk(domain);
    body.accept(this);
    same.push(field);
  }

  @Override
  public @Nullable Void visit(Formula.Exists formula) {
    scope(formula.domain(), formula.body());
    return null;
  }

  @Override
  public @Nullable Void visit(Formula.ForAll formula) {
    scope(formula.domain(), formula.body());
    return null;
  }
}
