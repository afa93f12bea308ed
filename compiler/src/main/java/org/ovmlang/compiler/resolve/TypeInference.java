package org.ovmlang.compiler.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.ArithmeticExpression;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ComparisonExpression;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.IntegerLiteral;
import org.ovmlang.compiler.syntax.LetExpression;
import org.ovmlang.compiler.syntax.NameExpression;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.PathExpression;
import org.ovmlang.compiler.syntax.PathStep;
import org.ovmlang.compiler.syntax.QuantifierExpression;
import org.ovmlang.compiler.syntax.SelfExpression;

/**
 * Gives untyped inputs and parameters the type that their uses ask for. A use asks by the position
 * it stands in: an argument of an atom or a call asks for the input's type, a path or a call asks
 * for a claim, the two sides of an equality ask for each other's type. One type asked for becomes
 * the type; none, or several, leave Bytes, which is decoded where it is used. Address against a
 * number is an error.
 */
public final class TypeInference {

  private final Symbols symbols;
  private boolean changed;

  private TypeInference(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Infers until nothing changes; demands only grow, so that this ends. */
  public static void infer(Symbols symbols, Diagnostics diagnostics) {
    TypeInference inference = new TypeInference(symbols);
    do {
      inference.changed = false;
      for (DefinitionSymbol symbol : symbols.definitions()) {
        ExpressionSyntax body = symbol.body();
        if (body != null) {
          inference.new Walker(symbol).walk(body);
        }
      }
    } while (inference.changed);
    for (DefinitionSymbol symbol : symbols.definitions()) {
      symbol.inputs().forEach(input -> reportConflict(input, diagnostics));
    }
    symbols.params().values().forEach(param -> reportConflict(param, diagnostics));
  }

  private static void reportConflict(InputSymbol input, Diagnostics diagnostics) {
    if (input.isConflicting()) {
      diagnostics.error(
          DiagnosticCode.CONFLICTING_TYPES,
          input.span(),
          "'" + input.name() + "' is used as an Address and as a number",
          "give it the type that it has, and compare like with like");
    }
  }

  /** What is known about a name in scope: an input, or a value of a type. */
  private record Known(@Nullable InputSymbol input, Type type) {}

  private final class Walker extends SyntaxWalker {

    private final DefinitionSymbol symbol;
    private final Map<String, Known> names = new HashMap<>();

    Walker(DefinitionSymbol symbol) {
      this.symbol = symbol;
      symbol.inputs().forEach(input -> names.put(input.name(), new Known(input, input.type())));
    }

    private void demand(ExpressionSyntax expression, Type wanted) {
      ExpressionSyntax inner = expression.withoutParentheses();
      if (inner instanceof NameExpression name) {
        Known known = names.get(name.name());
        if (known != null && known.input() != null) {
          changed |= known.input().demand(wanted);
        } else if (known == null) {
          symbol.scope().param(name.name()).ifPresent(param -> changed |= param.demand(wanted));
        }
      } else if (inner instanceof ConstantExpression constant) {
        if (!Verifiers.isVerifier(constant.name())
            || symbols.params().containsKey(constant.name())) {
          changed |= symbols.param(constant.name(), constant.span()).demand(wanted);
        }
      } else {
        walk(inner);
      }
    }

    private Optional<Type> typeOf(ExpressionSyntax expression) {
      ExpressionSyntax inner = expression.withoutParentheses();
      if (inner instanceof NameExpression name) {
        Known known = names.get(name.name());
        if (known != null) {
          return Optional.of(known.input() != null ? known.input().type() : known.type());
        }
        return symbol.scope().param(name.name()).map(InputSymbol::type);
      } else if (inner instanceof ConstantExpression constant) {
        return Optional.ofNullable(symbols.params().get(constant.name())).map(InputSymbol::type);
      } else if (inner instanceof PathExpression path) {
        return typeOfPath(path);
      } else if (inner instanceof IntegerLiteral || inner instanceof ArithmeticExpression) {
        return Optional.of(BasicType.UINT);
      } else if (inner instanceof DecodeExpression decode) {
        return Optional.of(TypeResolver.resolve(decode.type(), symbol.scope(), new Diagnostics()));
      } else if (inner instanceof CallExpression call
          && call.callee().withoutParentheses() instanceof NameExpression name) {
        if (symbol.scope().definition(name.name(), symbol.isLegacy()).isPresent()) {
          return Optional.of(BasicType.CLAIM);
        }
        return name.name().equals("keccak256")
            ? Optional.of(BasicType.BYTES32)
            : Optional.of(BasicType.BYTES);
      }
      return Optional.empty();
    }

    private Optional<Type> typeOfPath(PathExpression path) {
      if (path.step() instanceof PathStep.Field field && field.name().equals("address")) {
        return Optional.of(BasicType.ADDRESS);
      }
      boolean ofRange = typeOf(path.base()).filter(BasicType.RANGE::equals).isPresent();
      return Optional.of(ofRange ? BasicType.UINT : BasicType.BYTES);
    }

    @Override
    public Boolean visitPath(PathExpression expression) {
      ExpressionSyntax base = expression.base().withoutParentheses();
      if (base instanceof SelfExpression) {
        return true;
      }
      boolean bound =
          expression.step() instanceof PathStep.Field field
              && (field.name().equals("start") || field.name().equals("end"));
      boolean ofRange = typeOf(base).filter(BasicType.RANGE::equals).isPresent();
      demand(base, bound || ofRange ? BasicType.RANGE : BasicType.CLAIM);
      return true;
    }

    @Override
    public Boolean visitCall(CallExpression expression) {
      ExpressionSyntax callee = expression.callee().withoutParentheses();
      List<ExpressionSyntax> arguments = expression.arguments();
      if (!(callee instanceof NameExpression name) || names.containsKey(name.name())) {
        demand(callee, BasicType.CLAIM);
        arguments.forEach(argument -> demand(argument, BasicType.BYTES));
        return true;
      }
      Optional<DefinitionSymbol> called = symbol.scope().definition(name.name(), symbol.isLegacy());
      Optional<AtomDeclaration> atom = symbol.scope().atom(name.name());
      if (called.isPresent()) {
        demandInputs(arguments, called.get().inputs().stream().map(InputSymbol::type).toList());
      } else if (name.name().equals("Equal") && arguments.size() == 2) {
        demandEach(arguments.get(0), arguments.get(1));
      } else if (name.name().equals(SignatureArguments.ATOM) && arguments.size() == 3) {
        List<Integer> positions =
            SignatureArguments.positions(typeOf(arguments.get(1)), typeOf(arguments.get(2)));
        demandInputs(
            SignatureArguments.inOrder(arguments, positions),
            List.of(BasicType.BYTES, BasicType.BYTES, BasicType.ADDRESS));
      } else if (atom.isPresent()) {
        demandInputs(arguments, types(atom.get()));
      } else {
        arguments.forEach(argument -> demand(argument, BasicType.BYTES));
      }
      return true;
    }

    private List<Type> types(AtomDeclaration atom) {
      return atom.inputs().stream().map(Variable::type).toList();
    }

    private void demandInputs(List<ExpressionSyntax> arguments, List<Type> types) {
      for (int i = 0; i < arguments.size(); i++) {
        demand(arguments.get(i), i < types.size() ? types.get(i) : BasicType.BYTES);
      }
    }

    private void demandEach(ExpressionSyntax left, ExpressionSyntax right) {
      demand(left, typeOf(right).orElse(BasicType.BYTES));
      demand(right, typeOf(left).orElse(BasicType.BYTES));
    }

    @Override
    public Boolean visitQuantifier(QuantifierExpression expression) {
      Type member = walkDomain(expression.domain().withoutParentheses());
      NameSyntax variable = expression.variable();
      if (expression.body() != null && variable != null) {
        Known shadowed = names.put(variable.text(), new Known(null, member));
        walk(expression.body());
        restore(variable.text(), shadowed);
      }
      return true;
    }

    /** The type of the members of a domain, whose arguments are walked. */
    private Type walkDomain(ExpressionSyntax domain) {
      if (!(domain instanceof CallExpression call
          && call.callee().withoutParentheses() instanceof NameExpression name)) {
        walk(domain);
        return BasicType.BYTES;
      }
      List<Type> types = List.of();
      Optional<DefinitionSymbol> called = symbol.scope().definition(name.name(), symbol.isLegacy());
      if (called.isPresent()) {
        types = called.get().inputs().stream().map(InputSymbol::type).toList();
      } else if (symbol.scope().atom(name.name()).isPresent()) {
        types = types(symbol.scope().atom(name.name()).get());
      }
      if (types.isEmpty()) {
        demandInputs(call.arguments(), List.of());
        return BasicType.BYTES;
      }
      demandInputs(call.arguments(), types.subList(1, types.size()));
      return types.get(0);
    }

    private void restore(String name, @Nullable Known shadowed) {
      if (shadowed == null) {
        names.remove(name);
      } else {
        names.put(name, shadowed);
      }
    }

    @Override
    public Boolean visitLet(LetExpression expression) {
      walk(expression.value());
      String name = expression.variable().text();
      Type type = typeOf(expression.value()).orElse(BasicType.BYTES);
      Known shadowed = names.put(name, new Known(null, type));
      walk(expression.body());
      restore(name, shadowed);
      return true;
    }

    @Override
    public Boolean visitComparison(ComparisonExpression expression) {
      if (expression.operator() == ComparisonExpression.Operator.EQUAL
          || expression.operator() == ComparisonExpression.Operator.NOT_EQUAL) {
        demandEach(expression.left(), expression.right());
      } else {
        demand(expression.left(), BasicType.UINT);
        demand(expression.right(), BasicType.UINT);
      }
      return true;
    }

    @Override
    public Boolean visitArithmetic(ArithmeticExpression expression) {
      demand(expression.left(), BasicType.UINT);
      demand(expression.right(), BasicType.UINT);
      return true;
    }

    @Override
    public Boolean visitDecode(DecodeExpression expression) {
      demand(expression.value(), BasicType.BYTES);
      return true;
    }
  }
}
