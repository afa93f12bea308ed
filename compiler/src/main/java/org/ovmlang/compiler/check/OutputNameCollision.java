package org.ovmlang.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/**
 * Definitions whose output would have one name. Two of one namespace: {@code a} and {@code
 * aDecider} both give a class {@code ADecider}; case is ignored, as some file systems do. Two of
 * files that have one namespace, such as {@code x/a.ovm} and {@code y/a.ovm} without a source root.
 * And a class with the name of a package, which Java refuses: {@code swap} in {@code a.ovm} beside
 * {@code a/Swap.ovm}.
 */
final class OutputNameCollision implements Check {

  private static final List<String> SUFFIXES = List.of("", "Decider", "Predicate", "Formula");

  @Override
  public void check(CheckedProgram program, Diagnostics diagnostics) {
    Map<String, Definition> taken = new HashMap<>();
    Map<String, Definition> folders = folders(program);
    Map<String, Definition> byId = new HashMap<>();
    for (Definition definition : program.definitions()) {
      Definition same = byId.putIfAbsent(definition.id(), definition);
      if (same != null) {
        report(definition, same, "", diagnostics);
        continue;
      }
      for (String suffix : SUFFIXES) {
        String name =
            Names.folder(definition.namespace()) + Names.typeName(definition.name()) + suffix;
        Definition other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), definition);
        if (other != null && !other.id().equals(definition.id())) {
          report(definition, other, suffix, diagnostics);
          break;
        }
        Definition inside = folders.get(name + "/");
        if (inside != null) {
          diagnostics.error(
              DiagnosticCode.OUTPUT_NAME_COLLISION,
              definition.span(),
              "the output of '"
                  + definition.name()
                  + "' would have a class with the name of the package of '"
                  + inside.name()
                  + "'",
              "rename '" + definition.name() + "', or the file of '" + inside.name() + "'");
          break;
        }
      }
    }
  }

  private static Map<String, Definition> folders(CheckedProgram program) {
    Map<String, Definition> folders = new HashMap<>();
    for (Definition definition : program.definitions()) {
      List<String> namespace = definition.namespace();
      for (int length = 1; length <= namespace.size(); length++) {
        folders.putIfAbsent(Names.folder(namespace.subList(0, length)), definition);
      }
    }
    return folders;
  }

  private static void report(
      Definition definition, Definition other, String suffix, Diagnostics diagnostics) {
    boolean sameNamespace = other.id().equals(definition.id());
    diagnostics.error(
        DiagnosticCode.OUTPUT_NAME_COLLISION,
        definition.span(),
        "the output of '"
            + definition.name()
            + "' and of '"
            + other.name()
            + (sameNamespace ? "' at " + other.span() : "'")
            + " would both be called '"
            + Names.typeName(definition.name())
            + suffix
            + "'",
        sameNamespace
            ? "their files have one namespace: name a source root above both, or rename a file"
            : "rename one of them");
  }
}
