package org.ovmlang.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.ArithmeticOperator;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.Functions;
import org.ovmlang.compiler.resolve.RecordSymbol;
import org.ovmlang.compiler.resolve.Verifiers;
import org.ovmlang.compiler.rule.NotAValue;
import org.ovmlang.compiler.rule.UnknownName;
import org.ovmlang.compiler.rule.UnknownPredicate;
import org.ovmlang.compiler.rule.WrongArity;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.ArithmeticExpression;
import org.ovmlang.compiler.syntax.BooleanLiteral;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.HexLiteral;
import org.ovmlang.compiler.syntax.IndexExpression;
import org.ovmlang.compiler.syntax.IntegerLiteral;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.SelfExpression;
import org.ovmlang.compiler.syntax.StringLiteral;

/** Lowers what stands for a value. */
final class TermLowering {

  /** A term of this size adds to a program no more than its mention does, and is not counted. */
  private static final int SMALL = 4;

  private final DefinitionContext context;
  private final Bindings bindings;

  TermLowering(DefinitionContext context, Bindings bindings) {
    this.context = context;
    this.bindings = bindings;
  }

  /** The term, converted to the wanted type. */
  Term lower(ExpressionSyntax expression, Type wanted) {
    return Conversions.convert(free(expression, wanted), wanted, context);
  }

  /** The term with the type that it has by itself. */
  Term free(ExpressionSyntax expression) {
    return free(expression, null);
  }

  /** The encoding of the term, whatever its type. */
  Term encoded(ExpressionSyntax expression) {
    return Conversions.encode(free(expression));
  }

  private Term free(ExpressionSyntax expression, @Nullable Type wanted) {
    ExpressionSyntax inner = expression.withoutParentheses();
    Term term = withoutParentheses(inner, wanted);
    context.mention(term, inner.span());
    return term;
  }

  private Term withoutParentheses(ExpressionSyntax inner, @Nullable Type wanted) {
    Optional<ExpressionSyntax> meant =
        bindings.literal(inner).filter(value -> !value.equals(inner));
    if (meant.isPresent()) {
      Term value = free(meant.get(), wanted);
      return context.maySubstitute(value, inner.span()) ? value : context.failed(inner.span());
    }
    if (inner instanceof NameExpression name) {
      return name(name);
    } else if (inner instanceof ConstantExpression constant) {
      return constant(constant);
    } else if (inner instanceof PathExpression path) {
      return new PathLowering(context, this).path(path);
    } else if (inner instanceof IndexExpression index) {
      return new PathLowering(context, this).element(index);
    } else if (inner instanceof CallExpression call) {
      return call(call);
    } else if (inner instanceof ArithmeticExpression arithmetic) {
      return new Term.Arithmetic(
          arithmetic.span(),
          ArithmeticOperator.valueOf(arithmetic.operator().name()),
          lower(arithmetic.left(), BasicType.UINT),
          lower(arithmetic.right(), BasicType.UINT));
    } else if (inner instanceof DecodeExpression decode) {
      Type type = context.type(decode.type());
      Term bytes = lower(decode.value(), BasicType.BYTES);
      return new Term.Decode(decode.span(), bytes, type);
    } else if (inner instanceof IntegerLiteral literal) {
      return Literals.integer(literal, context);
    } else if (inner instanceof HexLiteral literal) {
      return Literals.hex(literal, wanted, context);
    } else if (inner instanceof StringLiteral literal) {
      return Literals.string(literal);
    } else if (inner instanceof BooleanLiteral literal) {
      return new Term.BoolLiteral(literal.span(), literal.value());
    } else if (inner instanceof SelfExpression self) {
      NotAValue.self(self.span(), context.diagnostics());
      return context.self(self.span());
    }
    NotAValue.formula(inner.span(), context.diagnostics());
    return context.failed(inner.span());
  }

  private Term name(NameExpression name) {
    Optional<Term> bound = bindings.find(name.name(), name.span());
    if (bound.isPresent()) {
      boolean fits =
          TermSize.of(bound.get(), SMALL) <= SMALL
              || context.maySubstitute(bound.get(), name.span());
      return fits ? bound.get() : context.failed(name.span());
    }
    if (context.scope().param(name.name()).isPresent()) {
      return new Term.ParamTerm(name.span(), context.param(name.name(), name.span()));
    }
    unknownName(name.name(), name.span());
    return context.failed(name.span());
  }

  /** Reports a name that nothing in scope has. */
  void unknownName(String name, Span span) {
    Set<String> candidates = new TreeSet<>(bindings.names());
    candidates.addAll(context.scope().paramNames());
    UnknownName.report(span, name, context.symbol().name(), candidates, context.diagnostics());
  }

  private Term constant(ConstantExpression constant) {
    String name = constant.name();
    if (Verifiers.isVerifier(name) && !context.isParam(name)) {
      return new Term.BytesLiteral(constant.span(), BasicType.BYTES, Verifiers.hex(name));
    }
    if (!context.isGradual() && context.scope().param(name).isEmpty()) {
      UnknownName.param(constant.span(), name, context.scope().paramNames(), context.diagnostics());
      return context.failed(constant.span());
    }
    return new Term.ParamTerm(constant.span(), context.param(name, constant.span()));
  }

  private Term call(CallExpression call) {
    if (!(call.callee().withoutParentheses() instanceof NameExpression callee)) {
      return claimIsNoValue(call);
    }
    String name = callee.name();
    if (bindings.contains(name)) {
      return claimIsNoValue(call);
    }
    Optional<DefinitionSymbol> definition = context.definition(name);
    if (definition.isPresent()) {
      return makeClaim(call, definition.get());
    }
    Optional<RecordSymbol> record = context.scope().record(name);
    if (record.isPresent()) {
      return makeRecord(call, record.get());
    }
    if (name.equals(BasicType.RANGE.displayName()) && hasArity(call, name, 2)) {
      return makeRange(call);
    }
    if (name.equals("encode") && hasArity(call, name, 1)) {
      return Conversions.encode(free(call.arguments().get(0)));
    } else if (name.equals("keccak256") && hasArity(call, name, 1)) {
      return new Term.Keccak256(call.span(), lower(call.arguments().get(0), BasicType.BYTES));
    } else if (name.equals("concat")) {
      List<Term> parts = new ArrayList<>();
      call.arguments().forEach(argument -> parts.add(lower(argument, BasicType.BYTES)));
      return new Term.Concat(call.span(), parts);
    } else if (name.equals("decode")) {
      WrongArity.decode(call, context.diagnostics());
    } else if (!Functions.NAMES.contains(name)) {
      Set<String> known = new TreeSet<>(Functions.NAMES);
      known.addAll(context.scope().definitionNames());
      known.addAll(context.scope().recordNames());
      UnknownPredicate.value(callee, known, context.diagnostics());
    }
    return context.failed(call.span());
  }

  private boolean hasArity(CallExpression call, String name, int arity) {
    if (call.arguments().size() == arity) {
      return true;
    }
    WrongArity.function(call, name, arity, context.diagnostics());
    return false;
  }

  private Term claimIsNoValue(CallExpression call) {
    NotAValue.claimCall(call.span(), context.diagnostics());
    return context.failed(call.span());
  }

  /** A claim with all inputs, or one that still expects its last ones. */
  Term makeClaim(CallExpression call, DefinitionSymbol definition) {
    if (definition.kind() == DefinitionKind.LIBRARY) {
      NotAValue.library(call.span(), definition.name(), context.diagnostics());
    }
    List<ExpressionSyntax> arguments = call.arguments();
    if (arguments.size() > definition.inputs().size()) {
      WrongArity.claim(call, definition.name(), definition.inputs().size(), context.diagnostics());
      return context.failed(call.span());
    }
    List<Term> inputs = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      inputs.add(lower(arguments.get(i), definition.inputs().get(i).type()));
    }
    Term.MakeClaim claim = new Term.MakeClaim(call.span(), definition.id(), inputs);
    return context.isGradual() ? claim : Conversions.known(claim, context);
  }

  /** A range has the encoding of its two bounds, one behind the other. */
  private Term makeRange(CallExpression call) {
    List<Term> bounds = new ArrayList<>();
    for (ExpressionSyntax bound : call.arguments()) {
      bounds.add(Conversions.encode(lower(bound, BasicType.UINT)));
    }
    Term encoding = new Term.Concat(call.span(), bounds);
    return new Term.Decode(call.span(), encoding, BasicType.RANGE);
  }

  private Term makeRecord(CallExpression call, RecordSymbol record) {
    RecordType type = record.type();
    List<ExpressionSyntax> arguments = call.arguments();
    if (arguments.size() != type.fields().size()) {
      WrongArity.record(call, record.name(), type, context.diagnostics());
      return context.failed(call.span());
    }
    List<Term> fields = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      fields.add(lower(arguments.get(i), type.fields().get(i).type()));
    }
    return new Term.MakeRecord(call.span(), type, fields);
  }
}
