package org.ovmlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
      def paid(amount: Uint, limit: Uint) :=
        amount < limit and (Payments(amount).any(p -> Bool(p.0)) or Equal(amount, $exact))

      @library
      @quantifier("payments,KEY,${amount}")
      def Payments(p: Property, amount: Uint) := Equal(p.1, amount)
      """;

  private ArchiveTraining() {}

  /** Runs the commands on a small program in a temporary folder, and removes the folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("ovmc-training");
    try {
      String program =
          Files.writeString(folder.resolve("training.ovm"), PROGRAM).toAbsolutePath().toString();
      String world =
          Files.writeString(
                  folder.resolve("world.json"), "{\"asOf\": 1, \"constants\": {\"exact\": 3}}")
              .toAbsolutePath()
              .toString();
      String wrong =
          Files.writeString(folder.resolve("wrong.ovm"), "def a( := b").toAbsolutePath().toString();
      run(ExitStatus.OK, "--help");
      run(ExitStatus.OK, "check", program);
      run(ExitStatus.WRONG_PROGRAM, "check", "--format", "json", wrong);
      run(ExitStatus.OK, "compile", "--out", folder.resolve("out").toString(), program);
      run(ExitStatus.OK, "explain", program);
      run(ExitStatus.OK, "decide", program, "paid(3, 5)", world);
      run(ExitStatus.OK, "init", folder.resolve("project").toString());
    } finally {
      delete(folder);
    }
  }

  /** A run that does not end as expected would not load the classes that it is for. */
  private static void run(int expected, String... arguments) {
    StringWriter output = new StringWriter();
    PrintWriter printer = new PrintWriter(output);
    int status = Ovmc.run(printer, printer, false, arguments);
    if (status != expected) {
      throw new IllegalStateException(List.of(arguments) + " exits with " + status + ": " + output);
    }
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
