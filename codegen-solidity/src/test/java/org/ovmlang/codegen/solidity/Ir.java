package org.ovmlang.codegen.solidity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** Programs written by hand. */
final class Ir {

  static final Span SPAN = new Span(new SourceFile("test/example.ovm", "def example\n"), 4, 11);

  private Ir() {}

  static CheckedProgram program(Definition... definitions) {
    return new CheckedProgram(List.of(definitions), List.of(), List.of());
  }

  static Definition predicate(String name, List<Variable> inputs, Formula body) {
    return definition(DefinitionKind.PREDICATE, List.of("test"), name, inputs, body);
  }

  static Definition library(String name, List<Variable> inputs, Formula body) {
    return definition(DefinitionKind.LIBRARY, List.of("test"), name, inputs, body);
  }

  static Definition definition(
      DefinitionKind kind,
      List<String> namespace,
      String name,
      List<Variable> inputs,
      Formula body) {
    return new Definition(SPAN, name, namespace, kind, inputs, body, "");
  }

  static Definition extern(String name, Variable... inputs) {
    return definition(DefinitionKind.EXTERN, List.of(), name, List.of(inputs), constant(false));
  }

  static Variable variable(String name, Type type, int id) {
    return new Variable(SPAN, name, type, id);
  }

  /** Inputs with one type and the names, numbered from 0. */
  static List<Variable> inputs(Type type, String... names) {
    List<Variable> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(variable(name, type, inputs.size()));
    }
    return inputs;
  }

  static Param param(String name, Type type) {
    return new Param(SPAN, name, type);
  }

  static Formula constant(boolean value) {
    return new Formula.Constant(SPAN, value);
  }

  static Formula and(Formula... operands) {
    return new Formula.And(SPAN, List.of(operands));
  }

  static Formula or(Formula... operands) {
    return new Formula.Or(SPAN, List.of(operands));
  }

  static Formula not(Formula operand) {
    return new Formula.Not(SPAN, operand);
  }

  static Formula compare(Term left, ComparisonOperator operator, Term right) {
    return new Formula.Comparison(SPAN, operator, left, right);
  }

  static Formula equal(Term left, Term right) {
    return compare(left, ComparisonOperator.EQUAL, right);
  }

  static Formula less(Term left, Term right) {
    return compare(left, ComparisonOperator.LESS, right);
  }

  static Formula call(String id, Term... arguments) {
    return new Formula.Call(SPAN, id, List.of(arguments));
  }

  static Formula claimCall(Term claim, Term... extraInputs) {
    return new Formula.ClaimCall(SPAN, claim, List.of(extraInputs));
  }

  /** A builtin atom; the types of its inputs are those of the arguments. */
  static Formula atom(String name, Term... arguments) {
    return new Formula.Atom(SPAN, declaration(name, true, arguments), List.of(arguments));
  }

  static AtomDeclaration declaration(String name, boolean builtin, Term... arguments) {
    List<Variable> inputs = new ArrayList<>();
    for (Term argument : arguments) {
      inputs.add(variable("input" + inputs.size(), argument.type(), inputs.size()));
    }
    return new AtomDeclaration(SPAN, name, inputs, builtin, "");
  }

  static Formula userAtom(AtomDeclaration declaration, Term... arguments) {
    return new Formula.Atom(SPAN, declaration, List.of(arguments));
  }

  static Domain anyBytes(Variable variable, Formula membership, Term... arguments) {
    return new Domain(SPAN, variable, List.of(arguments), new Source.AnyBytes(), membership);
  }

  static Domain numbers(Variable variable, Term from, Term to) {
    return new Domain(
        SPAN, variable, List.of(from, to), new Source.Numbers(from, to), constant(true));
  }

  static Formula exists(Domain domain, Formula body) {
    return new Formula.Exists(SPAN, domain, body);
  }

  static Formula forAll(Domain domain, Formula body) {
    return new Formula.ForAll(SPAN, domain, body);
  }

  static Term term(Variable variable) {
    return new Term.VariableTerm(SPAN, variable);
  }

  static Term uint(long value) {
    return new Term.UintLiteral(SPAN, BigInteger.valueOf(value));
  }

  static Term literal(Type type, String hex) {
    return new Term.BytesLiteral(SPAN, type, hex);
  }

  static Term bool(boolean value) {
    return new Term.BoolLiteral(SPAN, value);
  }

  static Term value(Param param) {
    return new Term.ParamTerm(SPAN, param);
  }

  static Term addressOf(String id) {
    return new Term.PredicateAddress(SPAN, id);
  }

  static Term claimAddress(Term claim) {
    return new Term.ClaimAddress(SPAN, claim);
  }

  static Term input(Term claim, int index) {
    return new Term.ClaimInput(SPAN, claim, index);
  }

  static Term bound(Term range, boolean end) {
    return new Term.RangeBound(SPAN, range, end);
  }

  static Term encode(Term value) {
    return new Term.Encode(SPAN, value);
  }

  static Term decode(Term bytes, Type type) {
    return new Term.Decode(SPAN, bytes, type);
  }

  static Term add(Term left, Term right) {
    return new Term.Arithmetic(SPAN, ArithmeticOperator.ADD, left, right);
  }

  static Term subtract(Term left, Term right) {
    return new Term.Arithmetic(SPAN, ArithmeticOperator.SUBTRACT, left, right);
  }

  static Term multiply(Term left, Term right) {
    return new Term.Arithmetic(SPAN, ArithmeticOperator.MULTIPLY, left, right);
  }

  static Term keccak256(Term bytes) {
    return new Term.Keccak256(SPAN, bytes);
  }

  static Term concat(Term... parts) {
    return new Term.Concat(SPAN, List.of(parts));
  }

  static Term claim(String id, Term... inputs) {
    return new Term.MakeClaim(SPAN, id, List.of(inputs));
  }

  /** A complete claim of a definition, as a value of that definition's type. */
  static Term typedClaim(Definition definition, Term... inputs) {
    return new Term.MakeClaim(SPAN, definition.id(), List.of(inputs), claimType(definition));
  }

  static DefinitionClaimType claimType(Definition definition) {
    List<Field> fields =
        definition.inputs().stream().map(input -> new Field(input.name(), input.type())).toList();
    return new DefinitionClaimType(definition.id(), definition.name(), fields);
  }

  static Term asClaim(Term claim) {
    return new Term.AsClaim(SPAN, claim);
  }

  static Term field(Term base, int index) {
    return new Term.FieldValue(SPAN, base, index);
  }

  static Term record(RecordType type, Term... fields) {
    return new Term.MakeRecord(SPAN, type, List.of(fields));
  }

  static Term length(Term list) {
    return new Term.ListLength(SPAN, list);
  }

  static Term element(Term list, Term index) {
    return new Term.ListElement(SPAN, list, index);
  }

  static RecordDeclaration declare(RecordType type) {
    return new RecordDeclaration(SPAN, type, "");
  }
}
