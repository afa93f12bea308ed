package org.ovmlang.verification.campaign;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What of a plan has been done.
 *
 * @param plan the plan
 * @param done for each setting which of its programs, in order
 * @param counts what came of them
 * @param findings the differences
 * @param seconds how long it took by the clock
 */
public record Progress(
    Plan plan,
    Map<Setting, List<Range>> done,
    Counts counts,
    List<Finding> findings,
    long seconds) {

  /** More programs in one run of the compilers save no more of their start. */
  private static final int PROGRAMS_PER_BATCH = 12;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * Programs of a setting by their numbers.
   *
   * @param from the first
   * @param to the one behind the last
   */
  public record Range(int from, int to) {}

  /** Copies the collections. */
  public Progress {
    Map<Setting, List<Range>> copy = new EnumMap<>(Setting.class);
    done.forEach((setting, ranges) -> copy.put(setting, List.copyOf(ranges)));
    done = copy;
    findings = List.copyOf(findings);
  }

  /** Nothing of a plan. */
  static Progress none(Plan plan) {
    return new Progress(plan, Map.of(), new Counts(), List.of(), 0);
  }

  /**
   * What a file says, or nothing of the plan if there is no file. A plan of more programs goes on
   * with what one of fewer has done.
   *
   * @throws IllegalArgumentException if the file is of a plan that this one cannot go on with
   */
  static Progress read(Path file, Plan plan) throws IOException {
    if (!Files.exists(file)) {
      return none(plan);
    }
    Progress progress = JSON.readValue(Files.readString(file), Progress.class);
    Plan earlier = progress.plan();
    if (earlier.seed() != plan.seed() || earlier.casesPerProgram() != plan.casesPerProgram()) {
      throw new IllegalArgumentException(
          file + " is the progress of " + earlier + ", with which " + plan + " cannot go on");
    }
    return new Progress(
        plan, progress.done(), progress.counts(), progress.findings(), progress.seconds());
  }

  /** Writes it aside and puts it in place, so that there is a whole file at every moment. */
  void write(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path aside = Files.createTempFile(parent, "progress", ".tmp");
    Files.writeString(aside, JSON.writeValueAsString(this) + "\n");
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What is left to do, the settings by turns. */
  List<Batch> todo() {
    // Small plans have batches of every setting, too, for more than one worker.
    int size = Math.max(1, Math.min(PROGRAMS_PER_BATCH, plan.programs() / 6));
    List<Batch> batches = new ArrayList<>();
    for (int start = 0; start < plan.programs(Setting.OPTIMISER_OFF); start += size) {
      for (Setting setting : Setting.values()) {
        int end = Math.min(start + size, plan.programs(setting));
        addMissing(setting, start, end, batches);
      }
    }
    return batches;
  }

  private void addMissing(Setting setting, int start, int end, List<Batch> batches) {
    int from = start;
    for (int number = start; number <= end; number++) {
      if (number == end || isDone(setting, number)) {
        if (from < number) {
          batches.add(new Batch(setting, from, number));
        }
        from = number + 1;
      }
    }
  }

  private boolean isDone(Setting setting, int number) {
    return done.getOrDefault(setting, List.of()).stream()
        .anyMatch(range -> range.from() <= number && number < range.to());
  }

  /** How many programs have been done. */
  int programs() {
    return done.values().stream()
        .flatMap(List::stream)
        .mapToInt(range -> range.to() - range.from())
        .sum();
  }

  /** With a batch more. */
  Progress with(Batch batch, Outcome outcome, long seconds) {
    Map<Setting, List<Range>> more = new EnumMap<>(Setting.class);
    more.putAll(done);
    List<Range> ranges = new ArrayList<>(done.getOrDefault(batch.setting(), List.of()));
    ranges.add(new Range(batch.from(), batch.to()));
    more.put(batch.setting(), joined(ranges));
    Counts sum = new Counts(counts.tables());
    sum.addAll(outcome.counts());
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(outcome.findings());
    return new Progress(plan, more, sum, all, seconds);
  }

  private static List<Range> joined(List<Range> ranges) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Range range : ranges) {
      for (int number = range.from(); number < range.to(); number++) {
        numbers.add(number);
      }
    }
    List<Range> joined = new ArrayList<>();
    while (!numbers.isEmpty()) {
      int from = numbers.first();
      int to = from;
      while (numbers.remove(to)) {
        to++;
      }
      joined.add(new Range(from, to));
    }
    return joined;
  }
}
