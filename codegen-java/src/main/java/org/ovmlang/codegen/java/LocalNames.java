package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Variable;

/**
 * Names for the variables of one decider. Variables of the source come first: the generator's own
 * get a {@code _} behind them where the source uses their name.
 */
final class LocalNames {

  private static final List<String> OWN =
      List.of(
          "evaluation",
          "bucket",
          "node",
          "branch",
          "result",
          "verdict",
          "mark",
          "candidates",
          "candidate",
          "numbers",
          "family",
          "values");

  private static final Set<String> RUNTIME_NAMES =
      Set.of(
          "Verdict",
          "Evaluation",
          "Constants",
          "Codec",
          "AbiType",
          "AbiTypes",
          "AbiReader",
          "AbiWriter",
          "Predicates",
          "Keccak256",
          "Atoms",
          "Terms",
          "Bucket",
          "BucketFamily",
          "RelevantNumbers",
          "WitnessCursor",
          "Uint",
          "Bytes",
          "Bytes32",
          "Address",
          "Range",
          "Claim",
          "InclusionProof",
          "BigInteger",
          "Objects",
          "List",
          "String",
          "Boolean");

  private final Set<String> typeNames;
  private final Set<String> sourceNames = new HashSet<>();
  private final Map<String, String> own = new HashMap<>();
  private final Local evaluation;
  private final Set<String> given = new HashSet<>();
  private int count;

  LocalNames(Definition definition, TypeNames types) {
    this(definition, types, RuntimeTypes.EVALUATION);
  }

  /** Names where the run of the decider has that type. */
  LocalNames(Definition definition, TypeNames types, ClassName evaluationType) {
    typeNames = typeNames(types);
    for (Variable variable : BoundVariables.of(definition)) {
      sourceNames.add(Identifiers.variable(variable.name(), typeNames));
    }
    for (String name : OWN) {
      String free = name;
      while (sourceNames.contains(free) || typeNames.contains(free)) {
        free += "_";
      }
      own.put(name, free);
    }
    // Last among the parameters of any method.
    evaluation = new Local(Integer.MAX_VALUE, own("evaluation"), evaluationType);
  }

  /** Names that a variable would hide: those of all classes that generated code refers to. */
  static Set<String> typeNames(TypeNames types) {
    Set<String> names = new HashSet<>(RUNTIME_NAMES);
    names.addAll(types.simpleNames());
    return names;
  }

  /** The name of one of the generator's own variables. */
  String own(String name) {
    return own.getOrDefault(name, name);
  }

  /** The variable that holds the run of the decider. */
  Local evaluation() {
    return evaluation;
  }

  /** A variable of the generator's own with its fixed name. */
  Local ownLocal(String name, TypeName type) {
    return new Local(count++, own(name), type);
  }

  Local ofSource(Variable variable, TypeName type, Predicate<String> isTaken) {
    String name = Identifiers.variable(variable.name(), typeNames);
    while (isTaken.test(name) || own.containsValue(name) || SourceVersion.isKeyword(name)) {
      name += "_";
    }
    given.add(name);
    return new Local(count++, name, type);
  }

  Local freshEverywhere(String base, TypeName type) {
    return fresh(base, type, given::contains);
  }

  Local fresh(String base, TypeName type, Predicate<String> isTaken) {
    String plain = Identifiers.variable(base, typeNames);
    String separator = Character.isDigit(plain.charAt(plain.length() - 1)) ? "_" : "";
    String name = plain;
    for (int i = 2;
        isTaken.test(name) || sourceNames.contains(name) || own.containsValue(name);
        i++) {
      name = plain + separator + i;
    }
    given.add(name);
    return new Local(count++, name, type);
  }
}
