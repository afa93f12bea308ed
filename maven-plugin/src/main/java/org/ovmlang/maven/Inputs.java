package org.ovmlang.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the .ovm files of a build, and reduces everything the output depends on to one digest. */
final class Inputs {

  private static final String EXTENSION = ".ovm";

  private Inputs() {}

  /** The .ovm files below {@code folder}, sorted; none if there is no such folder. */
  static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(EXTENSION))
          .sorted(Comparator.comparing(file -> relative(folder, file)))
          .toList();
    }
  }

  /** Adds names and contents of the sources of {@code request} and of what they may import. */
  static void addTo(Digest digest, GenerationRequest request) throws IOException {
    digest.add(request.rootPackage());
    digest.add(String.valueOf(request.warningsAsErrors()));
    digest.add(String.join(",", request.externs()));
    digest.add(request.javaFolder().toString());
    digest.add(request.solidityFolder().toString());
    addFolder(digest, request.sourceFolder());
    for (Path library : request.libraries()) {
      digest.add("library");
      if (Files.isDirectory(library)) {
        addFolder(digest, library);
      } else if (Files.isRegularFile(library)) {
        addJar(digest, library);
      }
    }
  }

  /**
   * Adds what a class was loaded from: between releases the version alone does not tell one
   * compiler from another.
   */
  static void addTool(Digest digest, Path home) throws IOException {
    if (Files.isRegularFile(home)) {
      digest.add(Files.readAllBytes(home));
      return;
    }
    List<Path> files;
    try (Stream<Path> tree = Files.walk(home)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.add(relative(home, file)).add(Files.readAllBytes(file));
    }
  }

  private static void addFolder(Digest digest, Path folder) throws IOException {
    for (Path file : sources(folder)) {
      digest.add(relative(folder, file)).add(Files.readAllBytes(file));
    }
  }

  private static void addJar(Digest digest, Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<JarEntry> entries = new ArrayList<>();
      file.stream().filter(entry -> entry.getName().endsWith(EXTENSION)).forEach(entries::add);
      entries.sort(Comparator.comparing(JarEntry::getName));
      for (JarEntry entry : entries) {
        try (InputStream in = file.getInputStream(entry)) {
          digest.add(entry.getName()).add(in.readAllBytes());
        }
      }
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
