package org.ovmlang.verification.campaign;

import java.util.List;

/**
 * What came of a batch.
 *
 * @param counts the tables of the report
 * @param findings the differences
 */
record Outcome(Counts counts, List<Finding> findings) {

  Outcome {
    findings = List.copyOf(findings);
  }
}
