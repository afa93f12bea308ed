package org.ovmlang.verification.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/** Which constructs programs contain, and what their quantifiers range over. */
public final class IrSurvey extends IrRewriter {

  private final Set<String> found = new TreeSet<>();
  private final Set<String> calls = new TreeSet<>();
  private final Set<Type> types = new LinkedHashSet<>();
  private final List<Domain> domains = new ArrayList<>();

  /** The survey of a whole program. */
  public static IrSurvey of(CheckedProgram program) {
    IrSurvey survey = new IrSurvey();
    for (Definition definition : program.definitions()) {
      definition.inputs().forEach(input -> survey.note(input.type()));
    }
    survey.rewrite(program);
    return survey;
  }

  /** The survey of a definition and of what it calls. */
  public static IrSurvey of(CheckedProgram program, Definition definition) {
    IrSurvey survey = new IrSurvey();
    survey.follow(program, definition, new TreeSet<>());
    return survey;
  }

  private void follow(CheckedProgram program, Definition definition, Set<String> seen) {
    if (seen.add(definition.id())) {
      definition.inputs().forEach(input -> note(input.type()));
      rewrite(definition);
      Set<String> called = new TreeSet<>(calls);
      called.forEach(id -> follow(program, program.definition(id), seen));
    }
  }

  /** Every construct that a program may contain. */
  public static Set<String> everything() {
    Set<String> all = new TreeSet<>();
    for (Class<?> sealed : List.of(Formula.class, Term.class, Source.class, Type.class)) {
      for (Class<?> variant : sealed.getPermittedSubclasses()) {
        all.add(variant.getSimpleName());
      }
    }
    for (ArithmeticOperator operator : ArithmeticOperator.values()) {
      all.add(operator.name());
    }
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      all.add(operator.name());
    }
    for (BasicType type : BasicType.values()) {
      all.add(type.name());
    }
    return all;
  }

  /** The constructs: variants of formulas, terms, sources and types, operators, basic types. */
  public Set<String> found() {
    return found;
  }

  /** The types of inputs and bound variables. */
  List<Type> types() {
    return List.copyOf(types);
  }

  /** What quantifiers range over. */
  public List<Domain> domains() {
    return domains;
  }

  private void note(Type type) {
    types.add(type);
    noteParts(type);
  }

  private void noteParts(Type type) {
    found.add(type.getClass().getSimpleName());
    if (type instanceof BasicType basic) {
      found.add(basic.name());
    } else if (type instanceof ListType list) {
      noteParts(list.element());
    } else if (type instanceof RecordType record) {
      record.fields().forEach(field -> noteParts(field.type()));
    }
  }

  @Override
  protected Formula replaced(Formula formula) {
    found.add(formula.getClass().getSimpleName());
    if (formula instanceof Formula.Call call) {
      calls.add(call.definition());
    }
    if (formula instanceof Formula.Comparison comparison) {
      found.add(comparison.operator().name());
    }
    return formula;
  }

  @Override
  protected Domain replaced(Domain domain) {
    domains.add(domain);
    found.add(domain.source().getClass().getSimpleName());
    return domain;
  }

  @Override
  protected Variable entered(Variable variable) {
    note(variable.type());
    return variable;
  }

  @Override
  protected Term replaced(Term term) {
    found.add(term.getClass().getSimpleName());
    if (term instanceof Term.Arithmetic arithmetic) {
      found.add(arithmetic.operator().name());
    }
    return term;
  }
}
