package org.ovmlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.ovmlang.cli.value.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ovmc}, which has subcommands only. */
@Command(
    name = "ovmc",
    description = {
      "Compiles claims: .ovm predicates to Solidity predicate contracts and Java deciders.",
      ""
    },
    subcommands = {
      CompileCommand.class,
      CheckCommand.class,
      DecideCommand.class,
      ExplainCommand.class,
      ExplainCodeCommand.class,
      FmtCommand.class,
      InitCommand.class,
      MigrateCommand.class
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the program is wrong",
      "2:the command line, the claim or the world file is wrong",
      "70:another failure, such as a file that cannot be written"
    },
    footerHeading = "%nEnvironment:%n",
    footer = "  OVM_DEBUG=1   print details when ovmc itself fails")
final class Ovmc implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Runs the command.
   *
   * @param debug whether an internal error is printed with its stack trace
   * @return the exit status
   */
  static int run(PrintWriter out, PrintWriter err, boolean debug, String... arguments) {
    return new CommandLine(new Ovmc())
        .setOut(out)
        .setErr(err)
        // A claim or a file name may begin with '@'.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> usageError(e))
        .setExecutionExceptionHandler((e, command, result) -> failure(e, command, debug))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int usageError(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ovmc: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("try '" + command.getCommandSpec().qualifiedName() + " --help'");
    return ExitStatus.USAGE;
  }

  private static int failure(Exception e, CommandLine command, boolean debug) {
    PrintWriter err = command.getErr();
    if (e instanceof InputException) {
      err.println("ovmc: " + e.getMessage());
      return ExitStatus.USAGE;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      err.println("ovmc: " + e.getMessage() + " (" + e.getClass().getSimpleName() + ")");
    } else {
      err.println(
          "ovmc: internal error: " + e + (debug ? "" : " (run with OVM_DEBUG=1 for details)"));
    }
    if (debug) {
      e.printStackTrace(err);
    }
    return ExitStatus.FAILURE;
  }
}
