package org.ovmlang.verification.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;

/** A program that decodes and encodes values of many types. */
final class CodecProgram {

  /** Its only predicate. */
  static final String ID = "codec";

  /** Two values of so many bytes, and the number of their type, are within the bound of a claim. */
  static final int MAX_BYTES = 4_000;

  private static final Span SPAN = new Span(new SourceFile("codec.ovm", "def codec\n"), 4, 9);

  private CodecProgram() {}

  /** {@code codec(i, x, y)}: x decodes as the type with number i, and that encodes as y. */
  static CheckedProgram of(RandomEncodings random, List<Type> types) {
    Variable number = variable("i", BasicType.UINT, 0);
    Variable encoding = variable("x", BasicType.BYTES, 1);
    Variable again = variable("y", BasicType.BYTES, 2);
    List<Formula> choices = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Term decoded = new Term.Decode(SPAN, term(encoding), types.get(i));
      choices.add(
          new Formula.And(
              SPAN,
              List.of(
                  equal(term(number), new Term.UintLiteral(SPAN, BigInteger.valueOf(i))),
                  equal(new Term.Encode(SPAN, decoded), term(again)))));
    }
    List<Definition> definitions = new ArrayList<>();
    for (DefinitionClaimType claim : random.claims()) {
      List<Variable> inputs = new ArrayList<>();
      for (Field field : claim.fields()) {
        inputs.add(variable(field.name(), field.type(), inputs.size()));
      }
      Formula unknown = new Formula.Constant(SPAN, false);
      definitions.add(definition(DefinitionKind.EXTERN, claim.name(), inputs, unknown));
    }
    List<Variable> inputs = List.of(number, encoding, again);
    Formula body = new Formula.Or(SPAN, choices);
    definitions.add(definition(DefinitionKind.PREDICATE, ID, inputs, body));
    return new CheckedProgram(
        definitions,
        List.of(),
        List.of(),
        random.records().stream().map(type -> new RecordDeclaration(SPAN, type, "")).toList());
  }

  private static Definition definition(
      DefinitionKind kind, String name, List<Variable> inputs, Formula body) {
    return new Definition(SPAN, name, List.of(), kind, inputs, body, "");
  }

  private static Variable variable(String name, Type type, int id) {
    return new Variable(SPAN, name, type, id);
  }

  private static Term term(Variable variable) {
    return new Term.VariableTerm(SPAN, variable);
  }

  private static Formula equal(Term left, Term right) {
    return new Formula.Comparison(SPAN, ComparisonOperator.EQUAL, left, right);
  }
}
