package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.game.Groundness;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.plan.NumberPlan;
import org.ovmlang.compiler.plan.QueryPlans;

/** The formulas of one definition: what the generators of the kinds of formulas share. */
final class FormulaGenerator {

  private final ProgramNames program;
  private final Definition definition;
  private final Literals literals;
  private final MethodPool methods;
  private final IdentityHashMap<Formula, Occurrence> occurrences = new IdentityHashMap<>();
  private final @Nullable PlaceGenerator places;
  private final @Nullable FormulaTracing tracing;

  FormulaGenerator(ProgramNames program, Definition definition) {
    this(program, definition, null);
  }

  /** A generator whose code reports every formula, if there is a {@code tracing}. */
  FormulaGenerator(ProgramNames program, Definition definition, @Nullable FormulaTracing tracing) {
    this.program = program;
    this.definition = definition;
    this.literals = new Literals();
    this.methods = new MethodPool();
    this.places = null;
    this.tracing = tracing;
  }

  /** A generator for the same class, in whose code quantifiers that are places are calls. */
  FormulaGenerator(FormulaGenerator other, PlaceGenerator places) {
    this.program = other.program;
    this.definition = other.definition;
    this.literals = other.literals;
    this.methods = other.methods;
    this.places = places;
    this.tracing = null;
  }

  /**
   * The method of a quantifier.
   *
   * @param call how it was called where it was met first
   * @param scope what was visible there
   */
  record Occurrence(Expression call, Scope scope) {}

  /**
   * What the generators know of the whole program.
   *
   * @param checked the program
   * @param groundness which formulas take nothing from a message
   * @param plainness which formulas are booleans
   * @param nodes the numbers of the quantifiers at which disputes go on
   * @param plans what is asked of a witness store
   * @param types the representation of types, and the names of the classes
   */
  record ProgramNames(
      CheckedProgram checked,
      Groundness groundness,
      Plainness plainness,
      Nodes nodes,
      QueryPlans plans,
      JavaTypes types) {}

  Definition definition() {
    return definition;
  }

  CheckedProgram checked() {
    return program.checked();
  }

  Nodes nodes() {
    return program.nodes();
  }

  /** The queries that spare a quantifier over numbers to count them all, if there are any. */
  Optional<NumberPlan.LookUp> lookUp(Formula quantifier) {
    return program
        .plans()
        .ofNumbers(quantifier)
        .filter(NumberPlan.LookUp.class::isInstance)
        .map(NumberPlan.LookUp.class::cast);
  }

  /** Whether quantifiers at which disputes go on know only the values that travel there. */
  boolean isAtPlace() {
    return places != null;
  }

  JavaTypes types() {
    return program.types();
  }

  Literals literals() {
    return literals;
  }

  MethodPool methods() {
    return methods;
  }

  boolean isPlain(Formula formula) {
    return program.plainness().isPlain(formula);
  }

  boolean isPlain(String definitionId) {
    return program.plainness().isPlain(definitionId);
  }

  boolean isGround(Formula formula) {
    return program.groundness().isGround(formula);
  }

  /** What makes the code report its formulas; null in a decider. */
  @Nullable FormulaTracing tracing() {
    return tracing;
  }

  /** The class with the code of a definition. */
  ClassName classOf(String definitionId) {
    TypeNames names = types().names();
    return tracing == null ? names.decider(definitionId) : names.tracing(definitionId);
  }

  TermGenerator terms(Scope scope) {
    return new TermGenerator(types(), scope, literals, methods);
  }

  /**
   * The statements that return the value: a boolean if the formula is plain, else a verdict. A
   * quantifier at which disputes go on has a method of its own even if it is the whole formula.
   */
  Body body(Formula formula, Scope scope) {
    return nodes().isLeftOpen(formula) ? returning(value(formula, scope)) : ownBody(formula, scope);
  }

  /** The same, without a method for the formula itself. */
  Body ownBody(Formula formula, Scope scope) {
    Fragment fragment = fragment(formula, scope);
    return fragment instanceof Body body ? body : returning((Expression) fragment);
  }

  /** The value as a part of an expression: a boolean if the formula is plain, else a verdict. */
  Expression value(Formula formula, Scope scope) {
    if (places != null && nodes().isLeftOpen(formula)) {
      return places.call(formula, scope);
    }
    Expression value = untraced(formula, scope);
    return tracing == null ? value : tracing.reported(formula, value, scope);
  }

  private Expression untraced(Formula formula, Scope scope) {
    TypeName type = isPlain(formula) ? TypeName.BOOLEAN : RuntimeTypes.VERDICT;
    String hint = formula.accept(new MethodNames(checked()));
    int slot = methods.reserve();
    Fragment fragment = fragment(formula, scope);
    if (fragment instanceof Body body) {
      Expression call =
          methods.add(slot, hint, type, body, Docs.formula(definition, formula.span()));
      occurrences.putIfAbsent(formula, new Occurrence(call, scope));
      return call;
    }
    return methods.fit((Expression) fragment, type, hint);
  }

  /**
   * The method of a quantifier; nothing if none was met, because it is for members that nobody
   * looks for.
   */
  Optional<Occurrence> occurrence(Formula quantifier) {
    return Optional.ofNullable(occurrences.get(quantifier));
  }

  /** The value as a verdict. */
  Expression verdict(Formula formula, Scope scope) {
    Expression value = value(formula, scope);
    return isPlain(formula) ? ground(value) : value;
  }

  /** The verdict of something that the chain evaluates by itself. */
  static Expression ground(Expression value) {
    CodeBlock code = CodeBlock.of("$T.ground($L)", RuntimeTypes.VERDICT, value.code());
    return Expression.composed(code, false, List.of(value));
  }

  /** A new variable that holds a nullable value, to be checked. */
  Local variable(Body body, Scope scope, Expression value, String name, Type type) {
    CodeBlock code = body.use(value);
    Local local = scope.fresh(name, types().nullable(type));
    body.statement("$T $L = $L", local.type(), body.declare(local), code);
    return local;
  }

  private Fragment fragment(Formula formula, Scope scope) {
    return isPlain(formula)
        ? formula.accept(new PlainFormulas(this, scope))
        : formula.accept(new OpenFormulas(this, scope));
  }

  private static Body returning(Expression expression) {
    Body body = new Body();
    return body.statement("return $L", body.use(expression));
  }
}
