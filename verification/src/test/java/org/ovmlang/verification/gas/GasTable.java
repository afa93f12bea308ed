package org.ovmlang.verification.gas;

import java.util.Locale;
import java.util.Map;

/** The tables for benchmarks/README.md. */
final class GasTable {

  private final StringBuilder text = new StringBuilder();

  /** Adds what was measured with one way of compiling. */
  void add(String pipeline, GasMeasurement generated, GasMeasurement byHand) {
    text.append("\n").append(pipeline).append("\n\n");
    text.append("| | Generated | By hand | Ratio |\n|---|---:|---:|---:|\n");
    for (String predicate : GasBench.PREDICATES) {
      GasBench.Deployed ours = at(generated.deployments(), predicate);
      GasBench.Deployed theirs = at(byHand.deployments(), predicate);
      row("deployment: " + predicate, ours.gas(), theirs.gas());
      row("bytes of code: " + predicate, ours.bytes(), theirs.bytes());
    }
    generated
        .steps()
        .forEach((name, outcome) -> row(name, outcome.gas(), at(byHand.steps(), name).gas()));
    generated
        .transactions()
        .forEach((name, gas) -> row(name, gas, at(byHand.transactions(), name)));
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

  private static <T> T at(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new AssertionError("not measured: " + key);
    }
    return value;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
