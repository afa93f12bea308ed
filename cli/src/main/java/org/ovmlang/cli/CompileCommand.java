package org.ovmlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.source.DeepStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc compile}: writes what the back ends make of a program. */
@Command(
    name = "compile",
    description = "Compiles programs to Java (under DIR/java) and Solidity (under DIR/solidity).",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class CompileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the output goes. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("ovm-out");

  @Option(
      names = "--package",
      paramLabel = "ROOT",
      description =
          "Java package under which the namespaces of the files lie. Default: ${DEFAULT-VALUE}.")
  private String rootPackage = "ovm";

  @Mixin private CompilerArguments compiler = new CompilerArguments();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Source file.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (!SourceVersion.isName(rootPackage, SourceVersion.RELEASE_17)) {
      throw new ParameterException(
          spec.commandLine(), "--package " + rootPackage + ": not the name of a Java package");
    }
    CompilationResult result = compiler.compile(files);
    spec.commandLine().getErr().print(Report.of(result.diagnostics()));
    if (result.program().isEmpty() || compiler.refuses(result)) {
      return ExitStatus.WRONG_PROGRAM;
    }
    write(emit(result.program().get()));
    return ExitStatus.OK;
  }

  /** By target; everything is emitted before the first file is written. */
  private Map<String, List<GeneratedFile>> emit(CheckedProgram program) {
    BackendOptions options = new BackendOptions(rootPackage, Version.generator());
    Map<String, List<GeneratedFile>> output = new TreeMap<>();
    for (Backend backend : Backends.all()) {
      output.put(backend.target(), DeepStack.call(() -> backend.emit(program, options)));
    }
    return output;
  }

  private void write(Map<String, List<GeneratedFile>> output) throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    int written = 0;
    int unchanged = 0;
    for (Map.Entry<String, List<GeneratedFile>> target : output.entrySet()) {
      OutputFolder folder = new OutputFolder(out.resolve(target.getKey()));
      for (GeneratedFile file : target.getValue()) {
        if (folder.write(file)) {
          written++;
          printer.println("wrote " + folder.place(file));
        } else {
          unchanged++;
        }
      }
    }
    String summary =
        "compiled "
            + Report.count(files.size(), "file")
            + " to "
            + out
            + ": "
            + Report.count(written, "file")
            + " written";
    printer.println(unchanged == 0 ? summary : summary + ", " + unchanged + " unchanged");
  }
}
