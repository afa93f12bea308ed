package org.ovmlang.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.ovmlang.compiler.game.Nodes;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;

/**
 * How disputes go on at the quantifiers of one definition: a method that finds the one with a
 * number, and decodes the values of the variables that are free in it.
 *
 * <p>Where a decider's method for a quantifier takes nothing but these values, it is called. Where
 * it takes what a loop around it has computed once, there is a second method that computes all by
 * itself.
 */
final class PlaceGenerator {

  static final TypeName NULLABLE_VERDICT =
      RuntimeTypes.VERDICT.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());

  private final FormulaGenerator formulas;
  private final FormulaGenerator alone;
  private final LocalNames names;
  private final Local evaluation;
  private final String number;
  private final String values;
  private final Map<Nodes.Node, String> methods = new LinkedHashMap<>();
  private final List<Nodes.Node> unwritten = new ArrayList<>();

  /** For the definition whose decider was written by {@code formulas}. */
  PlaceGenerator(FormulaGenerator formulas, LocalNames names) {
    this.formulas = formulas;
    this.alone = new FormulaGenerator(formulas, this);
    this.names = names;
    this.evaluation = names.evaluation();
    this.number = names.own("node");
    this.values = names.own("values");
  }

  /** The method that finds the quantifier, unless no message leaves one of them open. */
  Optional<MethodSpec> generate() {
    List<Nodes.Node> nodes = formulas.nodes().leftOpenIn(formulas.definition().id());
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    Body body = new Body();
    for (Nodes.Node node : nodes) {
      body.begin("if ($L == $L)", number, node.number());
      body.append(resume(node));
      body.end();
    }
    body.statement("return null");
    while (!unwritten.isEmpty()) {
      write(unwritten.remove(unwritten.size() - 1));
    }
    return Optional.of(
        MethodSpec.methodBuilder("resumeAt")
            .addJavadoc(
                "What the player to move has to show at the quantifier with that number, where its"
                    + " free variables\nhave these values; null if there is none, or they are not"
                    + " canonical.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(NULLABLE_VERDICT)
            .addParameter(TypeName.INT, number)
            .addParameter(RuntimeTypes.LIST_OF_BYTES, values)
            .addParameter(RuntimeTypes.EVALUATION, evaluation.name())
            .addCode(body.code())
            .build());
  }

  /** A quantifier within one that is written as a method of its own. */
  Expression call(Formula quantifier, Scope scope) {
    Nodes.Node node = formulas.nodes().of(quantifier);
    List<Expression> arguments = new ArrayList<>();
    node.values().forEach(variable -> arguments.add(Expression.of(scope.variable(variable))));
    arguments.add(Expression.of(evaluation));
    return MethodPool.callOf(method(node), arguments);
  }

  private String method(Nodes.Node node) {
    return methods.computeIfAbsent(
        node,
        added -> {
          unwritten.add(added);
          return formulas.methods().unique("place" + added.number());
        });
  }

  private void write(Nodes.Node node) {
    Scope scope = Scope.of(names);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(method(node))
            .addJavadoc("$L", Docs.formula(formulas.definition(), node.formula().span()))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeTypes.VERDICT);
    for (Variable variable : node.values()) {
      Local local = scope.declare(variable, formulas.types().of(variable.type()));
      method.addParameter(local.type(), local.name());
    }
    method.addParameter(RuntimeTypes.EVALUATION, evaluation.name());
    formulas.methods().add(method.addCode(alone.ownBody(node.formula(), scope).code()).build());
  }

  private Body resume(Nodes.Node node) {
    Optional<FormulaGenerator.Occurrence> occurrence = formulas.occurrence(node.formula());
    Scope scope = occurrence.map(FormulaGenerator.Occurrence::scope).orElseGet(() -> alone(node));
    Set<Local> known = new HashSet<>(List.of(evaluation));
    node.values().forEach(variable -> known.add(scope.variable(variable)));
    Body body = new Body();
    body.begin("if ($L.size() != $L)", values, node.values().size());
    body.statement("return null").end();
    ConstantLoader constants = new ConstantLoader(formulas, Scope.of(names), body);
    for (int i = 0; i < node.values().size(); i++) {
      Variable variable = node.values().get(i);
      constants.load(variable.type());
      decode(variable, scope.variable(variable), i, body);
    }
    Expression verdict =
        occurrence
            .map(FormulaGenerator.Occurrence::call)
            .filter(call -> known.containsAll(call.locals()))
            .orElseGet(() -> call(node.formula(), scope));
    // Where an all was left open its refutation is what is to be shown.
    String negation = node.formula() instanceof Formula.ForAll ? ".not()" : "";
    return body.statement("return $L$L", body.use(verdict), negation);
  }

  /** Where the values of a place are visible and nothing else is. */
  private Scope alone(Nodes.Node node) {
    Scope scope = Scope.of(names);
    for (Variable variable : node.values()) {
      scope.declare(variable, formulas.types().of(variable.type()));
    }
    return scope;
  }

  private void decode(Variable variable, Local local, int index, Body body) {
    CodeBlock bytes = CodeBlock.of("$L.get($L)", values, index);
    if (JavaTypes.isRaw(variable.type())) {
      body.statement("$T $L = $L", local.type(), local.name(), bytes);
      return;
    }
    CodeBlock world = CodeBlock.of("$L.world()", evaluation.name());
    body.statement(
        "$T $L = $L",
        formulas.types().nullable(variable.type()),
        local.name(),
        formulas.types().decoded(variable.type(), bytes, world));
    body.begin("if ($L == null)", local.name());
    body.statement("return null").end();
  }
}
