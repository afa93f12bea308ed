package org.ovmlang.verification.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign goes on where it was, and does nothing twice. */
class ProgressTest {

  private static final Plan PLAN = new Plan(100, 1_000, 7);

  @TempDir private Path folder;

  private static Outcome outcome(long cases) {
    Counts counts = new Counts();
    counts.add(CaseCounts.TRUTH, "true", cases);
    return new Outcome(
        counts, List.of(new Finding(1, Setting.VIA_IR, "a law", "a detail", "a folder")));
  }

  private static List<Long> seeds(List<Batch> batches, long first) {
    List<Long> seeds = new ArrayList<>();
    batches.forEach(batch -> seeds.addAll(batch.seeds(first)));
    return seeds;
  }

  @Test
  void aThirdOfTheProgramsIsOfEachSetting() {
    int[] programs = new int[Setting.values().length];
    for (Batch batch : Progress.none(PLAN).todo()) {
      programs[batch.setting().number()] += batch.programs();
    }
    assertThat(programs).containsExactly(34, 33, 33);
  }

  @Test
  void everyProgramIsDoneOnceInWhateverOrderBatchesEnd() {
    Progress progress = Progress.none(PLAN);
    List<Batch> batches = new ArrayList<>(progress.todo());
    assertThat(seeds(batches, 7)).doesNotHaveDuplicates().hasSize(100);
    while (!batches.isEmpty()) {
      Batch last = batches.remove(batches.size() - 1);
      progress = progress.with(last, outcome(10), 3);
      assertThat(progress.todo()).isEqualTo(batches);
    }
    assertThat(progress.programs()).isEqualTo(100);
    assertThat(progress.done().values()).allMatch(ranges -> ranges.size() == 1);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = folder.resolve("state/progress.json");
    Progress progress = Progress.none(PLAN);
    progress = progress.with(progress.todo().get(2), outcome(10), 3);
    progress = progress.with(progress.todo().get(0), outcome(5), 8);
    progress.write(file);
    Progress read = Progress.read(file, PLAN);
    assertThat(read.done()).isEqualTo(progress.done());
    assertThat(read.counts().tables()).isEqualTo(progress.counts().tables());
    assertThat(read.counts().of(CaseCounts.TRUTH, "true")).isEqualTo(15);
    assertThat(read.findings()).hasSize(2).isEqualTo(progress.findings());
    assertThat(read.seconds()).isEqualTo(8);
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void aCampaignThatWasKilledWhileItWroteGoesOnFromTheBatchBefore() throws IOException {
    Path file = folder.resolve("progress.json");
    Progress progress = Progress.none(PLAN);
    progress = progress.with(progress.todo().get(0), outcome(10), 3);
    progress.write(file);
    Files.writeString(folder.resolve("progress123.tmp"), "{ \"plan\" : ");
    assertThat(Progress.read(file, PLAN).todo()).isEqualTo(progress.todo());
  }

  @Test
  void aPlanOfMoreProgramsGoesOnWithWhatOneOfFewerHasDone() throws IOException {
    Path file = folder.resolve("progress.json");
    Progress progress = Progress.none(PLAN);
    Set<Long> done = new HashSet<>(seeds(progress.todo(), 7));
    for (Batch batch : progress.todo()) {
      progress = progress.with(batch, outcome(1), 1);
    }
    progress.write(file);
    List<Batch> rest = Progress.read(file, new Plan(250, 2_500, 7)).todo();
    assertThat(seeds(rest, 7)).doesNotContainAnyElementsOf(done).hasSize(150);
  }

  @Test
  void aPlanOfOtherCasesDoesNotGoOn() throws IOException {
    Path file = folder.resolve("progress.json");
    Progress.none(PLAN).write(file);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Progress.read(file, new Plan(100, 2_000, 7)))
        .withMessageContaining("cannot go on");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Progress.read(file, new Plan(100, 1_000, 8)));
  }
}
