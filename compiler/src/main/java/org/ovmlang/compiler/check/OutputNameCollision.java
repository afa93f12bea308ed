package org.ovmlang.compiler.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/**
 * Definitions and records whose output would have one name. Two of one namespace: {@code a} and
 * {@code aDecider} both give a class {@code ADecider}; case is ignored, as some file systems do.
 * Two of files that have one namespace, such as {@code x/a.ovm} and {@code y/a.ovm} without a
 * source root. And a class with the name of a package, which Java refuses: {@code swap} in {@code
 * a.ovm} beside {@code a/Swap.ovm}.
 */
final class OutputNameCollision implements ProgramCheck {

  private static final List<String> OF_DEFINITION =
      List.of("", "Decider", "Tracing", "Predicate", "Formula");
  private static final List<String> OF_RECORD = List.of("");

  /**
   * Something that gets output.
   *
   * @param suffixes what follows its name in the names of the output
   */
  private record Named(Span span, String name, List<String> namespace, List<String> suffixes) {

    String id() {
      return Definition.id(namespace, name);
    }

    String output(String suffix) {
      return Names.folder(namespace) + Names.typeName(name) + suffix;
    }
  }

  @Override
  public void check(CheckedProgram program, WrittenTerms written, Diagnostics diagnostics) {
    List<Named> all = named(program);
    Map<String, Named> taken = new HashMap<>();
    Map<String, Named> folders = folders(all);
    Map<String, Named> byId = new HashMap<>();
    for (Named named : all) {
      Named same = byId.putIfAbsent(named.id(), named);
      if (same != null) {
        report(named, same, "", diagnostics);
        continue;
      }
      for (String suffix : named.suffixes()) {
        String name = named.output(suffix);
        Named other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), named);
        if (other != null && !other.id().equals(named.id())) {
          report(named, other, suffix, diagnostics);
          break;
        }
        Named inside = folders.get(name + "/");
        if (inside != null) {
          reportPackage(named, inside, diagnostics);
          break;
        }
      }
    }
  }

  private static List<Named> named(CheckedProgram program) {
    List<Named> named = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      named.add(
          new Named(definition.span(), definition.name(), definition.namespace(), OF_DEFINITION));
    }
    for (RecordDeclaration record : program.records()) {
      named.add(
          new Named(record.span(), record.type().name(), record.type().namespace(), OF_RECORD));
    }
    return named;
  }

  private static Map<String, Named> folders(List<Named> all) {
    Map<String, Named> folders = new HashMap<>();
    for (Named named : all) {
      List<String> namespace = named.namespace();
      for (int length = 1; length <= namespace.size(); length++) {
        folders.putIfAbsent(Names.folder(namespace.subList(0, length)), named);
      }
    }
    return folders;
  }

  private static void reportPackage(Named named, Named inside, Diagnostics diagnostics) {
    diagnostics.error(
        DiagnosticCode.OUTPUT_NAME_COLLISION,
        named.span(),
        "the output of '"
            + named.name()
            + "' would have a class with the name of the package of '"
            + inside.name()
            + "'",
        "rename '" + named.name() + "', or the file of '" + inside.name() + "'");
  }

  private static void report(Named named, Named other, String suffix, Diagnostics diagnostics) {
    boolean sameNamespace = other.id().equals(named.id());
    diagnostics.error(
        DiagnosticCode.OUTPUT_NAME_COLLISION,
        named.span(),
        "the output of '"
            + named.name()
            + "' and of '"
            + other.name()
            + (sameNamespace ? "' at " + other.span() : "'")
            + " would both be called '"
            + Names.typeName(named.name())
            + suffix
            + "'",
        sameNamespace
            ? "their files have one namespace: name a source root above both, or rename a file"
            : "rename one of them");
  }
}
