package org.ovmlang.verification.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does what a plan says, batch by batch. After each batch the progress is on disk, so that a
 * campaign that was stopped, however it was, goes on with the next one.
 */
public final class Campaign {

  private final Plan plan;
  private final Path state;
  private final Path report;
  private final KeptRegressions kept;
  private final int workers;

  /**
   * A campaign.
   *
   * @param state the file of its progress, which need not exist
   * @param report the file for its report
   * @param kept the folder for what breaks a law, which need not exist
   */
  public Campaign(Plan plan, Path state, Path report, Path kept, int workers) {
    this.plan = plan;
    this.state = state;
    this.report = report;
    this.kept = new KeptRegressions(kept);
    this.workers = workers;
  }

  /**
   * Goes on with a campaign until it is done.
   *
   * @param arguments how many programs, how many cases, the first seed, the file of the progress,
   *     the file for the report, the folder for what breaks a law, how many workers
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Plan plan =
        new Plan(
            Integer.parseInt(arguments[0]),
            Long.parseLong(arguments[1]),
            Long.parseLong(arguments[2]));
    Progress progress =
        new Campaign(
                plan,
                Path.of(arguments[3]),
                Path.of(arguments[4]),
                Path.of(arguments[5]),
                Integer.parseInt(arguments[6]))
            .run();
    progress.findings().forEach(finding -> System.out.println("DIFFERENCE " + finding));
    if (!progress.findings().isEmpty()) {
      System.exit(1);
    }
    System.exit(0);
  }

  /** Does what is left to do, and says what all came to. */
  public Progress run() throws IOException, InterruptedException {
    Progress progress = Progress.read(state, plan);
    long before = progress.seconds();
    long casesBefore = progress.counts().sum(CaseCounts.TRUTH);
    long start = System.nanoTime();
    List<Batch> todo = progress.todo();
    ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(workers);
    try {
      CompletionService<Done> running = new ExecutorCompletionService<>(pool);
      todo.forEach(batch -> running.submit(() -> new Done(batch, BatchRun.of(batch, plan, kept))));
      for (int i = 1; i <= todo.size(); i++) {
        Done done = running.take().get();
        double elapsed = (System.nanoTime() - start) / 1e9;
        progress = progress.with(done.batch(), done.outcome(), before + Math.round(elapsed));
        progress.write(state);
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.writeString(report, CampaignReport.of(progress));
        long cases = progress.counts().sum(CaseCounts.TRUTH);
        System.out.println(
            String.format(
                Locale.ROOT,
                "%d of %d programs, %,d cases, %.0f cases a second, %d differences",
                progress.programs(),
                plan.programs(),
                cases,
                (cases - casesBefore) / elapsed,
                progress.findings().size()));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch failed", e.getCause());
    } finally {
      finish(pool);
    }
    return progress;
  }

  /**
   * Begins nothing more; what is running comes to its end, for its findings would be false ones.
   */
  private static void finish(ThreadPoolExecutor pool) throws InterruptedException {
    pool.getQueue().clear();
    pool.shutdown();
    while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      // A batch takes minutes.
    }
  }

  private record Done(Batch batch, Outcome outcome) {}
}
