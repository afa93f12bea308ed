package org.ovmlang.codegen.java;

import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The rule by which names of the source become identifiers of Java: a name is kept, and gets a
 * {@code _} behind it as long as it would mean something else in Java.
 */
final class Identifiers {

  /** Names that a record refuses as components. */
  private static final Set<String> MEMBERS =
      Set.of(
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "equals",
          "decode");

  /** Members of a record of a definition's claims. */
  private static final Set<String> CLAIM_MEMBERS = Set.of("inputs", "toClaim", "values", "CLAIM");

  /** Members of a declared record. */
  private static final Set<String> RECORD_MEMBERS = Set.of("encode", "TYPE");

  /** Roots of the package names that generated code may have to write in full. */
  private static final Set<String> PACKAGE_ROOTS = Set.of("java", "org");

  private Identifiers() {}

  /** A name for a local variable or a parameter: no keyword, no name of a type or a package. */
  static String variable(String name, Set<String> typeNames) {
    String identifier = name;
    while (SourceVersion.isKeyword(identifier)
        || PACKAGE_ROOTS.contains(identifier)
        || typeNames.contains(identifier)) {
      identifier += "_";
    }
    return identifier;
  }

  /** Whether no component of the record of a definition's claims may have that name. */
  static boolean isClaimMember(String name) {
    return MEMBERS.contains(name) || CLAIM_MEMBERS.contains(name);
  }

  /** Whether no component of a declared record may have that name. */
  static boolean isRecordMember(String name) {
    return MEMBERS.contains(name) || RECORD_MEMBERS.contains(name);
  }

  /** The name with its first letter in lower case. */
  static String decapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The name with its first letter in upper case. */
  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
