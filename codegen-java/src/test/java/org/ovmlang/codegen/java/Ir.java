package org.ovmlang.codegen.java;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** Programs of the intermediate representation, written by hand. */
final class Ir {

  static final Span SPAN = new Span(new SourceFile("test.ovm", "a line\nthe text\n"), 7, 15);
  static final List<String> NAMESPACE = List.of("test");

  private Ir() {}

  static CheckedProgram program(Definition... definitions) {
    return new CheckedProgram(List.of(definitions), List.of(), List.of());
  }

  static CheckedProgram program(List<AtomDeclaration> atoms, Definition... definitions) {
    return new CheckedProgram(List.of(definitions), List.of(), atoms);
  }

  static CheckedProgram program(RecordType[] records, Definition... definitions) {
    List<RecordDeclaration> declarations = new ArrayList<>();
    for (RecordType record : records) {
      declarations.add(new RecordDeclaration(SPAN, record, ""));
    }
    return new CheckedProgram(List.of(definitions), List.of(), List.of(), declarations);
  }

  static RecordType[] records(RecordType... records) {
    return records;
  }

  static RecordType record(String name, Field... fields) {
    return new RecordType(NAMESPACE, name, List.of(fields));
  }

  static Field field(String name, Type type) {
    return new Field(name, type);
  }

  static ListType list(Type element) {
    return new ListType(element);
  }

  /** The type of a definition's claims. */
  static DefinitionClaimType claimsOf(Definition definition) {
    List<Field> fields = new ArrayList<>();
    definition.inputs().forEach(input -> fields.add(new Field(input.name(), input.type())));
    return new DefinitionClaimType(definition.id(), definition.name(), fields);
  }

  static Definition predicate(String name, List<Variable> inputs, Formula body) {
    return new Definition(SPAN, name, NAMESPACE, DefinitionKind.PREDICATE, inputs, body, "");
  }

  static Definition library(String name, List<Variable> inputs, Formula body) {
    return new Definition(SPAN, name, NAMESPACE, DefinitionKind.LIBRARY, inputs, body, "");
  }

  static Definition extern(String name, List<Variable> inputs) {
    return new Definition(
        SPAN, name, NAMESPACE, DefinitionKind.EXTERN, inputs, constant(false), "");
  }

  static Variable variable(String name, Type type, int id) {
    return new Variable(SPAN, name, type, id);
  }

  static AtomDeclaration userAtom(String name, Variable... inputs) {
    return new AtomDeclaration(SPAN, name, List.of(inputs), false, "Supplied by the user.");
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

  static Formula atom(String name, Term... arguments) {
    return atom(new AtomDeclaration(SPAN, name, List.of(), true, ""), arguments);
  }

  static Formula atom(AtomDeclaration declaration, Term... arguments) {
    return new Formula.Atom(SPAN, declaration, List.of(arguments));
  }

  static Formula compare(ComparisonOperator operator, Term left, Term right) {
    return new Formula.Comparison(SPAN, operator, left, right);
  }

  static Formula less(Term left, Term right) {
    return compare(ComparisonOperator.LESS, left, right);
  }

  static Formula call(Definition callee, Term... arguments) {
    return new Formula.Call(SPAN, callee.id(), List.of(arguments));
  }

  static Formula claimCall(Term claim, Term... extra) {
    return new Formula.ClaimCall(SPAN, claim, List.of(extra));
  }

  static Formula any(Domain domain, Formula body) {
    return new Formula.Exists(SPAN, domain, body);
  }

  static Formula all(Domain domain, Formula body) {
    return new Formula.ForAll(SPAN, domain, body);
  }

  static Domain domain(Variable variable, Source source, Formula membership, Term... arguments) {
    return new Domain(SPAN, variable, List.of(arguments), source, membership);
  }

  static Domain numbers(Variable variable, Term from, Term to) {
    return domain(variable, new Source.Numbers(from, to), constant(true), from, to);
  }

  /** All witnesses of a bucket. */
  static Domain bucket(Variable variable, String name, Formula membership) {
    return domain(variable, new Source.All(bucket(name)), membership);
  }

  static Source.BucketTerm bucket(String name, Term... arguments) {
    return new Source.BucketTerm(name, List.of(arguments));
  }

  static Term of(Variable variable) {
    return new Term.VariableTerm(SPAN, variable);
  }

  static Term uint(long value) {
    return new Term.UintLiteral(SPAN, BigInteger.valueOf(value));
  }

  static Term bytes(String hex) {
    return new Term.BytesLiteral(SPAN, BasicType.BYTES, hex);
  }

  static Term literal(BasicType type, String hex) {
    return new Term.BytesLiteral(SPAN, type, hex);
  }

  static Term param(String name, Type type) {
    return new Term.ParamTerm(SPAN, new Param(SPAN, name, type));
  }

  static Term address(Definition definition) {
    return new Term.PredicateAddress(SPAN, definition.id());
  }

  static Term claim(Definition definition, Term... inputs) {
    return new Term.MakeClaim(SPAN, definition.id(), List.of(inputs));
  }

  static Term typedClaim(Definition definition, Term... inputs) {
    return new Term.MakeClaim(SPAN, definition.id(), List.of(inputs), claimsOf(definition));
  }

  static Term field(Term base, int index) {
    return new Term.FieldValue(SPAN, base, index);
  }

  static Term make(RecordType type, Term... fields) {
    return new Term.MakeRecord(SPAN, type, List.of(fields));
  }

  static Term length(Term list) {
    return new Term.ListLength(SPAN, list);
  }

  static Term element(Term list, Term index) {
    return new Term.ListElement(SPAN, list, index);
  }

  static Term asClaim(Term claim) {
    return new Term.AsClaim(SPAN, claim);
  }

  static Formula equal(Term left, Term right) {
    return compare(ComparisonOperator.EQUAL, left, right);
  }

  /** A quantifier over a list ranges over its places. */
  static Domain places(Variable place, Term list) {
    return numbers(place, uint(0), length(list));
  }

  static Term input(Term claim, int index) {
    return new Term.ClaimInput(SPAN, claim, index);
  }

  static Term decode(Term bytes, Type type) {
    return new Term.Decode(SPAN, bytes, type);
  }

  static Term encode(Term value) {
    return new Term.Encode(SPAN, value);
  }

  static Term plus(Term left, Term right) {
    return new Term.Arithmetic(SPAN, ArithmeticOperator.ADD, left, right);
  }

  static Term minus(Term left, Term right) {
    return new Term.Arithmetic(SPAN, ArithmeticOperator.SUBTRACT, left, right);
  }

  static Term concat(Term... parts) {
    return new Term.Concat(SPAN, new ArrayList<>(Arrays.asList(parts)));
  }
}
