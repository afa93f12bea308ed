package org.ovmlang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ovmlang.compiler.CompilationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc check}: says what is wrong with a program. */
@Command(
    name = "check",
    description = "Checks programs and writes nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text: for people, on the standard error. json: an array of {code, severity, file, line,"
              + " column, endLine, endColumn, message, help} on the standard output. Default:"
              + " ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private CompilerArguments compiler = new CompilerArguments();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Source file.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    CompilationResult result = compiler.compile(files);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      out.println(Json.print(DiagnosticsJson.of(result.diagnostics())));
    } else {
      spec.commandLine().getErr().print(Report.of(result.diagnostics()));
      if (!compiler.refuses(result)) {
        out.println(Report.count(files.size(), "file") + " checked, no errors");
      }
    }
    return compiler.refuses(result) ? ExitStatus.WRONG_PROGRAM : ExitStatus.OK;
  }
}
