package org.ovmlang.maven;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** Makes a package name of a Maven group id. */
final class PackageNames {

  private PackageNames() {}

  /**
   * The package for a group id: each character that no identifier may have becomes {@code _}; a
   * part that begins with a digit gets a {@code _} before it, a keyword one behind it.
   */
  static String fromGroupId(String groupId) {
    List<String> parts = new ArrayList<>();
    for (String part : groupId.split("\\.", -1)) {
      String name = part.replaceAll("[^A-Za-z0-9_]", "_");
      if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
        name = "_" + name;
      }
      parts.add(SourceVersion.isKeyword(name) || name.equals("_") ? name + "_" : name);
    }
    return String.join(".", parts);
  }
}
