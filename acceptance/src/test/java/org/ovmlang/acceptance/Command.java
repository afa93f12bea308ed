package org.ovmlang.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program in a process of its own.
 *
 * @param status its exit status
 * @param output what it printed, on both outputs
 */
record Command(int status, String output) {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));
  private static final long MINUTES = 5;

  /** Runs the {@code ovmc} of this build. */
  static Command ovmc(Path folder, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.ovmlang.cli.Main");
    command.addAll(arguments);
    return run(folder, command);
  }

  /**
   * Runs Maven as a user who has installed this build and nothing else would. What the build itself
   * has downloaded is offered as a repository, so that nothing is downloaded twice.
   */
  static Command maven(Path folder, List<String> arguments) throws IOException {
    Path settings = Files.createTempFile("settings", ".xml");
    try {
      String downloads = Path.of(System.getProperty("ovm.downloads")).toUri().toString();
      Files.writeString(settings, SETTINGS.replace("DOWNLOADS", downloads));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("ovm.maven.home"), "bin", "mvn").toString());
      command.addAll(List.of("--batch-mode", "--no-transfer-progress"));
      command.addAll(List.of("--global-settings", settings.toString()));
      command.add("-Dmaven.repo.local=" + System.getProperty("ovm.user.repository"));
      command.addAll(arguments);
      return run(folder, command);
    } finally {
      Files.delete(settings);
    }
  }

  /** The folder of this clone. */
  static Path root() {
    return ROOT;
  }

  private static Command run(Path folder, List<String> command) throws IOException {
    Path log = Files.createTempFile("command", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      // Options of the build around this test are not those of the user's.
      builder.environment().remove("MAVEN_OPTS");
      builder.environment().remove("MAVEN_ARGS");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      process.getOutputStream().close();
      try {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new IOException("not done after " + MINUTES + " minutes: " + command);
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        throw new IOException("interrupted: " + command, e);
      }
      return new Command(
          process.exitValue(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    } finally {
      Files.delete(log);
    }
  }

  private static final String SETTINGS =
      """
      <settings>
        <profiles>
          <profile>
            <id>downloads</id>
            <activation><activeByDefault>true</activeByDefault></activation>
            <repositories>
              <repository>
                <id>downloads</id>
                <url>DOWNLOADS</url>
                <snapshots><enabled>false</enabled></snapshots>
              </repository>
            </repositories>
            <pluginRepositories>
              <pluginRepository>
                <id>downloads</id>
                <url>DOWNLOADS</url>
                <snapshots><enabled>false</enabled></snapshots>
              </pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
      </settings>
      """;
}
