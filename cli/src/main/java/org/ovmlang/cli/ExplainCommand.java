package org.ovmlang.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.explain.Explanation;
import org.ovmlang.cli.explain.ExplanationHtml;
import org.ovmlang.cli.explain.ExplanationText;
import org.ovmlang.cli.value.DefinitionTable;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.source.DeepStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc explain}: says what a predicate means and how disputes about it go. */
@Command(
    name = "explain",
    description = {
      "Explains predicates: the formula, its normal form, what each quantifier asks of which source,"
          + " and how long disputes take.",
      ""
    },
    footerHeading = "%n",
    footer = "docs/explain.md says how to read it, and describes the JSON.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, or html: a page to look at and click. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write. Default: the standard output.")
  private @Nullable Path output;

  @Mixin private CompilerArguments compiler = new CompilerArguments();

  @Parameters(index = "0", paramLabel = "FILE", description = "Source file.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DEF",
      description = "The definition to explain. Default: every predicate of FILE.")
  private @Nullable String definition;

  /** How an explanation is printed. */
  private enum Format {
    TEXT,
    JSON,
    HTML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    CompilationResult result = compiler.compile(List.of(file));
    spec.commandLine().getErr().print(Report.of(result.diagnostics()));
    if (result.program().isEmpty()) {
      return ExitStatus.WRONG_PROGRAM;
    }
    CheckedProgram program = result.program().get();
    List<Definition> definitions = definitions(program);
    String text =
        DeepStack.call(
            () -> {
              ObjectNode model = Explanation.of(program, definitions, Version.generator());
              return switch (format) {
                case TEXT -> ExplanationText.of(model);
                case JSON -> Json.print(model) + "\n";
                case HTML -> ExplanationHtml.of(model, program);
              };
            });
    if (output == null) {
      spec.commandLine().getOut().print(text);
    } else {
      Files.writeString(output, text);
    }
    return ExitStatus.OK;
  }

  private List<Definition> definitions(CheckedProgram program) {
    if (definition != null) {
      Definition named = new DefinitionTable(program, file).get(definition);
      if (named.kind() == DefinitionKind.EXTERN) {
        throw new InputException(
            "'" + named.name() + "' is deployed elsewhere: there is no formula to explain");
      }
      return List.of(named);
    }
    List<Definition> own =
        program.definitions().stream()
            .filter(candidate -> candidate.kind() == DefinitionKind.PREDICATE)
            .filter(candidate -> isIn(file, candidate))
            .toList();
    if (own.isEmpty()) {
      throw new InputException(file + " defines no predicate; name the definition to explain");
    }
    return own;
  }

  private static boolean isIn(Path file, Definition definition) {
    Path declared = Path.of(definition.span().file().path());
    return declared.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
  }
}
