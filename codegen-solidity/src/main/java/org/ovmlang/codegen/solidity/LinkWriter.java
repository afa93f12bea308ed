package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Type;

/** Writes the part of a predicate contract that keeps what is fixed at deployment. */
final class LinkWriter {

  private final Decoders decoders;
  private final SolidityLayout layout;
  private final Definition definition;
  private final SourceWriter file;

  LinkWriter(Decoders decoders, Definition definition, SourceWriter file) {
    this.decoders = decoders;
    this.layout = decoders.layout();
    this.definition = definition;
    this.file = file;
  }

  /** Immutables, constructor and the struct for the formula; nothing if nothing is fixed. */
  void write() {
    Set<Link> all = layout.allLinks(definition);
    if (all.isEmpty()) {
      return;
    }
    List<Link> given = layout.constructorLinks(definition);
    if (!given.isEmpty()) {
      for (Link link : given) {
        file.add("    /// @dev " + link.doc());
        file.add("    " + field(link));
      }
      file.add("");
      constructor(given);
      file.add("");
    }
    file.add("    function _deployment() private view returns (Deployment memory deployment) {");
    // What is decoded may need the addresses.
    for (boolean words : new boolean[] {true, false}) {
      for (Link link : all) {
        if (SolidityTypes.isWord(link.type()) == words) {
          fill(link, given.contains(link));
        }
      }
    }
    file.add("    }");
    file.add("");
  }

  /** Only words can be immutable: anything else is stored by the constructor, and only there. */
  private String field(Link link) {
    return SolidityTypes.isWord(link.type())
        ? layout.types().name(link.type()) + " private immutable " + link.identifier() + ";"
        : "bytes private " + link.identifier() + ";";
  }

  private void constructor(List<Link> given) {
    boolean struct = given.size() > PredicateContract.MOST_SEPARATE_ARGUMENTS;
    Identifiers identifiers = new Identifiers(layout.identifiers());
    List<String> parameters = new ArrayList<>();
    List<String> assignments = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    for (Link link : given) {
      String name = struct ? link.identifier() : identifiers.claim(link.identifier());
      Type type = link.type();
      parameters.add(
          layout.types().name(type)
              + (struct || SolidityTypes.isWord(type) ? "" : " memory")
              + " "
              + name);
      String value = struct ? "links." + name : name;
      values.put(link.identifier(), value);
      assignments.add(
          link.identifier()
              + " = "
              + (SolidityTypes.isWord(type) ? value : Encodings.ofMember(type, value))
              + ";");
    }
    if (struct) {
      file.add("    struct Links {");
      parameters.forEach(parameter -> file.add("        " + parameter + ";"));
      file.add("    }");
      file.add("");
      file.add("    constructor(Links memory links) {");
    } else {
      file.add("    constructor(" + String.join(", ", parameters) + ") {");
    }
    assignments.forEach(assignment -> file.add("        " + assignment));
    checks(given, values);
    file.add("    }");
  }

  /**
   * Refuses params that are no values of their types: the ABI neither knows the predicates of
   * claims nor looks into strings.
   */
  private void checks(List<Link> given, Map<String, String> values) {
    List<Link> checked = given.stream().filter(link -> isChecked(link.type())).toList();
    if (checked.isEmpty()) {
      return;
    }
    if (checked.stream().anyMatch(link -> decoders.facts().of(link.type()).linked())) {
      file.add("        Deployment memory deployment;");
      for (Link link : layout.allLinks(definition)) {
        if (link.argument().kind() == ConstructorArgument.Kind.PREDICATE) {
          // Immutables cannot be read here; what is not given is its own address.
          String value = values.getOrDefault(link.identifier(), "address(this)");
          file.add("        deployment." + link.identifier() + " = " + value + ";");
        }
      }
    }
    file.add("        bool ok;");
    for (Link link : checked) {
      file.add("        (ok,) = " + decoders.call(link.type(), link.identifier()) + ";");
      file.add("        if (!ok) {");
      file.add("            revert IllFormedParam();");
      file.add("        }");
    }
  }

  private static boolean isChecked(Type type) {
    return type == BasicType.STRING || Decoders.isGenerated(type);
  }

  private void fill(Link link, boolean given) {
    String target = "deployment." + link.identifier();
    String value = given ? link.identifier() : "address(this)";
    Type type = link.type();
    if (SolidityTypes.isWord(type)
        || SolidityTypes.isPacked(type)
        || Decoders.takesAllBytes(type)) {
      file.add("        " + target + " = " + value + ";");
    } else if (link.type() == BasicType.STRING) {
      file.add("        " + target + " = string(" + value + ");");
    } else {
      file.add("        (, " + target + ") = " + decoders.call(link.type(), value) + ";");
    }
  }
}
