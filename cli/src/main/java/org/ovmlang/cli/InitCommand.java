package org.ovmlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.init.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ovmc init}: makes a small project. */
@Command(
    name = "init",
    description =
        "Makes a Maven project with one predicate and a test that decides claims with it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class InitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--group",
      paramLabel = "ID",
      description = "Maven group id. Default: ${DEFAULT-VALUE}.")
  private String group = "com.example";

  @Option(
      names = "--artifact",
      paramLabel = "ID",
      description = "Maven artifact id. Default: the name of DIR.")
  private @Nullable String artifact;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description =
          "Java package of the project, of two parts or more; the last one is also the folder of"
              + " its sources. Default: the group id and the artifact id.")
  private @Nullable String packageName;

  @Parameters(paramLabel = "DIR", description = "A folder that does not exist or is empty.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    Project project = Project.in(folder, group, artifact, packageName);
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : project.write(Version.build())) {
      out.println("wrote " + folder.resolve(file));
    }
    if (Version.build().getProperty("version", "").endsWith("-SNAPSHOT")) {
      out.println("this version is not published: run 'mvn install -DskipTests' in its clone once");
    }
    out.println("then 'mvn test' in " + folder + " compiles the predicate and decides claims");
    return ExitStatus.OK;
  }
}
