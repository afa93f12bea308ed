package org.ovmlang.fuzzing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Fuzzes one target after the other, each in a process of its own.
 *
 * <p>Arguments: the folder of this module, the seconds for each target, the file in which
 * executions are added up or an empty text, and, if not all of them, the names of targets. An input
 * that breaks a target ends with exit status 1; it stands in {@code target/fuzz/TARGET/findings}
 * and is to be kept in {@code src/fuzz/findings}.
 */
public final class Fuzz {

  /** What is fuzzed, by the first part of the name of its class. */
  static final List<String> TARGETS = List.of("Parse", "Format", "Check", "Compile", "Decide");

  /** An input that takes longer is a finding; most take less than a millisecond. */
  private static final int SECONDS_PER_INPUT = 20;

  private static final int MAX_INPUT_BYTES = 8_192;

  private Fuzz() {}

  /** Runs the targets; the status tells whether one of them broke. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path module = Path.of(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    String record = arguments[2].strip();
    List<String> targets =
        arguments.length > 3 ? List.of(arguments).subList(3, arguments.length) : TARGETS;
    boolean broken = false;
    for (String target : targets) {
      System.out.println("fuzzing " + target + " for " + seconds + " s");
      long start = System.nanoTime();
      broken |= run(module, target, seconds) != 0;
      long took = (System.nanoTime() - start) / 1_000_000_000;
      if (!record.isBlank()) {
        Executions.add(Path.of(record), target, took, log(module, target));
      }
    }
    System.exit(broken ? 1 : 0);
  }

  private static int run(Path module, String target, int seconds)
      throws IOException, InterruptedException {
    Path work = module.resolve("target").resolve("fuzz").resolve(target);
    Path found = Files.createDirectories(work.resolve("corpus"));
    Path findings = Files.createDirectories(work.resolve("findings"));
    Path given = module.resolve("src").resolve("fuzz");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The heap bounds what one input may need.
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-classpath"));
    command.add(System.getProperty("java.class.path"));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=org.ovmlang.fuzzing." + target + "Target");
    command.add("--instrumentation_includes=org.ovmlang.**");
    command.add("--custom_hook_includes=org.ovmlang.**");
    command.add("--reproducer_path=" + findings);
    command.add("-artifact_prefix=" + findings + File.separator);
    command.add("-dict=" + given.resolve("ovm.dict"));
    command.add("-max_total_time=" + seconds);
    command.add("-timeout=" + SECONDS_PER_INPUT);
    command.add("-max_len=" + MAX_INPUT_BYTES);
    command.add("-rss_limit_mb=3072");
    command.add("-print_final_stats=1");
    command.add(found.toString());
    // Inputs of deciders are no programs.
    String of = target.equals("Decide") ? "decide-" : "";
    command.add(given.resolve(of + "corpus").toString());
    command.add(given.resolve(of + "findings").toString());
    Path log = log(module, target);
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    report(log, status);
    return status;
  }

  private static Path log(Path module, String target) {
    return module.resolve("target").resolve("fuzz").resolve(target).resolve("fuzz.log");
  }

  /** The figures, and all of it if the target broke. */
  private static void report(Path log, int status) throws IOException {
    for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
      if (status != 0 || line.startsWith("stat::")) {
        System.out.println(line);
      }
    }
  }
}
