package org.ovmlang.compiler.migrate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.ParamSyntax;

/**
 * Where parameters are declared: in each migrated file that mentions one and sees no other
 * declaration of it. A parameter has one value for a whole program, so that several files that do
 * not see each other may each declare it.
 */
final class Params {

  private final Map<LoadedFile, FileMigration> migrations;
  private final Map<LoadedFile, Set<String>> visible = new HashMap<>();
  private final Map<LoadedFile, Set<String>> added = new HashMap<>();

  Params(Map<LoadedFile, FileMigration> migrations) {
    this.migrations = migrations;
    migrations.keySet().forEach(this::visible);
  }

  /** The parameters that are to be declared in a migrated file. */
  Set<String> declaredIn(LoadedFile file) {
    return added.getOrDefault(file, Set.of());
  }

  /** What a file sees when it and its imports are migrated. */
  private Set<String> visible(LoadedFile file) {
    Set<String> known = visible.get(file);
    if (known != null) {
      return known;
    }
    Set<String> names = new HashSet<>();
    file.imports().forEach(imported -> names.addAll(visible(imported)));
    for (DeclarationSyntax declaration : file.syntax().declarations()) {
      if (declaration instanceof ParamSyntax param) {
        names.add(param.name().text());
      }
    }
    FileMigration migration = migrations.get(file);
    if (migration != null) {
      Set<String> missing = new HashSet<>(migration.mentioned());
      missing.removeAll(names);
      added.put(file, missing);
      names.addAll(missing);
    }
    visible.put(file, names);
    return names;
  }
}
