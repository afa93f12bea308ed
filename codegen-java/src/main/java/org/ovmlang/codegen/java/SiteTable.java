package org.ovmlang.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.Span;

/**
 * The formulas of a definition by number, in the order of the source, and what a trace says of
 * them: the runtime's {@code Sites}. Number 0 is the definition itself.
 */
final class SiteTable implements Formula.Visitor<SiteTable.Site> {

  private static final int MAX_NAME = 60;

  private final CheckedProgram program;
  private final Definition definition;
  private final IdentityHashMap<Formula, Integer> numbers = new IdentityHashMap<>();
  private final List<Site> sites = new ArrayList<>();
  private Span text;

  /**
   * What a trace says of a formula.
   *
   * @param kind of the runtime's {@code TraceKind}
   * @param names of the values that the generated code reports
   */
  record Site(String kind, Span span, List<Formula> parts, List<String> names) {}

  SiteTable(CheckedProgram program, Definition definition) {
    this.program = program;
    this.definition = definition;
    this.text = definition.span();
    List<String> inputs = definition.inputs().stream().map(Variable::name).toList();
    sites.add(new Site("DEFINITION", text, List.of(definition.body()), inputs));
    add(definition.body());
  }

  private void add(Formula formula) {
    if (numbers.putIfAbsent(formula, sites.size()) == null) {
      Site site = formula.accept(this);
      if (site.span().file().equals(text.file())) {
        text = text.join(site.span());
      }
      sites.add(site);
      site.parts().forEach(this::add);
    }
  }

  /** The number of a formula of the definition. */
  int of(Formula formula) {
    Integer number = numbers.get(formula);
    if (number == null) {
      throw new IllegalArgumentException("not in " + definition.id() + ": " + formula.span());
    }
    return number;
  }

  /** The table as code. */
  CodeBlock code() {
    String rows = sites.stream().map(this::row).collect(Collectors.joining("\n"));
    return CodeBlock.of(
        "$T.of($S,$W$S,$W$L,$W$L)",
        RuntimeTypes.SITES,
        definition.id(),
        Docs.file(definition),
        Literals.text(text.text()),
        Literals.text(rows));
  }

  private String row(Site site) {
    // What comes from elsewhere is shown as the definition that it became a part of.
    Span span = site.span().file().equals(text.file()) ? site.span() : definition.span();
    String parts =
        site.parts().stream()
            .map(part -> String.valueOf(of(part)))
            .collect(Collectors.joining(" "));
    Stream<String> fields =
        Stream.of(
            site.kind(),
            String.valueOf(span.line()),
            String.valueOf(span.column()),
            String.valueOf(span.start() - text.start()),
            String.valueOf(span.end() - text.start()),
            parts);
    return Stream.concat(fields, site.names().stream()).collect(Collectors.joining("\t"));
  }

  /** The names of the terms of which a trace shows the values. */
  private static List<String> names(List<Term> terms) {
    return terms.stream().filter(FormulaTracing::isShown).map(SiteTable::name).toList();
  }

  private static String name(Term term) {
    if (term instanceof Term.VariableTerm variable) {
      return variable.variable().name();
    }
    String text = term.span().text().strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return LoopValues.name(term);
    }
    return text.codePointCount(0, text.length()) <= MAX_NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_NAME)) + "\u2026";
  }

  private static Site leaf(String kind, Formula formula, List<Term> terms) {
    return new Site(kind, formula.span(), List.of(), names(terms));
  }

  private static Site quantifier(String kind, Formula formula, Domain domain, Formula body) {
    List<String> names = new ArrayList<>(List.of(domain.variable().name()));
    names.addAll(names(domain.arguments()));
    return new Site(kind, formula.span(), List.of(domain.membership(), body), names);
  }

  @Override
  public Site visit(Formula.Constant formula) {
    return leaf("CONSTANT", formula, List.of());
  }

  @Override
  public Site visit(Formula.And formula) {
    return new Site("AND", formula.span(), formula.operands(), List.of());
  }

  @Override
  public Site visit(Formula.Or formula) {
    return new Site("OR", formula.span(), formula.operands(), List.of());
  }

  @Override
  public Site visit(Formula.Not formula) {
    return new Site("NOT", formula.span(), List.of(formula.operand()), List.of());
  }

  @Override
  public Site visit(Formula.Atom formula) {
    return leaf("ATOM", formula, formula.arguments());
  }

  @Override
  public Site visit(Formula.Comparison formula) {
    return leaf("COMPARISON", formula, List.of(formula.left(), formula.right()));
  }

  @Override
  public Site visit(Formula.Call formula) {
    List<Variable> inputs = program.definition(formula.definition()).inputs();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < formula.arguments().size(); i++) {
      if (FormulaTracing.isShown(formula.arguments().get(i))) {
        names.add(inputs.get(i).name());
      }
    }
    return new Site("CALL", formula.span(), List.of(), names);
  }

  @Override
  public Site visit(Formula.ClaimCall formula) {
    List<Term> terms = new ArrayList<>(List.of(formula.claim()));
    terms.addAll(formula.extraInputs());
    return leaf("CLAIM_VALUE", formula, terms);
  }

  @Override
  public Site visit(Formula.Exists formula) {
    return quantifier("ANY", formula, formula.domain(), formula.body());
  }

  @Override
  public Site visit(Formula.ForAll formula) {
    return quantifier("ALL", formula, formula.domain(), formula.body());
  }
}
