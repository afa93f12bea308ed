package org.ovmlang.cli.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.value.InputException;

/**
 * The names of a new project.
 *
 * @param group its Maven group id
 * @param artifact its Maven artifact id
 * @param rootPackage the package below which the namespaces of its sources lie
 * @param folder the one folder of its sources, a namespace
 */
record ProjectNames(String group, String artifact, String rootPackage, String folder) {

  private static final Pattern COORDINATE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
  private static final Pattern PART = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int MAX_LENGTH = 200;

  /** Words with which no import could name the folder. */
  private static final Set<String> RESERVED = Set.of("def", "and", "or");

  /**
   * The names for what the user gave.
   *
   * @param directoryName name of the project's folder, the artifact id unless one is given
   * @param packageName package of the project, made of the ids unless one is given
   * @throws InputException if a name cannot be used; the message says what to do
   */
  static ProjectNames of(
      String group, @Nullable String artifact, @Nullable String packageName, String directoryName) {
    checkCoordinate("--group", group, "com.example");
    String artifactId = artifact;
    if (artifactId == null) {
      if (!isCoordinate(directoryName)) {
        throw new InputException(
            "the name of the folder, '"
                + shown(directoryName)
                + "', cannot be an artifact id: give one with --artifact");
      }
      artifactId = directoryName;
    } else {
      checkCoordinate("--artifact", artifactId, "shop");
    }
    if (packageName != null) {
      return split(group, artifactId, packageName);
    }
    List<String> parts = new ArrayList<>();
    for (String part : group.split("\\.", -1)) {
      parts.add(identifier(part));
    }
    return new ProjectNames(group, artifactId, String.join(".", parts), identifier(artifactId));
  }

  /** The Java package of the project itself. */
  String javaPackage() {
    return rootPackage + "." + folder;
  }

  private static ProjectNames split(String group, String artifact, String packageName) {
    String[] parts = packageName.split("\\.", -1);
    for (String part : parts) {
      if (!isUsable(part)) {
        throw new InputException(
            "--package "
                + shown(packageName)
                + ": '"
                + shown(part)
                + "' cannot be a part of a package; write ASCII letters, digits and '_', no keyword,"
                + " such as com.example.shop");
      }
    }
    int dot = packageName.lastIndexOf('.');
    if (dot < 0 || packageName.length() > MAX_LENGTH) {
      throw new InputException(
          "--package "
              + shown(packageName)
              + ": two parts or more are needed, such as com.example.shop, and at most "
              + MAX_LENGTH
              + " characters");
    }
    return new ProjectNames(
        group, artifact, packageName.substring(0, dot), packageName.substring(dot + 1));
  }

  private static void checkCoordinate(String option, String name, String example) {
    if (!isCoordinate(name)) {
      throw new InputException(
          option
              + " "
              + shown(name)
              + ": write ASCII letters, digits, '.', '-' and '_', at most "
              + MAX_LENGTH
              + " characters, such as "
              + example);
    }
  }

  /** Maven makes paths of coordinates, in which two dots would lead elsewhere. */
  private static boolean isCoordinate(String name) {
    return COORDINATE.matcher(name).matches()
        && name.length() <= MAX_LENGTH
        && !name.contains("..")
        && !name.endsWith(".");
  }

  private static boolean isUsable(String part) {
    return PART.matcher(part).matches()
        && !SourceVersion.isKeyword(part, SourceVersion.RELEASE_17)
        && !RESERVED.contains(part);
  }

  /** As the Maven plugin makes a package of a group id. */
  private static String identifier(String part) {
    String name = part.replaceAll("[^A-Za-z0-9_]", "_");
    if (Character.isDigit(name.charAt(0))) {
      name = "_" + name;
    }
    return isUsable(name) ? name : name + "_";
  }

  private static String shown(String name) {
    String cut = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    return cut.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
  }
}
