package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.syntax.Edition;
import org.ovmlang.compiler.syntax.FileSyntax;

/** A parsed file with its place in the name space and the files that it imports. */
final class LoadedFile {

  private final int number;
  private final FileSyntax syntax;
  private final List<String> namespace;
  private final List<LoadedFile> imports = new ArrayList<>();

  /** A file; the number tells it from the other files of the program. */
  LoadedFile(int number, FileSyntax syntax, List<String> namespace) {
    this.number = number;
    this.syntax = syntax;
    this.namespace = List.copyOf(namespace);
  }

  int number() {
    return number;
  }

  FileSyntax syntax() {
    return syntax;
  }

  List<String> namespace() {
    return namespace;
  }

  /** The files that this one imports; filled while loading. */
  List<LoadedFile> imports() {
    return imports;
  }

  boolean isLegacy() {
    return syntax.edition() == Edition.LEGACY;
  }
}
