package org.ovmlang.store.rocksdb;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other processes that use a store. */
final class ChildProcess {

  private ChildProcess() {}

  /**
   * Runs a main class that prints numbers, kills it some time after the first, and gives the last.
   *
   * @param millis how long it lives after its first line
   */
  static int killed(Class<?> main, Path folder, long argument, int millis) throws Exception {
    Process process =
        new ProcessBuilder(command(main, folder.toString(), Long.toString(argument)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader()) {
      int last = Integer.parseInt(output.readLine());
      Thread.sleep(millis);
      // Not through the Process, which would close its output before the rest of it is read.
      process.toHandle().destroyForcibly();
      process.waitFor();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        // The last line may be cut off: its number was not acknowledged then.
        if (line.matches("\\d+") && Integer.parseInt(line) == last + 1) {
          last++;
        }
      }
      return last;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Runs a command to its end and gives the last line that it prints. */
  static String lastLine(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader()) {
      String last = "";
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = line;
      }
      process.waitFor();
      return last;
    } finally {
      process.destroyForcibly();
    }
  }

  /** The command that runs a main class of the tests. */
  static List<String> command(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
