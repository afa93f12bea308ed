package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
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
 *
 * <p>Types that are asked for are passed on as sets that only grow, so that the result does not
 * depend on the order of files, definitions or conjuncts. Uses that can be read in two ways ({@code
 * a.0} of a range or of a claim, the order of three arguments of a signature) are settled after all
 * others.
 */
public final class TypeInference {

  private final Symbols symbols;
  private final IdentityHashMap<CallExpression, List<Integer>> signatures = new IdentityHashMap<>();
  private boolean settling;
  private boolean changed;

  private TypeInference(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Infers until nothing changes; demands only grow, so that this ends. */
  public static void infer(Symbols symbols, Diagnostics diagnostics) {
    TypeInference inference = new TypeInference(symbols);
    inference.untilNothingChanges();
    inference.settling = true;
    inference.untilNothingChanges();
    for (DefinitionSymbol symbol : symbols.definitions()) {
      symbol.inputs().forEach(input -> reportConflict(input, diagnostics));
    }
    symbols.params().values().forEach(param -> reportConflict(param, diagnostics));
  }

  /** Back and forth, because types travel from callees to callers and the other way. */
  private void untilNothingChanges() {
    List<DefinitionSymbol> order = new ArrayList<>(symbols.definitions());
    do {
      changed = false;
      for (DefinitionSymbol symbol : order) {
        ExpressionSyntax body = symbol.body();
        if (body != null) {
          new Walker(symbol).walk(body);
        }
      }
      Collections.reverse(order);
    } while (changed);
  }

  /** The types that a place of the type asks for: Bytes takes any. */
  static Set<BasicType> asking(Type type) {
    return type instanceof BasicType basic && basic != BasicType.BYTES ? Set.of(basic) : Set.of();
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

  /** What is known about a name in scope: an input, or a value of one of the types. */
  private record Known(@Nullable InputSymbol input, Set<BasicType> types) {}

  private final class Walker extends SyntaxWalker {

    private final DefinitionSymbol symbol;
    private final Map<String, Known> names = new HashMap<>();

    Walker(DefinitionSymbol symbol) {
      this.symbol = symbol;
      symbol.inputs().forEach(input -> names.put(input.name(), new Known(input, Set.of())));
    }

    private void demand(ExpressionSyntax expression, Set<BasicType> wanted) {
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

    private Set<BasicType> typesOf(ExpressionSyntax expression) {
      ExpressionSyntax inner = expression.withoutParentheses();
      if (inner instanceof NameExpression name) {
        Known known = names.get(name.name());
        if (known != null) {
          return known.input() != null ? known.input().demands() : known.types();
        }
        return symbol.scope().param(name.name()).map(InputSymbol::demands).orElse(Set.of());
      } else if (inner instanceof ConstantExpression constant) {
        InputSymbol param = symbols.params().get(constant.name());
        return param == null ? Set.of() : param.demands();
      } else if (inner instanceof PathExpression path) {
        return typesOfPath(path);
      } else if (inner instanceof IntegerLiteral || inner instanceof ArithmeticExpression) {
        return Set.of(BasicType.UINT);
      } else if (inner instanceof DecodeExpression decode) {
        return asking(TypeResolver.resolve(decode.type(), symbol.scope(), new Diagnostics()));
      } else if (inner instanceof CallExpression call
          && call.callee().withoutParentheses() instanceof NameExpression name) {
        if (symbol.scope().definition(name.name(), symbol.isLegacy()).isPresent()) {
          return Set.of(BasicType.CLAIM);
        }
        return name.name().equals("keccak256") ? Set.of(BasicType.BYTES32) : Set.of();
      }
      return Set.of();
    }

    private Set<BasicType> typesOfPath(PathExpression path) {
      if (path.step() instanceof PathStep.Field field && field.name().equals("address")) {
        return Set.of(BasicType.ADDRESS);
      }
      boolean ofRange = isBound(path) || typesOf(path.base()).contains(BasicType.RANGE);
      return ofRange ? Set.of(BasicType.UINT) : Set.of();
    }

    private boolean isBound(PathExpression path) {
      return path.step() instanceof PathStep.Field field
          && (field.name().equals("start") || field.name().equals("end"));
    }

    @Override
    public Boolean visitPath(PathExpression expression) {
      ExpressionSyntax base = expression.base().withoutParentheses();
      if (base instanceof SelfExpression) {
        return true;
      }
      boolean ofRange = typesOf(base).contains(BasicType.RANGE);
      if (isBound(expression) || ofRange) {
        demand(base, Set.of(BasicType.RANGE));
      } else if (expression.step() instanceof PathStep.Index && !settling) {
        demand(base, Set.of());
      } else {
        demand(base, Set.of(BasicType.CLAIM));
      }
      return true;
    }

    @Override
    public Boolean visitCall(CallExpression expression) {
      ExpressionSyntax callee = expression.callee().withoutParentheses();
      List<ExpressionSyntax> arguments = expression.arguments();
      if (!(callee instanceof NameExpression name) || names.containsKey(name.name())) {
        demand(callee, Set.of(BasicType.CLAIM));
        arguments.forEach(argument -> demand(argument, Set.of()));
        return true;
      }
      Optional<DefinitionSymbol> called = symbol.scope().definition(name.name(), symbol.isLegacy());
      Optional<AtomDeclaration> atom = symbol.scope().atom(name.name());
      if (called.isPresent()) {
        demandInputs(arguments, inputTypes(called.get()));
      } else if (name.name().equals("Equal") && arguments.size() == 2) {
        demandEach(arguments.get(0), arguments.get(1));
      } else if (name.name().equals(SignatureArguments.ATOM) && arguments.size() == 3) {
        signature(expression);
      } else if (atom.isPresent()) {
        demandInputs(arguments, types(atom.get()));
      } else {
        arguments.forEach(argument -> demand(argument, Set.of()));
      }
      return true;
    }

    /** With three arguments: the signer is known when all other uses have been heard. */
    private void signature(CallExpression call) {
      List<ExpressionSyntax> arguments = call.arguments();
      if (!settling) {
        signatures.put(
            call, SignatureArguments.positions(known(arguments.get(1)), known(arguments.get(2))));
        arguments.forEach(argument -> demand(argument, Set.of()));
        return;
      }
      List<Integer> positions = signatures.getOrDefault(call, List.of(0, 2, 1));
      demandInputs(
          SignatureArguments.inOrder(arguments, positions),
          List.of(Set.of(), Set.of(), Set.of(BasicType.ADDRESS)));
    }

    private Optional<Type> known(ExpressionSyntax expression) {
      Set<BasicType> types = typesOf(expression);
      return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
    }

    private List<Set<BasicType>> types(AtomDeclaration atom) {
      return atom.inputs().stream().map(input -> asking(input.type())).toList();
    }

    private List<Set<BasicType>> inputTypes(DefinitionSymbol called) {
      return called.inputs().stream().map(InputSymbol::demands).toList();
    }

    private void demandInputs(List<ExpressionSyntax> arguments, List<Set<BasicType>> types) {
      for (int i = 0; i < arguments.size(); i++) {
        demand(arguments.get(i), i < types.size() ? types.get(i) : Set.of());
      }
    }

    private void demandEach(ExpressionSyntax left, ExpressionSyntax right) {
      demand(left, typesOf(right));
      demand(right, typesOf(left));
    }

    @Override
    public Boolean visitQuantifier(QuantifierExpression expression) {
      Set<BasicType> member = walkDomain(expression.domain().withoutParentheses());
      NameSyntax variable = expression.variable();
      if (expression.body() != null && variable != null) {
        Known shadowed = names.put(variable.text(), new Known(null, member));
        walk(expression.body());
        restore(variable.text(), shadowed);
      }
      return true;
    }

    /** The type of the members of a domain, whose arguments are walked. */
    private Set<BasicType> walkDomain(ExpressionSyntax domain) {
      if (!(domain instanceof CallExpression call
          && call.callee().withoutParentheses() instanceof NameExpression name)) {
        walk(domain);
        return Set.of();
      }
      List<Set<BasicType>> types = List.of();
      Optional<DefinitionSymbol> called = symbol.scope().definition(name.name(), symbol.isLegacy());
      if (called.isPresent()) {
        types = inputTypes(called.get());
      } else if (symbol.scope().atom(name.name()).isPresent()) {
        types = types(symbol.scope().atom(name.name()).get());
      }
      if (types.isEmpty()) {
        demandInputs(call.arguments(), List.of());
        return Set.of();
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
      Known shadowed = names.put(name, new Known(null, typesOf(expression.value())));
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
        demand(expression.left(), Set.of(BasicType.UINT));
        demand(expression.right(), Set.of(BasicType.UINT));
      }
      return true;
    }

    @Override
    public Boolean visitArithmetic(ArithmeticExpression expression) {
      demand(expression.left(), Set.of(BasicType.UINT));
      demand(expression.right(), Set.of(BasicType.UINT));
      return true;
    }

    @Override
    public Boolean visitDecode(DecodeExpression expression) {
      demand(expression.value(), Set.of());
      return true;
    }
  }
}
