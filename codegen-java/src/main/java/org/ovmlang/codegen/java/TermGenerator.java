package org.ovmlang.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;

/**
 * Terms as expressions that are null where there is no value. Constants and addresses that a term
 * names must be known in its scope (see {@link ConstantLoader}).
 */
final class TermGenerator implements Term.Visitor<Expression> {

  private static final int MAX_ARGUMENTS = 24;
  private static final int MAX_ARGUMENTS_SIZE = 400;

  private final JavaTypes types;
  private final Scope scope;
  private final Literals literals;
  private final MethodPool methods;

  TermGenerator(JavaTypes types, Scope scope, Literals literals, MethodPool methods) {
    this.types = types;
    this.scope = scope;
    this.literals = literals;
    this.methods = methods;
  }

  /**
   * A term, small enough to be a part of an expression. In a loop, what does not depend on the
   * candidate is computed once, before the loop.
   */
  Expression term(Term term) {
    Expression known = scope.term(term);
    if (known != null) {
      return known;
    }
    LoopValues loop = scope.loop();
    if (loop != null
        && !loop.isFull()
        && new ConstantUse(types.traits()).isVisible(term, loop.scope())) {
      Expression value = new TermGenerator(types, loop.scope(), literals, methods).term(term);
      return value.isTrivial() ? value : loop.add(term, value);
    }
    Expression value = scope.known(term.accept(this));
    return methods.fit(value, types.of(term.type()), "term");
  }

  /** Several terms, together small enough for the arguments of one call. */
  List<Expression> terms(List<Term> terms) {
    List<Expression> expressions = terms.stream().map(this::term).toList();
    if (expressions.stream().mapToInt(Expression::size).sum() <= MAX_ARGUMENTS_SIZE) {
      return expressions;
    }
    List<Expression> small = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      TypeName type = types.of(terms.get(i).type());
      small.add(methods.fit(expressions.get(i), type, "term", 4));
    }
    return small;
  }

  /** The canonical encodings of terms. */
  List<Expression> encodings(List<Term> terms) {
    return terms(terms.stream().map(TermGenerator::encoded).toList());
  }

  private static Term encoded(Term term) {
    return JavaTypes.isRaw(term.type()) ? term : new Term.Encode(term.span(), term);
  }

  private static Expression call(
      ClassName total, ClassName partial, String totalName, String name, Expression... parts) {
    List<Expression> arguments = List.of(parts);
    boolean nullable = arguments.stream().anyMatch(Expression::nullable);
    CodeBlock code =
        CodeBlock.of(
            "$T.$L($L)",
            nullable ? partial : total,
            nullable ? name : totalName,
            Expression.list(arguments));
    return Expression.composed(code, nullable, arguments);
  }

  private Expression member(Term value, String accessor) {
    Expression owner = term(value);
    CodeBlock code =
        owner.nullable()
            ? CodeBlock.of("$T.$L($L)", RuntimeTypes.TERMS, accessor, owner.code())
            : CodeBlock.of("$L.$L()", owner.code(), accessor);
    return Expression.composed(code, owner.nullable(), List.of(owner));
  }

  private Expression constant(String key) {
    Local local = scope.constant(key);
    if (local == null) {
      throw new IllegalStateException("no value was loaded for the " + key);
    }
    return Expression.of(local);
  }

  @Override
  public Expression visit(Term.VariableTerm term) {
    return Expression.of(scope.variable(term.variable()));
  }

  @Override
  public Expression visit(Term.UintLiteral term) {
    return literals.uint(term.value());
  }

  @Override
  public Expression visit(Term.BytesLiteral term) {
    return literals.bytes(term);
  }

  @Override
  public Expression visit(Term.BoolLiteral term) {
    return Expression.atomic(CodeBlock.of("$L", term.value()));
  }

  @Override
  public Expression visit(Term.ParamTerm term) {
    return constant(ConstantUse.key(term.param()));
  }

  @Override
  public Expression visit(Term.PredicateAddress term) {
    return constant(ConstantUse.key(term.definition()));
  }

  @Override
  public Expression visit(Term.ClaimAddress term) {
    return member(term.claim(), "predicate");
  }

  @Override
  public Expression visit(Term.ClaimInput term) {
    Expression claim = term(term.claim());
    return Expression.composed(
        CodeBlock.of("$T.input($L,$W$L)", RuntimeTypes.TERMS, claim.code(), term.index()),
        true,
        List.of(claim));
  }

  @Override
  public Expression visit(Term.RangeBound term) {
    return member(term.range(), term.end() ? "end" : "start");
  }

  @Override
  public Expression visit(Term.Encode term) {
    Type type = term.value().type();
    Expression value = term(term.value());
    if (JavaTypes.isRaw(type)) {
      return value;
    }
    CodeBlock code =
        !value.nullable()
            ? types.encoded(type, value.code())
            : type instanceof BasicType || type.isClaim()
                ? CodeBlock.of("$T.encode($L)", RuntimeTypes.TERMS, value.code())
                : CodeBlock.of(
                    "$T.encode($L,$W$L)", RuntimeTypes.TERMS, types.abi(type), value.code());
    return Expression.composed(code, value.nullable(), List.of(value));
  }

  @Override
  public Expression visit(Term.Decode term) {
    Expression bytes = term(term.bytes());
    if (JavaTypes.isRaw(term.type())) {
      return bytes;
    }
    Local evaluation = scope.names().evaluation();
    CodeBlock world = CodeBlock.of("$L.world()", evaluation.name());
    Expression value =
        Expression.composed(types.decoded(term.type(), bytes.code(), world), true, List.of(bytes));
    return types.predicates(term.type()).isEmpty() ? value : value.using(evaluation);
  }

  @Override
  public Expression visit(Term.Arithmetic term) {
    Expression left = term(term.left());
    Expression right = term(term.right());
    String method =
        switch (term.operator()) {
          case ADD -> "add";
          case SUBTRACT -> "subtract";
          case MULTIPLY -> "multiply";
        };
    return Expression.composed(
        CodeBlock.of("$T.$L($L,$W$L)", RuntimeTypes.UINT, method, left.code(), right.code()),
        true,
        List.of(left, right));
  }

  @Override
  public Expression visit(Term.Keccak256 term) {
    return call(RuntimeTypes.KECCAK, RuntimeTypes.TERMS, "hash", "keccak256", term(term.bytes()));
  }

  @Override
  public Expression visit(Term.Concat term) {
    List<Term> parts = term.parts();
    if (parts.isEmpty()) {
      return Expression.atomic(CodeBlock.of("$T.EMPTY", RuntimeTypes.BYTES));
    }
    if (parts.size() == 1) {
      return term(parts.get(0));
    }
    if (parts.size() > MAX_ARGUMENTS) {
      return visit(new Term.Concat(term.span(), grouped(term)));
    }
    List<Expression> values = terms(parts);
    boolean nullable = values.stream().anyMatch(Expression::nullable);
    CodeBlock code =
        values.size() == 2 && !nullable
            ? CodeBlock.of("$L.concat($L)", values.get(0).code(), values.get(1).code())
            : CodeBlock.of("$T.concat($L)", RuntimeTypes.TERMS, Expression.list(values));
    return Expression.composed(code, nullable, values);
  }

  private static List<Term> grouped(Term.Concat term) {
    List<Term> groups = new ArrayList<>();
    for (int start = 0; start < term.parts().size(); start += MAX_ARGUMENTS) {
      int end = Math.min(term.parts().size(), start + MAX_ARGUMENTS);
      groups.add(new Term.Concat(term.span(), term.parts().subList(start, end)));
    }
    return groups;
  }

  @Override
  public Expression visit(Term.MakeClaim term) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(constant(ConstantUse.key(term.definition())));
    arguments.addAll(encodings(term.inputs()));
    boolean nullable = arguments.stream().anyMatch(Expression::nullable);
    CodeBlock code =
        nullable
            ? CodeBlock.of("$T.claim($L)", RuntimeTypes.TERMS, Expression.list(arguments))
            : CodeBlock.of("$T.of($L)", RuntimeTypes.CLAIM, Expression.list(arguments));
    return Expression.composed(code, nullable, arguments);
  }

  @Override
  public Expression visit(Term.AsClaim term) {
    return term(term.claim());
  }

  @Override
  public Expression visit(Term.FieldValue term) {
    return records().field(term.base().type(), term(term.base()), term.index());
  }

  @Override
  public Expression visit(Term.MakeRecord term) {
    return records().make(term, terms(term.fields()));
  }

  private RecordExpressions records() {
    return new RecordExpressions(types, scope, methods);
  }

  @Override
  public Expression visit(Term.ListLength term) {
    Expression list = term(term.list());
    CodeBlock code =
        list.nullable()
            ? CodeBlock.of("$T.length($L)", RuntimeTypes.TERMS, list.code())
            : CodeBlock.of("$T.valueOf($L.size())", RuntimeTypes.BIG_INTEGER, list.code());
    return Expression.composed(code, list.nullable(), List.of(list));
  }

  @Override
  public Expression visit(Term.ListElement term) {
    Expression list = term(term.list());
    if (term.index() instanceof Term.VariableTerm index) {
      Local element = scope.element(index.variable(), list);
      if (element != null) {
        return Expression.of(element);
      }
    }
    Expression index = term(term.index());
    return Expression.composed(
        CodeBlock.of("$T.element($L,$W$L)", RuntimeTypes.TERMS, list.code(), index.code()),
        true,
        List.of(list, index));
  }
}
