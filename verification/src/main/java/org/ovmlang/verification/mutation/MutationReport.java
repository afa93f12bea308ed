package org.ovmlang.verification.mutation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the figures of mutation testing from the reports of PIT, and lists the survivors that
 * nobody has explained. A module that PIT has not run on keeps the figures it had.
 *
 * @param command what wrote this
 * @param modules the modules by their folders
 */
record MutationReport(String command, Map<String, ModuleReport> modules) {

  private static final String COMMAND =
      "mvn -Pmutation -pl verification -am process-test-classes -DskipAnalysis";
  private static final List<String> MODULES = List.of("runtime", "compiler", "codegen-java");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * Reports on all modules.
   *
   * @param arguments the root of the project, the explanations, where the report is written
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    boolean sound =
        write(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), System.out);
    if (!sound) {
      System.exit(1);
    }
  }

  /** Writes the report and says whether each explanation is for a mutant that lives. */
  static boolean write(Path root, Path explanationsFile, Path file, PrintStream out)
      throws IOException {
    List<Explanation> explanations =
        JSON.readValue(
            Files.readString(explanationsFile), new TypeReference<List<Explanation>>() {});
    Map<String, ModuleReport> modules = new TreeMap<>();
    if (Files.exists(file)) {
      modules.putAll(JSON.readValue(Files.readString(file), MutationReport.class).modules());
    }
    List<Explanation> stale = new ArrayList<>();
    for (String module : MODULES) {
      Path folder = root.resolve(module);
      Path report = folder.resolve("target/pit-reports/mutations.xml");
      if (!Files.exists(report)) {
        out.println(module + ": not run, so its figures stay as they are");
        continue;
      }
      List<Explanation> ofModule =
          explanations.stream().filter(each -> each.module().equals(module)).toList();
      PitReport read = PitReport.read(report, folder.resolve("src/main/java"));
      List<Mutant> mutants = read.mutants();
      ModuleReport found = ModuleReport.of(read, ofModule);
      modules.put(module, found);
      ModuleReport.unexplained(mutants, ofModule).forEach(out::println);
      out.println(module + ": " + found.all());
      if (read.isComplete()) {
        stale.addAll(ModuleReport.stale(mutants, ofModule));
      } else {
        out.println(module + ": the run was stopped, so some of its mutants are missing");
      }
    }
    Files.writeString(file, JSON.writeValueAsString(new MutationReport(COMMAND, modules)) + "\n");
    stale.forEach(each -> out.println("Explained, but no longer a survivor: " + each));
    return stale.isEmpty();
  }
}
