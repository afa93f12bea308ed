package org.ovmlang.verification.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;

/**
 * The source files of a program, all in one folder.
 *
 * @param files the texts by the names of their files
 */
public record ProgramText(SortedMap<String, String> files) {

  /** Copies the texts. */
  public ProgramText {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The files that a folder has of those with these names. */
  public static ProgramText read(Path folder, List<String> names) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        files.put(name, Files.readString(file));
      }
    }
    return new ProgramText(files);
  }

  /** With another text in a file. */
  public ProgramText with(String file, String text) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    changed.put(file, text);
    return new ProgramText(changed);
  }

  /** What the compiler says of them all. */
  public CompilationResult compile() {
    return inFolder(
        folder -> {
          write(folder);
          List<Path> paths = files.keySet().stream().map(folder::resolve).toList();
          return new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
              .compile(paths);
        });
  }

  /** Writes the files into a folder, which is made if there is none. */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something in a folder that is deleted with its files. */
  public static <T> T inFolder(Function<Path, T> work) {
    try {
      Path folder = Files.createTempDirectory("ovm-campaign");
      try {
        return work.apply(folder);
      } finally {
        try (var left = Files.walk(folder)) {
          // What is in a folder before the folder.
          for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
