package org.ovmlang.compiler.ir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program that passed every check: both back ends accept it. Immutable. */
public final class CheckedProgram {

  private final List<Definition> definitions;
  private final Map<String, Definition> byId = new LinkedHashMap<>();
  private final List<Param> params;
  private final List<AtomDeclaration> userAtoms;
  private final List<RecordDeclaration> records;

  /**
   * A program.
   *
   * @param definitions callees before their callers, otherwise in source order
   * @param params the deployment constants in use, sorted by name
   * @param userAtoms the atoms in use that the user implements, sorted by name
   * @param records all declared records, those that others contain before them, otherwise in source
   *     order
   */
  public CheckedProgram(
      List<Definition> definitions,
      List<Param> params,
      List<AtomDeclaration> userAtoms,
      List<RecordDeclaration> records) {
    this.definitions = List.copyOf(definitions);
    this.records = List.copyOf(records);
    this.params = List.copyOf(params);
    this.userAtoms = List.copyOf(userAtoms);
    for (Definition definition : definitions) {
      byId.put(definition.id(), definition);
    }
  }

  /** A program without records. */
  public CheckedProgram(
      List<Definition> definitions, List<Param> params, List<AtomDeclaration> userAtoms) {
    this(definitions, params, userAtoms, List.of());
  }

  /** All definitions, callees before their callers. */
  public List<Definition> definitions() {
    return definitions;
  }

  /** The deployment constants in use, sorted by name. */
  public List<Param> params() {
    return params;
  }

  /** The atoms in use that the user implements, sorted by name. */
  public List<AtomDeclaration> userAtoms() {
    return userAtoms;
  }

  /** All declared records, those that others contain before them. */
  public List<RecordDeclaration> records() {
    return records;
  }

  /**
   * The definition with that id.
   *
   * @throws IllegalArgumentException if the program has none
   */
  public Definition definition(String id) {
    Definition definition = byId.get(id);
    if (definition == null) {
      throw new IllegalArgumentException("no definition '" + id + "' in this program");
    }
    return definition;
  }
}
