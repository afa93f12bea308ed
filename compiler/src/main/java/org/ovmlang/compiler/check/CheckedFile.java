package org.ovmlang.compiler.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.resolve.Scope;
import org.ovmlang.compiler.syntax.FileSyntax;

/** A file with what rules need to know of it. */
final class CheckedFile {

  private final LoadedFile file;
  private final Scope scope;
  private final MentionedNames mentions;

  CheckedFile(LoadedFile file, Scope scope, MentionedNames mentions) {
    this.file = file;
    this.scope = scope;
    this.mentions = mentions;
  }

  FileSyntax syntax() {
    return file.syntax();
  }

  boolean isLegacy() {
    return file.isLegacy();
  }

  /** The files that it imports, in the order of its imports. */
  List<LoadedFile> imports() {
    return file.imports();
  }

  /** The names that it sees. */
  Scope scope() {
    return scope;
  }

  /** The names that a declaration binds and mentions, in the order of the declarations. */
  List<DeclarationNames> names() {
    return mentions.of(file);
  }

  /** What the whole program mentions. */
  MentionedNames program() {
    return mentions;
  }

  /** Every name from outside that some declaration of this file mentions. */
  Set<String> mentioned() {
    Set<String> all = new TreeSet<>();
    names().forEach(declaration -> all.addAll(declaration.free()));
    return all;
  }
}
