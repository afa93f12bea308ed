package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.codegen.solidity.ConstructorArgument.Kind;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;

/** Translates terms to expressions, and those that may lack a value to steps. */
final class TermTranslator implements Term.Visitor<Value> {

  /** Deeper expressions get a function of their own, or the stack would be too deep. */
  private static final int MOST_DEPTH = 3;

  /** More local variables of steps than these get a function of their own. */
  private static final int MOST_STEPS = 3;

  /** A value that takes so many steps is computed by one function, wherever it is used. */
  private static final int SHARED_STEPS = 2;

  private static final int MOST_CONCATENATED = 4;

  private final DefinitionContext context;
  private final SolidityTypes types;
  private final Decoders decoders;
  private final ValueBuilder values;

  TermTranslator(DefinitionContext context) {
    this.context = context;
    this.types = context.program().types();
    this.decoders = context.program().decoders();
    this.values = new ValueBuilder(context);
  }

  /** The value of a term, small enough to stand beside others. */
  Value translate(Term term) {
    Value value = term.accept(this);
    boolean manySteps = value.steps().size() >= SHARED_STEPS && !context.keepsValues();
    return value.depth() > MOST_DEPTH || manySteps
        ? values.outline(value, term.type(), term.span())
        : value;
  }

  /** The values of several terms that stand beside each other in one expression. */
  List<Value> translateAll(List<Term> terms) {
    List<Value> all = new ArrayList<>();
    int steps = 0;
    for (Term term : terms) {
      Value value = translate(term);
      all.add(value);
      steps += value.steps().size();
    }
    for (int i = 0; i < all.size(); i++) {
      Value value = all.get(i);
      boolean manySteps = steps > MOST_STEPS && value.steps().size() > 1 && !context.keepsValues();
      boolean deep = terms.size() > 3 && value.depth() > 1;
      // A value that is read from a step holds a variable more than the step alone would.
      if (manySteps || deep) {
        all.set(i, values.outline(value, terms.get(i).type(), terms.get(i).span()));
      }
    }
    return all;
  }

  /** The canonical encoding of a term, as bytes. */
  Value encoding(Term term) {
    return encode(translate(term), term);
  }

  private static Value encode(Value value, Term term) {
    if (term.type() == BasicType.BYTES) {
      return value;
    }
    if (term.type() == BasicType.STRING) {
      return value.member("bytes(" + value.code() + ")");
    }
    // Without its type a number could be meant for several of the functions.
    String code = term instanceof Term.UintLiteral ? "uint256(" + value.code() + ")" : value.code();
    return SolidityTypes.isPacked(term.type()) ? value : value.map(Encodings.of(term.type(), code));
  }

  @Override
  public Value visit(Term.VariableTerm term) {
    return Value.of(context.reference(term.variable()), 0, Usage.ofVariable(term.variable().id()));
  }

  @Override
  public Value visit(Term.UintLiteral term) {
    return Value.of(term.value().toString(), 0, Usage.none());
  }

  @Override
  public Value visit(Term.BytesLiteral term) {
    String hex = "hex\"" + term.hex() + "\"";
    String code;
    if (term.type() == BasicType.ADDRESS) {
      // Not a number: that would have to carry the checksum of EIP-55.
      code = "address(bytes20(" + hex + "))";
    } else {
      code = types.name(term.type()) + "(" + hex + ")";
    }
    return Value.of(code, 0, Usage.none());
  }

  @Override
  public Value visit(Term.BoolLiteral term) {
    return Value.of(Boolean.toString(term.value()), 0, Usage.none());
  }

  @Override
  public Value visit(Term.ParamTerm term) {
    return link(Kind.PARAM, term.param().name());
  }

  @Override
  public Value visit(Term.PredicateAddress term) {
    return link(Kind.PREDICATE, term.definition());
  }

  /** The value of something that is fixed at deployment. */
  Value link(Kind kind, String key) {
    Link link = context.program().layout().link(kind, key);
    return Value.of("deployment." + link.identifier(), 0, Usage.ofDeployment());
  }

  @Override
  public Value visit(Term.ClaimAddress term) {
    Value claim = translate(term.claim());
    return claim.map("ClaimValues.predicate(" + claim.code() + ")");
  }

  @Override
  public Value visit(Term.ClaimInput term) {
    Value claim = translate(term.claim());
    return values.then(
        claim, term.type(), "ClaimValues.input(" + claim.code() + ", " + term.index() + ")");
  }

  @Override
  public Value visit(Term.RangeBound term) {
    Value range = translate(term.range());
    return range.member(range.code() + (term.end() ? ".end" : ".start"));
  }

  @Override
  public Value visit(Term.Encode term) {
    return encoding(term.value());
  }

  @Override
  public Value visit(Term.Decode term) {
    Value bytes = translate(term.bytes());
    return Decoders.takesAllBytes(term.type()) ? bytes : values.decoded(bytes, term.type());
  }

  @Override
  public Value visit(Term.Arithmetic term) {
    List<Value> sides = translateAll(List.of(term.left(), term.right()));
    String function =
        switch (term.operator()) {
          case ADD -> "tryAdd";
          case SUBTRACT -> "trySub";
          case MULTIPLY -> "tryMul";
        };
    String call = "Arithmetic." + function + "(" + codes(sides) + ")";
    return values.then(ValueBuilder.combine(sides, "", 0), term.type(), call);
  }

  @Override
  public Value visit(Term.Keccak256 term) {
    Value bytes = translate(term.bytes());
    return bytes.map("keccak256(" + bytes.code() + ")");
  }

  @Override
  public Value visit(Term.Concat term) {
    List<Term> parts = term.parts();
    if (parts.size() > MOST_CONCATENATED) {
      List<Term> groups = new ArrayList<>();
      int size = (parts.size() + MOST_CONCATENATED - 1) / MOST_CONCATENATED;
      for (int from = 0; from < parts.size(); from += size) {
        List<Term> group = parts.subList(from, Math.min(parts.size(), from + size));
        groups.add(group.size() == 1 ? group.get(0) : new Term.Concat(term.span(), group));
      }
      return visit(new Term.Concat(term.span(), groups));
    }
    List<Value> all = translateAll(parts);
    return ValueBuilder.combine(all, "bytes.concat(" + codes(all) + ")", 2);
  }

  @Override
  public Value visit(Term.MakeClaim term) {
    Value predicate = link(Kind.PREDICATE, term.definition());
    List<Value> inputs = new ArrayList<>();
    List<Value> before = new ArrayList<>();
    for (Term input : term.inputs()) {
      inputs.add(values.part(encoding(input), BasicType.BYTES, before));
    }
    FunctionBody body = new FunctionBody(inputs.stream().anyMatch(Value::isPartial));
    body.use(predicate.usage());
    Assignments.array(inputs, "inputs", "(false, value)", body);
    return values.made(
        term, "ClaimValues.make(" + predicate.code() + ", inputs)", inputs, before, body);
  }

  @Override
  public Value visit(Term.MakeRecord term) {
    List<Value> fields = new ArrayList<>();
    List<Value> before = new ArrayList<>();
    for (Term field : term.fields()) {
      Value value = values.part(translate(field), field.type(), before);
      fields.add(value.member(Encodings.toMember(field.type(), value.code())));
    }
    List<String> names = context.program().layout().fieldNames(term.type());
    FunctionBody body = new FunctionBody(fields.stream().anyMatch(Value::isPartial));
    for (int i = 0; i < fields.size(); i++) {
      Assignments.assign("value." + names.get(i), fields.get(i), "(false, value)", body);
    }
    return values.made(term, "value", fields, before, body);
  }

  @Override
  public Value visit(Term.AsClaim term) {
    return translate(term.claim());
  }

  @Override
  public Value visit(Term.FieldValue term) {
    Value base = translate(term.base());
    if (term.base().type() instanceof RecordType record) {
      String name = context.program().layout().fieldNames(record).get(term.index());
      String field = base.code() + "." + name;
      return SolidityTypes.isPacked(term.type())
          ? base.map(Encodings.ofMember(term.type(), field))
          : base.member(field);
    }
    if (SolidityTypes.isWord(term.type())) {
      String word = "ClaimValues.word(" + base.code() + ", " + term.index() + ")";
      return base.map(
          switch (SolidityTypes.basic(term.type())) {
            case BOOL -> "(" + word + " == 1)";
            case ADDRESS -> "address(uint160(" + word + "))";
            case BYTES32 -> "bytes32(" + word + ")";
            default -> word;
          });
    }
    Value input = base.map("ClaimValues.inputAt(" + base.code() + ", " + term.index() + ")");
    if (term.type() == BasicType.STRING) {
      return input.member("string(" + input.code() + ")");
    }
    return Decoders.takesAllBytes(term.type()) ? input : values.decoded(input, term.type());
  }

  @Override
  public Value visit(Term.ListLength term) {
    Value list = translate(term.list());
    return list.member(list.code() + ".length");
  }

  @Override
  public Value visit(Term.ListElement term) {
    List<Value> parts = translateAll(List.of(term.list(), term.index()));
    String call = decoders.element((ListType) term.list().type()) + "(" + codes(parts) + ")";
    return values.then(ValueBuilder.combine(parts, "", 0), term.type(), call);
  }

  /** The expressions of several values as the arguments of a call. */
  static String codes(List<Value> values) {
    return String.join(", ", values.stream().map(Value::code).toList());
  }
}
