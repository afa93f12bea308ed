package org.ovmlang.compiler.migrate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ovmlang.compiler.format.TreeComparison;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/**
 * Whether two programs mean the same: definition by definition, but for where they were written,
 * for how variables are numbered, and for what has no effect at run time.
 *
 * <p>Without effect are: what is known of a claim whose predicate is not (a {@code Claim(T)} is the
 * same bytes as a {@code Claim}), encoding a claim and decoding it again, and whether the encoding
 * of a literal is computed or written.
 */
public final class ProgramComparison {

  private ProgramComparison() {}

  /**
   * What differs: ids of definitions, or in words what else; empty if the programs mean the same.
   */
  public static List<String> differences(CheckedProgram first, CheckedProgram second) {
    List<String> different = new ArrayList<>();
    if (!ids(first).equals(ids(second))) {
      different.add("which definitions there are, or their order");
      return different;
    }
    for (Definition definition : first.definitions()) {
      if (!new Meaning().same(definition, second.definition(definition.id()))) {
        different.add(definition.id());
      }
    }
    Meaning rest = new Meaning();
    if (!rest.same(first.params(), second.params())) {
      different.add("the parameters");
    }
    if (!rest.same(first.userAtoms(), second.userAtoms())) {
      different.add("the atoms");
    }
    if (!rest.same(first.records(), second.records())) {
      different.add("the records");
    }
    return different;
  }

  private static List<String> ids(CheckedProgram program) {
    return program.definitions().stream().map(Definition::id).toList();
  }

  /** Of one definition, because variables are numbered in each. */
  private static final class Meaning extends TreeComparison {

    private static final int WORD_DIGITS = 64;

    private final Map<Integer, Integer> ids = new HashMap<>();

    @Override
    protected boolean sameRecords(Object first, Object second) {
      if (first instanceof Variable a && second instanceof Variable b) {
        return a.name().equals(b.name())
            && same(a.type(), b.type())
            && Objects.equals(ids.computeIfAbsent(a.id(), id -> b.id()), b.id());
      }
      return super.sameRecords(first, second);
    }

    @Override
    protected Object normal(Object part) {
      if (part instanceof OpenClaimType) {
        return BasicType.CLAIM;
      } else if (part instanceof Term term) {
        return normal(term);
      }
      return part;
    }

    private static Term normal(Term term) {
      if (term instanceof Term.AsClaim claim && !isEnforced(claim.claim().type())) {
        return normal(claim.claim());
      } else if (term instanceof Term.MakeClaim claim) {
        return new Term.MakeClaim(claim.span(), claim.definition(), claim.inputs());
      } else if (term instanceof Term.Decode decode
          && decode.type().isClaim()
          && !isEnforced(decode.type())
          && decode.bytes() instanceof Term.Encode encode
          && encode.value().type().isClaim()) {
        return normal(encode.value());
      } else if (term instanceof Term.Encode encode) {
        return encoded(encode);
      }
      return term;
    }

    /** The claim of a definition is more than a claim: its predicate and inputs were checked. */
    private static boolean isEnforced(Type type) {
      return type instanceof DefinitionClaimType;
    }

    private static Term encoded(Term.Encode encode) {
      if (encode.value() instanceof Term.BytesLiteral literal) {
        boolean padded = literal.type() == BasicType.ADDRESS;
        return bytes(encode, padded ? word(literal.hex()) : literal.hex());
      } else if (encode.value() instanceof Term.UintLiteral literal) {
        return bytes(encode, word(literal.value().toString(16)));
      } else if (encode.value() instanceof Term.BoolLiteral literal) {
        return bytes(encode, word(literal.value() ? BigInteger.ONE.toString() : "0"));
      }
      return encode;
    }

    private static String word(String hex) {
      return "0".repeat(WORD_DIGITS - hex.length()) + hex;
    }

    private static Term bytes(Term.Encode encode, String hex) {
      return new Term.BytesLiteral(encode.span(), BasicType.BYTES, hex);
    }
  }
}
