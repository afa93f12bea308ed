package org.ovmlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Uses every command once, so that {@code java -XX:ArchiveClassesAtExit} archives the classes that
 * they load; {@code ./ovmc} runs it after a build.
 */
final class ArchiveTraining {

  private static final String PROGRAM =
      """
      def paid(amount: Uint, limit: Uint) := amount < limit and Paid(amount).any(p -> p.0 == p.0)

      @library
      @quantifier("paid,KEY,${amount}")
      def Paid(p: Property, amount: Uint) := Bool(p)
      """;

  private ArchiveTraining() {}

  /** Runs the commands on a small program in a temporary folder, and removes the folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("ovmc-training");
    try {
      String program =
          Files.writeString(folder.resolve("training.ovm"), PROGRAM).toAbsolutePath().toString();
      String world =
          Files.writeString(folder.resolve("world.json"), "{\"asOf\": 1}")
              .toAbsolutePath()
              .toString();
      String wrong =
          Files.writeString(folder.resolve("wrong.ovm"), "def a( := b").toAbsolutePath().toString();
      run("--help");
      run("check", program);
      run("check", "--format", "json", wrong);
      run("compile", "--out", folder.resolve("out").toString(), program);
      run("decide", program, "paid(3, 5)", world);
    } finally {
      delete(folder);
    }
  }

  private static void run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Ovmc.run(nowhere, nowhere, false, arguments);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
