package org.ovmlang.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.source.CodeManual;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc explain-code}: what a code of a diagnostic means, with an example and its fix. */
@Command(
    name = "explain-code",
    description = "Explains a code of the compiler's errors and warnings.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ExplainCodeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text: for people. json: an object {code, severity, title, text}. Default:"
              + " ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code, such as OVM0203. Without one, all codes are listed.")
  private @Nullable String name;

  @Override
  public Integer call() {
    CodeManual manual = CodeManual.load();
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      list(manual, out);
      return ExitStatus.OK;
    }
    CodeManual.Entry entry = manual.entry(code(name));
    if (format == OutputFormat.JSON) {
      out.println(Json.print(json(entry)));
    } else {
      out.print(entry.forTerminal());
    }
    return ExitStatus.OK;
  }

  private void list(CodeManual manual, PrintWriter out) {
    if (format == OutputFormat.JSON) {
      var array = JsonNodeFactory.instance.arrayNode();
      for (DiagnosticCode code : DiagnosticCode.values()) {
        array.add(json(manual.entry(code)));
      }
      out.println(Json.print(array));
      return;
    }
    for (DiagnosticCode code : DiagnosticCode.values()) {
      out.println(code + "  " + code.severity().word() + "  " + manual.entry(code).title());
    }
  }

  private static ObjectNode json(CodeManual.Entry entry) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("code", entry.code().code());
    object.put("severity", entry.code().severity().word());
    object.put("title", entry.title());
    object.put("text", entry.text());
    return object;
  }

  private DiagnosticCode code(String written) {
    Optional<DiagnosticCode> code = DiagnosticCode.of(written.toUpperCase(Locale.ROOT));
    if (code.isPresent()) {
      return code.get();
    }
    String suggestion =
        Suggestion.didYouMean(
                written, Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList())
            .map(text -> "; " + text)
            .orElse("; 'ovmc explain-code' lists all");
    throw new ParameterException(
        spec.commandLine(), "there is no code '" + written + "'" + suggestion);
  }
}
