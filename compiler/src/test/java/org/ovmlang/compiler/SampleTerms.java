package org.ovmlang.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;

/** Terms of every kind, no two of which have the same value for all inputs. */
public final class SampleTerms {

  private static final List<String> TEXTS =
      List.of(
          "1",
          "2",
          "n",
          "m",
          "limit",
          "other",
          "n + m",
          "m + n",
          "n - m",
          "n * m",
          "p.a",
          "p.b",
          "q.a",
          "r.start",
          "r.end",
          "l[0]",
          "l[1]",
          "l[n]",
          "l.length",
          "decode(b, Uint)",
          "b",
          "decode(b, Bytes[])[0]",
          "decode(b, Uint[])[0]",
          "0x01",
          "0x02",
          "0x0102",
          "odd(n)",
          "odd(m)",
          "even(n)",
          "c.0",
          "c.1",
          "d.0",
          "c.address",
          "pair(n, m)",
          "pair(m, n)",
          "keccak256(b)",
          "keccak256(a)",
          "true",
          "false",
          "c",
          "d");

  private SampleTerms() {}

  /** The terms by how they are written; each is the encoded one of a definition of its own. */
  public static Map<String, Term> in(Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add("edition 1");
    lines.add("record pair { a: Uint, b: Uint }");
    lines.add("param limit: Uint");
    lines.add("param other: Uint");
    lines.add("def odd(n: Uint) := n == 1");
    lines.add("def even(n: Uint) := n == 2");
    for (int i = 0; i < TEXTS.size(); i++) {
      lines.add(
          "def t%d(n: Uint, m: Uint, p: pair, q: pair, r: Range, l: Uint[], a: Bytes, b: Bytes, "
                  .formatted(i)
              + "c: Claim, d: Claim) := Equal(encode("
              + TEXTS.get(i)
              + "), a)");
    }
    CheckedProgram program =
        new Sources(folder).file("p.ovm", lines.toArray(String[]::new)).program();
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      Formula body = program.definition("p.t" + i).body();
      terms.put(TEXTS.get(i), ((Formula.Atom) body).arguments().get(0));
    }
    return terms;
  }
}
