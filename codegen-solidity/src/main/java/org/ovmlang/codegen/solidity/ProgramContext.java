package org.ovmlang.codegen.solidity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.game.Groundness;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;

/** What is known about the program while its files are written, callees first. */
final class ProgramContext {

  /** More variables than this travel in a struct, for the stack of the EVM is short. */
  private static final int MOST_VARIABLES_ON_STACK = 4;

  private final CheckedProgram program;
  private final BackendOptions options;
  private final SolidityLayout layout;
  private final Groundness groundness;
  private final Demands demands;
  private final Decoders decoders;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<Function, Signature> signatures = new HashMap<>();
  private final Map<String, Measures> measures = new HashMap<>();
  private final Map<String, Map<Integer, String>> variableNames = new HashMap<>();

  private final Map<String, Map<Integer, Signature>> resumes = new HashMap<>();
  private final Map<String, Signature> decoding = new HashMap<>();
  private final Nodes nodes;

  private record Function(Mode mode, String definition) {}

  ProgramContext(CheckedProgram program, BackendOptions options) {
    this.program = program;
    this.options = options;
    for (Definition definition : program.definitions()) {
      order.put(definition.id(), order.size());
    }
    this.layout = SolidityLayout.of(program);
    this.groundness = Groundness.of(program);
    this.decoders = new Decoders(layout);
    this.nodes = Nodes.of(program);
    this.demands = Demands.of(program, groundness);
  }

  Nodes nodes() {
    return nodes;
  }

  void defineResume(String id, int node, Signature signature) {
    resumes.computeIfAbsent(id, missing -> new TreeMap<>()).put(node, signature);
  }

  /** The functions with which play goes on at places of the definition, by their numbers. */
  Map<Integer, Signature> resumes(String id) {
    return resumes.getOrDefault(id, Map.of());
  }

  void defineDecoding(String id, Signature signature) {
    decoding.put(id, signature);
  }

  /** The function that decodes the inputs of a predicate. */
  Signature decoding(String id) {
    return Objects.requireNonNull(decoding.get(id));
  }

  CheckedProgram program() {
    return program;
  }

  BackendOptions options() {
    return options;
  }

  SolidityLayout layout() {
    return layout;
  }

  Groundness groundness() {
    return groundness;
  }

  Demands demands() {
    return demands;
  }

  Decoders decoders() {
    return decoders;
  }

  SolidityTypes types() {
    return layout.types();
  }

  /** These definitions, callees before their callers. */
  List<String> inOrder(Set<String> ids) {
    return ids.stream().sorted(Comparator.comparing(order::get)).toList();
  }

  /** A definition and all that it calls, directly or not, callees before their callers. */
  List<String> reachable(String id) {
    return inOrder(nodes.reachable(id));
  }

  /** Whether the variables of a definition travel in a struct. */
  boolean usesStruct(String id) {
    int variables = layout.dependencies(id).variables().size();
    Measures measures = measures(id);
    return variables > MOST_VARIABLES_ON_STACK
        || measures.hasDeepTerms()
        || (measures.hasDeepFormulas() && variables > 0);
  }

  /** The names of the variables of a definition, or of their fields in its struct, by their ids. */
  Map<Integer, String> variableNames(String id) {
    return variableNames.computeIfAbsent(
        id,
        missing ->
            usesStruct(id)
                ? SharedFields.names(
                    program.definition(id),
                    layout.dependencies(id).variables(),
                    layout.types(),
                    new Identifiers(layout.identifiers()))
                : layout.variableNames(id));
  }

  /** How deep the body of a definition is. */
  Measures measures(String id) {
    return measures.computeIfAbsent(id, missing -> Measures.of(program.definition(id)));
  }

  void define(Mode mode, Definition definition, Signature signature) {
    signatures.put(new Function(mode, definition.id()), signature);
  }

  /** The function of a definition that has been written already. */
  Signature signature(Mode mode, String id) {
    Signature signature = signatures.get(new Function(mode, id));
    if (signature == null) {
      throw new IllegalArgumentException(
          "'" + id + "' is called but has no function to " + mode.verb() + " it");
    }
    return signature;
  }
}
