package org.ovmlang.verification.laws;

import java.math.BigInteger;
import java.util.List;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/**
 * A formula of each of the seven values, none of them ground, in a world in which one source has a
 * witness, one has none, and the atom is not supplied.
 */
final class Leaves {

  static final Span SPAN = new SourceFile("table.ovm", "table\n").span(0, 5);

  /** Has one witness. */
  static final String ONE = "one";

  /** Has none. */
  static final String NONE = "none";

  static final AtomDeclaration UNKNOWN = new AtomDeclaration(SPAN, "unknown", List.of(), false, "");

  /** Beyond the inputs. */
  private static int next = 2;

  private Leaves() {}

  static World world(String predicate, Address address, Decider<?> decider) {
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    store.put(Witness.of(Bucket.of(ONE), Bytes.ofHex("01")));
    return World.builder().witnesses(store).predicate(predicate, address, decider).build();
  }

  static Formula of(Verdict verdict) {
    return switch (verdict) {
      case FALSE_AT_ONCE -> all(open(ONE, constant(true)), constant(false));
      case FALSE_CERTAIN -> any(numbers(1, constant(true)), constant(false));
      case FALSE_OPTIMISTIC -> any(open(NONE, constant(true)), constant(true));
      case UNDECIDED -> new Formula.Atom(SPAN, UNKNOWN, List.of());
      case TRUE_OPTIMISTIC -> all(open(NONE, constant(true)), constant(false));
      case TRUE_CERTAIN -> all(numbers(1, constant(true)), constant(true));
      case TRUE_AT_ONCE -> any(open(ONE, constant(true)), constant(true));
    };
  }

  static Formula constant(boolean value) {
    return new Formula.Constant(SPAN, value);
  }

  static Formula any(Domain domain, Formula body) {
    return new Formula.Exists(SPAN, domain, body);
  }

  static Formula all(Domain domain, Formula body) {
    return new Formula.ForAll(SPAN, domain, body);
  }

  /** A source that may have more witnesses than anybody knows. */
  static Domain open(String source, Formula membership) {
    return new Domain(
        SPAN,
        variable(BasicType.BYTES),
        List.of(),
        new Source.All(new Source.BucketTerm(source, List.of())),
        membership);
  }

  /** A source of which all is known: the numbers from 0 to before a limit. */
  static Domain numbers(int limit, Formula membership) {
    Term from = new Term.UintLiteral(SPAN, BigInteger.ZERO);
    Term to = new Term.UintLiteral(SPAN, BigInteger.valueOf(limit));
    return new Domain(
        SPAN,
        variable(BasicType.UINT),
        List.of(from, to),
        new Source.Numbers(from, to),
        membership);
  }

  /** No two of one definition have the same id. */
  private static Variable variable(BasicType type) {
    int id = next++;
    return new Variable(SPAN, "v" + id, type, id);
  }
}
