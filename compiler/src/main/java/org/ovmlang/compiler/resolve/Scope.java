package org.ovmlang.compiler.resolve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.DefinitionKind;

/** The definitions, atoms and parameters that one file sees: its own and those it imports. */
public final class Scope {

  /** A scope with nothing in it. */
  static final Scope EMPTY = new Scope();

  private final Map<String, DefinitionSymbol> definitions = new LinkedHashMap<>();
  private final Map<String, AtomSymbol> atoms = new LinkedHashMap<>();
  private final Map<String, RecordSymbol> records = new LinkedHashMap<>();
  private final Map<String, InputSymbol> params = new LinkedHashMap<>();

  /** The definitions by name. */
  public Map<String, DefinitionSymbol> definitions() {
    return definitions;
  }

  Map<String, AtomSymbol> atoms() {
    return atoms;
  }

  Map<String, RecordSymbol> records() {
    return records;
  }

  Map<String, InputSymbol> params() {
    return params;
  }

  /**
   * The definition that a call names. A legacy file may write it with its first letter in upper
   * case, as the earlier implementations named its contract; no two definitions differ by case
   * only.
   */
  public Optional<DefinitionSymbol> definition(String name, boolean legacy) {
    DefinitionSymbol exact = definitions.get(name);
    if (exact == null && legacy && !name.isEmpty()) {
      exact = definitions.get(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }
    return Optional.ofNullable(exact);
  }

  /** The atom of that name. */
  public Optional<AtomSymbol> atom(String name) {
    return Optional.ofNullable(atoms.get(name));
  }

  /** The record of that name. */
  public Optional<RecordSymbol> record(String name) {
    return Optional.ofNullable(records.get(name));
  }

  /** The records and the definitions that make claims, for suggestions. */
  Set<String> typeNames() {
    Set<String> names = new TreeSet<>(records.keySet());
    for (DefinitionSymbol symbol : definitions.values()) {
      if (symbol.kind() != DefinitionKind.LIBRARY) {
        names.add(symbol.name());
      }
    }
    return names;
  }

  /** The declared parameter of that name. */
  public Optional<InputSymbol> param(String name) {
    return Optional.ofNullable(params.get(name));
  }

  /** What can be called, for suggestions. */
  public Set<String> callables() {
    Set<String> names = new TreeSet<>(definitions.keySet());
    names.addAll(atoms.keySet());
    return names;
  }

  /** The declared parameters, for suggestions. */
  public Set<String> paramNames() {
    return params.keySet();
  }
}
