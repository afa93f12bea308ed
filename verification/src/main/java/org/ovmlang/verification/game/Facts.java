package org.ovmlang.verification.game;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;

/** What literals, terms and domains come to where variables (by id) have values. */
interface Facts {

  /**
   * Whether a constant, an atom, or a claim value for which there is no fuel, can have that truth.
   */
  boolean canBe(Formula literal, Map<Integer, SmallValue> values, boolean truth);

  /** The values of terms; nothing if one has none. */
  Optional<List<SmallValue>> values(List<Term> terms, Map<Integer, SmallValue> values);

  /** The values that the variable of a domain can take, members or not. */
  List<SmallValue> candidates(Domain domain, Map<Integer, SmallValue> values);

  /** The claims that a called claim value can be, with the inputs that the call appends. */
  List<SmallValue.Claim> called(
      Formula.ClaimCall call, List<SmallValue> terms, Map<Integer, SmallValue> values);
}
