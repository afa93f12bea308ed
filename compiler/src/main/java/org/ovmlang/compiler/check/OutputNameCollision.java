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
 * Two definitions of one namespace whose output would have one name: {@code a} and {@code aDecider}
 * both give a class {@code ADecider}. Case is ignored, as some file systems do.
 */
final class OutputNameCollision implements Check {

  private static final List<String> SUFFIXES = List.of("", "Decider", "Predicate", "Formula");

  @Override
  public void check(CheckedProgram program, Diagnostics diagnostics) {
    Map<String, Definition> taken = new HashMap<>();
    for (Definition definition : program.definitions()) {
      for (String suffix : SUFFIXES) {
        String name =
            Names.folder(definition.namespace()) + Names.typeName(definition.name()) + suffix;
        Definition other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), definition);
        if (other != null && !other.id().equals(definition.id())) {
          diagnostics.error(
              DiagnosticCode.OUTPUT_NAME_COLLISION,
              definition.span(),
              "the output of '"
                  + definition.name()
                  + "' and of '"
                  + other.name()
                  + "' would both be called '"
                  + Names.typeName(definition.name())
                  + suffix
                  + "'",
              "rename one of them");
          break;
        }
      }
    }
  }
}
