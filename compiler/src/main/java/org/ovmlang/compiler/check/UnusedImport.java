package org.ovmlang.compiler.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.ImportSyntax;

/**
 * An import of which the importing file mentions nothing, or that it has already. A file of imports
 * alone passes them on to those that import it.
 */
final class UnusedImport implements SourceCheck {

  @Override
  public void check(CheckedFile file, Diagnostics diagnostics) {
    if (file.syntax().declarations().isEmpty()) {
      return;
    }
    Set<String> mentioned = mentioned(file);
    Map<LoadedFile, ImportSyntax> seen = new HashMap<>();
    List<ImportSyntax> imports = file.syntax().imports();
    for (int i = 0; i < imports.size(); i++) {
      ImportSyntax syntax = imports.get(i);
      LoadedFile imported = file.imports().get(i);
      ImportSyntax first = seen.putIfAbsent(imported, syntax);
      if (first != null) {
        report(
            syntax,
            "the import in line " + first.span().line() + " brings in the same file",
            diagnostics);
      } else if (!provides(imported, mentioned)) {
        report(syntax, "nothing here mentions what this import brings in", diagnostics);
      }
    }
  }

  private static void report(ImportSyntax syntax, String message, Diagnostics diagnostics) {
    diagnostics.warning(DiagnosticCode.UNUSED_IMPORT, syntax.span(), message, "remove the import");
  }

  /** A legacy file may write the name of a definition with its first letter in upper case. */
  private static Set<String> mentioned(CheckedFile file) {
    Set<String> mentioned = new HashSet<>(file.mentioned());
    if (file.isLegacy()) {
      for (String name : file.mentioned()) {
        mentioned.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
      }
    }
    return mentioned;
  }

  /** Whether the file, or one that it imports, declares one of the names. */
  private static boolean provides(LoadedFile file, Set<String> names) {
    return provides(file, names, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean provides(LoadedFile file, Set<String> names, Set<LoadedFile> seen) {
    if (!seen.add(file)) {
      return false;
    }
    for (DeclarationSyntax declaration : file.syntax().declarations()) {
      if (names.contains(declaration.name().text())) {
        return true;
      }
    }
    return file.imports().stream().anyMatch(imported -> provides(imported, names, seen));
  }
}
