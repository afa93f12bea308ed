package org.ovmlang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.decide.Deciders;
import org.ovmlang.cli.value.DefinitionTable;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.cli.value.ValueEncoder;
import org.ovmlang.cli.value.ValueParser;
import org.ovmlang.cli.value.ValueSyntax;
import org.ovmlang.cli.world.WorldFile;
import org.ovmlang.cli.world.WorldReader;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.DeepStack;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.trace.Trace;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc decide}: decides one claim with the generated decider. */
@Command(
    name = "decide",
    description = {
      "Decides a claim with the decider that is generated for the program.",
      "",
      "CLAIM is a predicate and its arguments, such as 'ownership(0x…, 0x…)':",
      "  120               a number",
      "  0x…               bytes or an address",
      "  (3, 9)            a range; also {start: 3, end: 9}",
      "  \"text\"            a string",
      "  true, false       a truth value",
      "  [1, 2]            a list",
      "  Transfer(…)       a record; also {to: 0x…, amount: 3}",
      "  other(…)          a claim; also Claim(0xADDRESS, 0xINPUT, …)",
      ""
    },
    footerHeading = "%n",
    footer = "docs/world-file.md describes the world file and the notation of values.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class DecideCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--world",
      paramLabel = "FILE",
      description = "The world file, if it is not given as the third argument.")
  private @Nullable Path worldOption;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--trace",
      description =
          "Also say how the decision came about: places in the source, values, candidates, and"
              + " which atoms it rests on.")
  private boolean traced;

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description =
          "Source file with further predicates that claims may name (repeatable). PROGRAM and what it"
              + " imports need not be repeated.")
  private List<Path> others = new ArrayList<>();

  @Mixin private CompilerArguments compiler = new CompilerArguments();

  @Parameters(index = "0", paramLabel = "PROGRAM", description = "Source file.")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "CLAIM", description = "The claim.")
  private String claimText = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "WORLD",
      description =
          "JSON file with what is known: constants, predicate addresses, stored values, witnesses."
              + " Default: nothing is known.")
  private @Nullable Path worldArgument;

  @Override
  public Integer call() throws IOException {
    if (worldOption != null && worldArgument != null) {
      throw new ParameterException(
          spec.commandLine(), "the world is given twice, as --world and as the third argument");
    }
    List<Path> files = new ArrayList<>(List.of(file));
    files.addAll(others);
    CompilationResult result = compiler.compile(files);
    if (result.program().isEmpty() || compiler.refuses(result)) {
      // Warnings are said by check and compile; here they would drown the decision.
      spec.commandLine().getErr().print(Report.of(result.diagnostics()));
      return ExitStatus.WRONG_PROGRAM;
    }
    decide(result.program().get());
    return ExitStatus.OK;
  }

  private void decide(CheckedProgram program) throws IOException {
    DefinitionTable definitions = new DefinitionTable(program, file);
    ValueSyntax.Application claim = parse();
    Definition definition = find(definitions, claim);
    WorldFile worldFile = readWorld(program, definitions);
    ValueEncoder encoder = new ValueEncoder(definitions, worldFile.predicates());
    List<Bytes> inputs = encoder.arguments(definition, claim.arguments());

    Deciders deciders = Deciders.load(program, Backends.of("java"), Version.generator(), traced);
    World world = deciders.world(worldFile);
    Decider<?> decider = deciders.of(definition);
    DecisionReport report =
        DeepStack.call(
            () -> {
              Address address = encoder.address(definition);
              Bytes32 id = address == null ? null : new Claim(address, inputs).id();
              try {
                if (traced) {
                  Trace trace = decider.trace(inputs, world);
                  return new DecisionReport(claim, trace.decision(), id, trace);
                }
                return new DecisionReport(claim, decider.decide(inputs, world), id, null);
              } catch (IllFormedClaimException e) {
                throw new InputException("the claim is not well formed: " + e.getMessage(), e);
              }
            });
    spec.commandLine()
        .getOut()
        .println(format == OutputFormat.JSON ? Json.print(report.json()) : report.text());
  }

  private ValueSyntax.Application parse() {
    try {
      if (ValueParser.parse(claimText) instanceof ValueSyntax.Application claim) {
        return claim;
      }
    } catch (InputException e) {
      throw e.in("claim");
    }
    throw new InputException(
        "claim: expected the name of a predicate and its arguments in parentheses, not "
            + claimText);
  }

  private static Definition find(DefinitionTable definitions, ValueSyntax.Application claim) {
    Definition definition = definitions.get(claim.name());
    if (definition.kind() == DefinitionKind.EXTERN) {
      throw new InputException(
          "'" + definition.name() + "' is deployed elsewhere: there is no formula to decide");
    }
    List<String> inputs = definition.inputs().stream().map(Variable::name).toList();
    if (claim.arguments().size() < inputs.size()) {
      throw new InputException(
          "the claim gives "
              + Report.count(claim.arguments().size(), "argument")
              + ", '"
              + definition.name()
              + "' has "
              + Report.count(inputs.size(), "input")
              + ": "
              + String.join(", ", inputs));
    }
    return definition;
  }

  private WorldFile readWorld(CheckedProgram program, DefinitionTable definitions)
      throws IOException {
    Path path = worldOption == null ? worldArgument : worldOption;
    if (path == null) {
      return WorldFile.empty();
    }
    WorldFile world = WorldReader.read(path, program, definitions);
    for (String warning : world.warnings()) {
      spec.commandLine().getErr().println(path + ": warning: " + warning);
    }
    return world;
  }
}
