package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.syntax.Edition;
import org.ovmlang.compiler.syntax.FileSyntax;

/** A parsed file with its place in the name space and the files that it imports. */
public final class LoadedFile {

  private final int number;
  private final FileSyntax syntax;
  private final List<String> namespace;
  private final boolean foreign;
  private final String key;
  private final List<LoadedFile> imports = new ArrayList<>();

  /** A file; the number tells it from the other files of the program. */
  LoadedFile(int number, FileSyntax syntax, List<String> namespace, boolean foreign, String key) {
    this.number = number;
    this.key = key;
    this.syntax = syntax;
    this.namespace = List.copyOf(namespace);
    this.foreign = foreign;
  }

  int number() {
    return number;
  }

  /** What was written. */
  public FileSyntax syntax() {
    return syntax;
  }

  /** Its path below its source root, without the extension. */
  public List<String> namespace() {
    return namespace;
  }

  /** The files that this one imports, in the order of its imports; filled while loading. */
  public List<LoadedFile> imports() {
    return imports;
  }

  /** Tells one file from another; of a file on disk its real path. */
  public String key() {
    return key;
  }

  /** Whether conversions are implicit in it. */
  public boolean isLegacy() {
    return syntax.edition() == Edition.LEGACY;
  }

  /** Whether it comes from a library, so that warnings about it are not for its reader. */
  public boolean isForeign() {
    return foreign;
  }
}
