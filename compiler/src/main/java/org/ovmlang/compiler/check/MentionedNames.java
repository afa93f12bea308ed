package org.ovmlang.compiler.check;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.resolve.LoadedFile;

/** What the declarations of all files of a program mention. */
final class MentionedNames {

  private final IdentityHashMap<LoadedFile, List<DeclarationNames>> names = new IdentityHashMap<>();
  private final Set<String> anywhere = new HashSet<>();

  MentionedNames(List<LoadedFile> files) {
    for (LoadedFile file : files) {
      List<DeclarationNames> found =
          file.syntax().declarations().stream().map(DeclarationNames::of).toList();
      names.put(file, found);
      found.forEach(declaration -> anywhere.addAll(declaration.free()));
    }
  }

  /** The names of each declaration of a file of the program, in order. */
  List<DeclarationNames> of(LoadedFile file) {
    return names.getOrDefault(file, List.of());
  }

  /** Whether some declaration mentions the name from outside of itself. */
  boolean contains(String name) {
    return anywhere.contains(name);
  }
}
