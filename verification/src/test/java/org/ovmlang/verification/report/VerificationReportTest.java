package org.ovmlang.verification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationReportTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory", ".."));

  @Test
  void theReportIsWhatTheFiguresSay() throws IOException {
    Path verification = ROOT.resolve("verification");

    assertThat(Files.readString(verification.resolve("REPORT.md")))
        .as("written by " + VerificationReport.WRITTEN_BY)
        .isEqualTo(VerificationReport.of(Figures.read(verification)));
  }

  @Test
  void theReadmeSaysWhatTheFiguresSay() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));

    assertThat(readme)
        .as("written by " + VerificationReport.WRITTEN_BY)
        .isEqualTo(ReadmeSection.in(readme, Figures.read(ROOT.resolve("verification"))));
  }

  @Test
  void aReadmeWithoutAPlaceForTheFiguresIsRefused() throws IOException {
    Figures figures = Figures.read(ROOT.resolve("verification"));

    assertThatThrownBy(() -> ReadmeSection.in("# A project", figures))
        .hasMessageContaining("no place");
  }

  @Test
  void aTableThatACampaignHasNotIsNotTakenForAnEmptyOne() {
    MissingNode none = MissingNode.getInstance();
    Figures figures = new Figures(none, none, none, none, List.of());

    assertThatThrownBy(figures::cases).hasMessageContaining("truth");
  }
}
