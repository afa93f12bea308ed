package org.ovmlang.compiler;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;

/** Prints the intermediate representation so that a test can say what it expects of it. */
public final class FormulaPrinter implements Formula.Visitor<String>, Source.Visitor<String> {

  /** Prints it. */
  public static String print(Formula formula) {
    return formula.accept(new FormulaPrinter());
  }

  /** Prints it. */
  public static String print(Term term) {
    return term(term);
  }

  private static String term(Term term) {
    if (term instanceof Term.VariableTerm t) {
      return variable(t.variable());
    } else if (term instanceof Term.UintLiteral t) {
      return t.value().toString();
    } else if (term instanceof Term.BytesLiteral t) {
      return t.type().displayName() + ":0x" + t.hex();
    } else if (term instanceof Term.BoolLiteral t) {
      return Boolean.toString(t.value());
    } else if (term instanceof Term.ParamTerm t) {
      return "$" + t.param().name();
    } else if (term instanceof Term.PredicateAddress t) {
      return "address(" + t.definition() + ")";
    } else if (term instanceof Term.ClaimAddress t) {
      return term(t.claim()) + ".address";
    } else if (term instanceof Term.ClaimInput t) {
      return term(t.claim()) + "." + t.index();
    } else if (term instanceof Term.RangeBound t) {
      return term(t.range()) + (t.end() ? ".end" : ".start");
    } else if (term instanceof Term.Encode t) {
      return "encode(" + term(t.value()) + ")";
    } else if (term instanceof Term.Decode t) {
      return "decode(" + term(t.bytes()) + ", " + t.type().displayName() + ")";
    } else if (term instanceof Term.Arithmetic t) {
      return "(" + term(t.left()) + " " + t.operator().symbol() + " " + term(t.right()) + ")";
    } else if (term instanceof Term.Keccak256 t) {
      return "keccak256(" + term(t.bytes()) + ")";
    } else if (term instanceof Term.Concat t) {
      return "concat(" + terms(t.parts()) + ")";
    } else if (term instanceof Term.AsClaim t) {
      return "asClaim(" + term(t.claim()) + ")";
    } else if (term instanceof Term.FieldValue t) {
      return term(t.base()) + "[" + t.index() + ": " + t.type().displayName() + "]";
    } else if (term instanceof Term.MakeRecord t) {
      return "record " + t.type().id() + "(" + terms(t.fields()) + ")";
    } else if (term instanceof Term.ListLength t) {
      return term(t.list()) + ".length";
    } else if (term instanceof Term.ListElement t) {
      return term(t.list()) + "[" + term(t.index()) + "]";
    }
    Term.MakeClaim t = (Term.MakeClaim) term;
    return "claim " + t.definition() + "(" + terms(t.inputs()) + ")";
  }

  private static String variable(Variable variable) {
    return variable.name() + "#" + variable.id();
  }

  private static String terms(List<Term> terms) {
    return terms.stream().map(FormulaPrinter::term).collect(Collectors.joining(", "));
  }

  private String joined(List<Formula> operands, String word) {
    return operands.stream()
        .map(operand -> operand.accept(this))
        .collect(Collectors.joining(" " + word + " ", "(", ")"));
  }

  @Override
  public String visit(Formula.Constant formula) {
    return Boolean.toString(formula.value());
  }

  @Override
  public String visit(Formula.And formula) {
    return joined(formula.operands(), "and");
  }

  @Override
  public String visit(Formula.Or formula) {
    return joined(formula.operands(), "or");
  }

  @Override
  public String visit(Formula.Not formula) {
    return "!" + formula.operand().accept(this);
  }

  @Override
  public String visit(Formula.Atom formula) {
    return formula.declaration().name() + "(" + terms(formula.arguments()) + ")";
  }

  @Override
  public String visit(Formula.Comparison formula) {
    return term(formula.left()) + " " + formula.operator().symbol() + " " + term(formula.right());
  }

  @Override
  public String visit(Formula.Call formula) {
    return formula.definition() + "(" + terms(formula.arguments()) + ")";
  }

  @Override
  public String visit(Formula.ClaimCall formula) {
    return term(formula.claim()) + "(" + terms(formula.extraInputs()) + ")";
  }

  @Override
  public String visit(Formula.Exists formula) {
    return quantifier("any", formula.domain(), formula.body());
  }

  @Override
  public String visit(Formula.ForAll formula) {
    return quantifier("all", formula.domain(), formula.body());
  }

  private String quantifier(String word, Domain domain, Formula body) {
    return String.format(
        Locale.ROOT,
        "%s %s in %s [%s] where %s: %s",
        word,
        variable(domain.variable()),
        domain.source().accept(this),
        terms(domain.arguments()),
        domain.membership().accept(this),
        body.accept(this));
  }

  private static String bucket(Source.BucketTerm bucket) {
    return "'" + bucket.name() + "'(" + terms(bucket.arguments()) + ")";
  }

  @Override
  public String visit(Source.Exact source) {
    return bucket(source.bucket()) + " key " + term(source.key());
  }

  @Override
  public String visit(Source.Overlapping source) {
    return bucket(source.bucket()) + " overlapping " + term(source.range());
  }

  @Override
  public String visit(Source.Ordered source) {
    return bucket(source.bucket()) + " " + term(source.from()) + ".." + term(source.to());
  }

  @Override
  public String visit(Source.All source) {
    return bucket(source.bucket());
  }

  @Override
  public String visit(Source.Numbers source) {
    return term(source.from()) + ".." + term(source.to());
  }

  @Override
  public String visit(Source.AnyBytes source) {
    return "any bytes";
  }
}
