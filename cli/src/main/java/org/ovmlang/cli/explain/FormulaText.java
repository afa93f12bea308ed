package org.ovmlang.cli.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;

/**
 * A definition as a formula, one line for each part, with what it calls in place. A definition is
 * expanded where it is met first; later calls of it say so.
 */
final class FormulaText implements Formula.Visitor<Boolean> {

  /** More lines than these are counted and left out. */
  private static final int MAX_LINES = 400;

  /** Deeper parts than these are left out. */
  private static final int MAX_INDENT = 60;

  private final CheckedProgram program;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> expanded = new HashSet<>();
  private int left;
  private int indent;
  private String lead = "";

  private FormulaText(CheckedProgram program) {
    this.program = program;
  }

  /** The lines for a definition. */
  static List<String> of(CheckedProgram program, Definition definition) {
    FormulaText text = new FormulaText(program);
    definition.body().accept(text);
    if (text.left > 0) {
      text.lines.add("… and " + text.left + (text.left == 1 ? " part" : " parts") + " more");
    }
    return text.lines;
  }

  private boolean line(String text) {
    boolean room = lines.size() < MAX_LINES && indent <= MAX_INDENT;
    if (room) {
      lines.add("  ".repeat(indent) + lead + text);
    } else {
      left++;
    }
    lead = "";
    return room;
  }

  private Boolean below(List<Formula> parts) {
    indent++;
    parts.forEach(part -> part.accept(this));
    indent--;
    return true;
  }

  @Override
  public Boolean visit(Formula.Constant formula) {
    return line(Boolean.toString(formula.value()));
  }

  @Override
  public Boolean visit(Formula.And formula) {
    line("and");
    return below(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Or formula) {
    line("or");
    return below(formula.operands());
  }

  @Override
  public Boolean visit(Formula.Not formula) {
    lead += "!";
    return formula.operand().accept(this);
  }

  @Override
  public Boolean visit(Formula.Atom formula) {
    return line(formula.declaration().name() + "(" + TermText.list(formula.arguments()) + ")");
  }

  @Override
  public Boolean visit(Formula.Comparison formula) {
    String text =
        TermText.of(formula.left())
            + " "
            + formula.operator().symbol()
            + " "
            + TermText.of(formula.right());
    return line(lead.isEmpty() ? text : "(" + text + ")");
  }

  @Override
  public Boolean visit(Formula.Call formula) {
    Definition callee = program.definition(formula.definition());
    String text = callee.name() + "(" + TermText.list(formula.arguments()) + ")";
    if (!expanded.add(callee.id())) {
      return line(text + "  (expanded above)");
    }
    String inputs =
        callee.inputs().stream().map(input -> input.name()).collect(Collectors.joining(", "));
    // Whoever has no room for the call has none for what it calls.
    return line(text + "  where " + callee.name() + "(" + inputs + ") :=")
        && below(List.of(callee.body()));
  }

  @Override
  public Boolean visit(Formula.ClaimCall formula) {
    return line(TermText.of(formula.claim()) + "(" + TermText.list(formula.extraInputs()) + ")");
  }

  @Override
  public Boolean visit(Formula.Exists formula) {
    return quantifier("any ", formula.domain(), formula.body());
  }

  @Override
  public Boolean visit(Formula.ForAll formula) {
    return quantifier("all ", formula.domain(), formula.body());
  }

  private Boolean quantifier(String word, Domain domain, Formula body) {
    line(word + domain.variable().name() + ": " + domain.variable().type().displayName());
    indent++;
    lead = "from ";
    line(SourceJson.of(domain).get("words").textValue());
    lead = "member ";
    domain.membership().accept(this);
    lead = "body ";
    body.accept(this);
    indent--;
    return true;
  }
}
