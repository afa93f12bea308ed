package org.ovmlang.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.value.InputException;

/** A new project: a pom, a predicate and a test that decides its claims. */
public final class Project {

  private final Path folder;
  private final ProjectNames names;

  private Project(Path folder, ProjectNames names) {
    this.folder = folder;
    this.names = names;
  }

  /**
   * A project to be written.
   *
   * @param folder where; it must not exist, or be empty
   * @param group Maven group id
   * @param artifact Maven artifact id, or null for the name of the folder
   * @param packageName Java package, or null for one made of the ids
   * @throws InputException if a name cannot be used or the folder is taken
   */
  public static Project in(
      Path folder, String group, @Nullable String artifact, @Nullable String packageName)
      throws IOException {
    checkFree(folder);
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new Project(
        folder, ProjectNames.of(group, artifact, packageName, name == null ? "" : name.toString()));
  }

  /**
   * Writes the files.
   *
   * @param build what this build is made of: its version and those of what it was tested with
   * @return the files, relative to the folder, in the order in which they were written
   */
  public List<Path> write(Properties build) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    build.forEach((name, value) -> values.put(name.toString(), value.toString()));
    values.put("group", names.group());
    values.put("artifact", names.artifact());
    values.put("rootPackage", names.rootPackage());
    values.put("folder", names.folder());
    values.put("package", names.javaPackage());
    Path test = Path.of("src/test/java", names.javaPackage().split("\\."));
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(Path.of("pom.xml"), "pom.xml");
    files.put(Path.of("src", "main", "ovm", names.folder(), "payment.ovm"), "payment.ovm");
    files.put(test.resolve("PaymentTest.java"), "PaymentTest.java");
    files.put(Path.of("README.md"), "README.md");
    files.put(Path.of(".gitignore"), "gitignore.txt");
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path place = folder.resolve(file.getKey());
      Path parent = place.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(place, fill(template(file.getValue()), values));
    }
    return new ArrayList<>(files.keySet());
  }

  private static void checkFree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new InputException("'" + folder + "' is there already and is no folder");
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new InputException(
            "the folder '" + folder + "' is not empty: name a new or an empty one");
      }
    }
  }

  private static String template(String name) throws IOException {
    try (InputStream in = Project.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String fill(String template, Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("%" + value.getKey() + "%", value.getValue());
    }
    return text;
  }
}
