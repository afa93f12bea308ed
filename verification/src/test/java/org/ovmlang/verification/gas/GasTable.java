package org.ovmlang.verification.gas;

import java.util.Locale;

/** The tables for benchmarks/README.md. */
final class GasTable {

  private final StringBuilder text = new StringBuilder();

  /** Adds what was measured with one way of compiling. */
  void add(String pipeline, GasMeasurement generated, GasMeasurement byHand) {
    text.append(text.length() == 0 ? "" : "\n").append("| ").append(pipeline);
    text.append(" | Generated | By hand | Ratio |\n|---|---:|---:|---:|\n");
    for (String predicate : PlasmaContracts.PREDICATES) {
      GasBench.Deployed ours = GasMeasurement.at(generated.deployments(), predicate);
      GasBench.Deployed theirs = GasMeasurement.at(byHand.deployments(), predicate);
      row("deployment: " + predicate, ours.gas(), theirs.gas());
      row("bytes of code: " + predicate, ours.bytes(), theirs.bytes());
    }
    generated
        .steps()
        .forEach(
            (name, outcome) ->
                row(name, outcome.gas(), GasMeasurement.at(byHand.steps(), name).gas()));
    generated
        .transactions()
        .forEach((name, gas) -> row(name, gas, GasMeasurement.at(byHand.transactions(), name)));
  }

  private void row(String name, long generated, long byHand) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %.2f |%n",
            name,
            generated,
            byHand,
            (double) generated / byHand));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
