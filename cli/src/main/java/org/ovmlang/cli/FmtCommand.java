package org.ovmlang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.format.Formatter;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc fmt}: gives source files the one layout of the language. */
@Command(
    name = "fmt",
    description = {
      "Gives source files the one layout of the language, in place. A file with errors stays as it"
          + " is.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class FmtCommand implements Callable<Integer> {

  private static final Path STANDARD_INPUT = Path.of("-");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--check",
      description =
          "Write nothing; print the files whose layout differs, and exit with 1 if there are any.")
  private boolean check;

  @Option(
      names = "--stdin",
      description =
          "The same as '-' in place of a file: read the standard input, print on the standard"
              + " output. For editors.")
  private boolean standardInput;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR|-",
      description = "Source files, or folders with all the .ovm files in them.")
  private List<Path> named = new ArrayList<>();

  private final Diagnostics diagnostics = new Diagnostics();
  private int changed;

  @Override
  public Integer call() throws IOException {
    if (standardInput) {
      named.add(STANDARD_INPUT);
    }
    if (named.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "a file or a folder is missing");
    }
    if (named.contains(STANDARD_INPUT) && named.size() > 1) {
      throw new ParameterException(spec.commandLine(), "'-' stands alone");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = SourceTree.of(named);
    for (Path file : files) {
      if (file.equals(STANDARD_INPUT)) {
        filter(out);
      } else {
        format(file, out);
      }
    }
    spec.commandLine().getErr().print(Report.of(diagnostics.sorted()));
    if (!check && !named.contains(STANDARD_INPUT) && !diagnostics.hasErrors()) {
      out.println(Report.count(files.size(), "file") + ", " + changed + " changed");
    }
    return diagnostics.hasErrors() || (check && changed > 0)
        ? ExitStatus.WRONG_PROGRAM
        : ExitStatus.OK;
  }

  private void filter(PrintWriter out) throws IOException {
    byte[] bytes = SourceFile.readBytes(System.in);
    Optional<String> formatted = formatted("-", bytes);
    if (formatted.isEmpty()) {
      return;
    }
    if (!check) {
      out.print(formatted.get());
    } else if (differs(bytes, formatted.get())) {
      changed++;
      out.println("-");
    }
  }

  private void format(Path file, PrintWriter out) throws IOException {
    byte[] bytes = read(file);
    Optional<String> formatted =
        bytes == null ? Optional.empty() : formatted(file.toString().replace('\\', '/'), bytes);
    if (bytes == null || formatted.isEmpty() || !differs(bytes, formatted.get())) {
      return;
    }
    changed++;
    if (!check) {
      AtomicFile.write(file, formatted.get());
    }
    out.println(check ? file : "formatted " + file);
  }

  private byte @Nullable [] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return SourceFile.readBytes(in);
    } catch (IOException e) {
      diagnostics.error(
          DiagnosticCode.UNREADABLE_FILE,
          new SourceFile(file.toString().replace('\\', '/'), "").span(0, 0),
          "the file cannot be read",
          "check the path and that it may be read");
      return null;
    }
  }

  private Optional<String> formatted(String name, byte[] bytes) {
    Diagnostics found = new Diagnostics();
    SourceFile source = SourceFile.decode(name, bytes, found);
    Optional<String> formatted =
        found.hasErrors() ? Optional.empty() : Formatter.format(source, found);
    found.sorted().forEach(diagnostics::report);
    return formatted;
  }

  private static boolean differs(byte[] bytes, String formatted) {
    return !Arrays.equals(bytes, formatted.getBytes(StandardCharsets.UTF_8));
  }
}
