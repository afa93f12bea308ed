package org.ovmlang.compiler.backend;

import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.ovmlang.compiler.ir.Definition;

/**
 * How the names of the source become names of the output; they are public API of the user.
 *
 * <ul>
 *   <li>A type is named like its definition or record with the first letter in upper case: {@code
 *       stateUpdate} gives {@code StateUpdate}, {@code StateUpdateDecider} and {@code
 *       StateUpdatePredicate.sol}.
 *   <li>A package is the root package followed by the namespace of the file. In a part of a
 *       namespace every character that no Java identifier may have becomes {@code _}, and a part
 *       that is a keyword, or begins with a digit, gets a {@code _} behind, or before, it.
 *   <li>A variable keeps its name; one that is a keyword of the target gets a {@code _} behind it.
 * </ul>
 */
public final class Names {

  private Names() {}

  /** The name of the type that a definition or a record gives. */
  public static String typeName(String definition) {
    return definition.substring(0, 1).toUpperCase(Locale.ROOT) + definition.substring(1);
  }

  /** The Java package of a definition below the root package. */
  public static String packageName(String rootPackage, Definition definition) {
    return packageName(rootPackage, definition.namespace());
  }

  /** The Java package of what a file declares, below the root package. */
  public static String packageName(String rootPackage, List<String> namespace) {
    StringBuilder name = new StringBuilder(rootPackage);
    for (String part : namespace) {
      name.append('.').append(packagePart(part));
    }
    return name.toString();
  }

  /** The folder of a definition's Solidity file: the namespace, ending with '/' unless empty. */
  public static String folder(List<String> namespace) {
    StringBuilder folder = new StringBuilder();
    for (String part : namespace) {
      folder.append(packagePart(part)).append('/');
    }
    return folder.toString();
  }

  private static String packagePart(String part) {
    StringBuilder name = new StringBuilder();
    part.codePoints()
        .forEach(
            c ->
                name.appendCodePoint(
                    c < 128 && (Character.isLetterOrDigit(c) || c == '_') ? c : '_'));
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name.insert(0, '_');
    }
    if (SourceVersion.isKeyword(name) || name.toString().equals("_")) {
      name.append('_');
    }
    return name.toString();
  }
}
