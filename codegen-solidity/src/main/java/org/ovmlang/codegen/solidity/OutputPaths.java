package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ovmlang.compiler.backend.Names;

/** Hands out the paths of files, no two alike even where case is ignored. */
final class OutputPaths {

  private final Set<String> taken = new HashSet<>();

  /** Nothing taken but what every program has at the top. */
  OutputPaths() {
    taken.add(lower(CodecFile.PATH));
    taken.add(lower(DeploymentFile.PATH));
  }

  /** The path of a file of this name in the folder of a namespace. */
  String claim(List<String> namespace, String file) {
    List<String> parts = new ArrayList<>(namespace);
    if (!parts.isEmpty() && SolidityLayout.SUPPORT_FOLDER.equals(lower(parts.get(0)) + "/")) {
      parts.set(0, parts.get(0) + "_");
    }
    String folder = Names.folder(parts);
    // Two namespaces may differ in what a folder's name cannot show.
    while (!taken.add(lower(folder + file))) {
      folder = folder.isEmpty() ? "_/" : folder.substring(0, folder.length() - 1) + "_/";
    }
    return folder + file;
  }

  /** A name with the namespace before it. */
  static String qualified(List<String> namespace, String type) {
    StringBuilder name = new StringBuilder();
    for (String part : Names.folder(namespace).split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        name.append(Names.typeName(part));
      }
    }
    return name.append('_').append(type).toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
