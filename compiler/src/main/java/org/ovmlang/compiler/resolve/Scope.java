package org.ovmlang.compiler.resolve;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.DefinitionKind;

/** The declarations that one file sees: its own and those of the files that it imports. */
public final class Scope {

  /** A scope with nothing in it. */
  static final Scope EMPTY = new Scope(new Declarations(), new BitSet());

  private final Declarations declarations;
  private final BitSet files;

  /** What is seen of the declarations where the files with these numbers are. */
  Scope(Declarations declarations, BitSet files) {
    this.declarations = declarations;
    this.files = files;
  }

  /** The numbers of the files that are seen. */
  BitSet files() {
    return files;
  }

  /**
   * The definition that a call names. A legacy file may write it with its first letter in upper
   * case, as the earlier implementations named its contract; no two definitions differ by case
   * only.
   */
  public Optional<DefinitionSymbol> definition(String name, boolean legacy) {
    Optional<DefinitionSymbol> exact = definition(name);
    if (exact.isEmpty() && legacy && !name.isEmpty() && atom(name).isEmpty()) {
      return definition(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }
    return exact;
  }

  private Optional<DefinitionSymbol> definition(String name) {
    Optional<DefinitionSymbol> declared = declarations.definitions().find(name, files);
    return declared.isPresent() ? declared : Optional.ofNullable(declarations.externs().get(name));
  }

  /** The atom of that name. */
  public Optional<AtomSymbol> atom(String name) {
    return declarations.atoms().find(name, files);
  }

  /** The record of that name. */
  public Optional<RecordSymbol> record(String name) {
    return declarations.records().find(name, files);
  }

  /** The declared parameter of that name. */
  public Optional<InputSymbol> param(String name) {
    return declarations.params().find(name, files);
  }

  /** The definitions, for suggestions. */
  public Set<String> definitionNames() {
    Set<String> names = new TreeSet<>(declarations.definitions().visible(files).keySet());
    names.addAll(declarations.externs().keySet());
    return names;
  }

  /** The records and the definitions that make claims, for suggestions. */
  Set<String> typeNames() {
    Set<String> names = new TreeSet<>(declarations.records().visible(files).keySet());
    for (DefinitionSymbol symbol : declarations.definitions().visible(files).values()) {
      if (symbol.kind() != DefinitionKind.LIBRARY) {
        names.add(symbol.name());
      }
    }
    return names;
  }

  /** The records, for suggestions. */
  public Set<String> recordNames() {
    return declarations.records().visible(files).keySet();
  }

  /** What can be called, for suggestions. */
  public Set<String> callables() {
    Set<String> names = definitionNames();
    names.addAll(declarations.atoms().visible(files).keySet());
    return names;
  }

  /** The declared parameters, for suggestions. */
  public Set<String> paramNames() {
    return declarations.params().visible(files).keySet();
  }
}
