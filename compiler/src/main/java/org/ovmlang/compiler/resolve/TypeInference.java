package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.ConflictingTypes;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.syntax.ArithmeticExpression;
import org.ovmlang.compiler.syntax.CallExpression;
import org.ovmlang.compiler.syntax.ComparisonExpression;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DecodeExpression;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.IndexExpression;
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
 * depend on the order of files, definitions or conjuncts. Uses that could be read in another way if
 * more were known ({@code a.0} of a range or of a claim, the order of three arguments of a
 * signature) are heard after all others.
 */
public final class TypeInference {

  private final Symbols symbols;
  private final IdentityHashMap<CallExpression, List<Integer>> signatures = new IdentityHashMap<>();
  private Phase phase = Phase.DECLARED;
  private boolean changed;

  private TypeInference(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Which uses are heard; the earlier ones also later. */
  private enum Phase {
    /** Arguments, comparisons and calls: they ask for types that are written somewhere. */
    DECLARED,
    /** Paths by name into what no use has given a type with parts. */
    PATHS,
    /** What can be read in two ways. */
    AMBIGUOUS
  }

  /** Infers until nothing changes; demands only grow, so that this ends. */
  public static void infer(Symbols symbols, Diagnostics diagnostics) {
    TypeInference inference = new TypeInference(symbols);
    for (Phase phase : Phase.values()) {
      inference.phase = phase;
      inference.untilNothingChanges();
    }
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
  static Set<Type> asking(Type type) {
    return type == BasicType.BYTES ? Set.of() : Set.of(type);
  }

  private static void reportConflict(InputSymbol input, Diagnostics diagnostics) {
    if (input.isConflicting()) {
      ConflictingTypes.report(input.span(), input.name(), diagnostics);
    }
  }

  private final class Walker extends SyntaxWalker {

    private final DefinitionSymbol symbol;
    private final KnownTypes knowledge;

    Walker(DefinitionSymbol symbol) {
      this.symbol = symbol;
      this.knowledge = new KnownTypes(symbols, symbol);
    }

    private void demand(ExpressionSyntax expression, Set<Type> wanted) {
      ExpressionSyntax inner = expression.withoutParentheses();
      if (inner instanceof NameExpression name) {
        KnownTypes.Known known = knowledge.known(name.name());
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

    @Override
    public @Nullable Void visitIndex(IndexExpression expression) {
      demand(expression.list(), Set.of());
      demand(expression.index(), Set.of(BasicType.UINT));
      return null;
    }

    @Override
    public @Nullable Void visitPath(PathExpression expression) {
      ExpressionSyntax base = expression.base().withoutParentheses();
      if (base instanceof SelfExpression) {
        return null;
      }
      Set<Type> known = knowledge.typesOf(base);
      boolean ofRange = known.contains(BasicType.RANGE);
      if (phase == Phase.DECLARED || knowledge.hasParts(known)) {
        demand(base, Set.of());
      } else if (KnownTypes.isBound(expression) || ofRange) {
        demand(base, Set.of(BasicType.RANGE));
      } else if (expression.step() instanceof PathStep.Index && phase != Phase.AMBIGUOUS) {
        demand(base, Set.of());
      } else {
        demand(base, Set.of(BasicType.CLAIM));
      }
      return null;
    }

    @Override
    public @Nullable Void visitCall(CallExpression expression) {
      ExpressionSyntax callee = expression.callee().withoutParentheses();
      List<ExpressionSyntax> arguments = expression.arguments();
      if (!(callee instanceof NameExpression name) || knowledge.known(name.name()) != null) {
        demand(callee, Set.of(BasicType.CLAIM));
        demandInputs(arguments, missingInputs(knowledge.typesOf(callee)));
        return null;
      }
      Optional<DefinitionSymbol> called = symbol.scope().definition(name.name(), symbol.isLegacy());
      Optional<AtomSymbol> atom = symbol.scope().atom(name.name());
      if (called.isPresent()) {
        demandInputs(arguments, demandsOf(called.get().inputs()));
      } else if (name.name().equals("Equal") && arguments.size() == 2) {
        demandEach(arguments.get(0), arguments.get(1));
      } else if (name.name().equals(SignatureArguments.ATOM) && arguments.size() == 3) {
        signature(expression);
      } else if (atom.isPresent()) {
        demandInputs(arguments, demandsOf(atom.get().inputs()));
      } else if (symbol.scope().record(name.name()).isPresent()) {
        demandInputs(arguments, demandsOf(symbol.scope().record(name.name()).get().fields()));
      } else if (name.name().equals(BasicType.RANGE.displayName())) {
        arguments.forEach(argument -> demand(argument, Set.of(BasicType.UINT)));
      } else {
        arguments.forEach(argument -> demand(argument, Set.of()));
      }
      return null;
    }

    /** With three arguments: the signer is known when all other uses have been heard. */
    private void signature(CallExpression call) {
      List<ExpressionSyntax> arguments = call.arguments();
      if (phase != Phase.AMBIGUOUS) {
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
      Set<Type> types = knowledge.typesOf(expression);
      return types.size() == 1 ? Optional.of(types.iterator().next()) : Optional.empty();
    }

    private List<Set<Type>> demandsOf(List<InputSymbol> inputs) {
      return inputs.stream().map(InputSymbol::demands).toList();
    }

    /** What a call of a claim appends, if it is known what the claim still expects. */
    private List<Set<Type>> missingInputs(Set<Type> claims) {
      List<Set<Type>> missing = new ArrayList<>();
      for (Type type : claims) {
        if (type instanceof OpenClaimType claim) {
          for (int i = 0; i < claim.missing().size(); i++) {
            if (i == missing.size()) {
              missing.add(new LinkedHashSet<>());
            }
            missing.get(i).addAll(asking(claim.missing().get(i)));
          }
        }
      }
      return missing;
    }

    private void demandInputs(List<ExpressionSyntax> arguments, List<Set<Type>> types) {
      for (int i = 0; i < arguments.size(); i++) {
        demand(arguments.get(i), i < types.size() ? types.get(i) : Set.of());
      }
    }

    private void demandEach(ExpressionSyntax left, ExpressionSyntax right) {
      demand(left, knowledge.typesOf(right));
      demand(right, knowledge.typesOf(left));
    }

    @Override
    public @Nullable Void visitQuantifier(QuantifierExpression expression) {
      Set<Type> member = walkDomain(expression.domain().withoutParentheses());
      NameSyntax variable = expression.variable();
      if (expression.body() != null && variable != null) {
        KnownTypes.Known shadowed = knowledge.bind(variable.text(), member);
        walk(expression.body());
        knowledge.restore(variable.text(), shadowed);
      }
      return null;
    }

    /** The type of the members of a domain, whose arguments are walked. */
    private Set<Type> walkDomain(ExpressionSyntax domain) {
      if (!(domain instanceof CallExpression call
          && call.callee().withoutParentheses() instanceof NameExpression name)) {
        demand(domain, Set.of());
        return KnownTypes.elements(knowledge.typesOf(domain));
      }
      List<Set<Type>> types = List.of();
      Optional<DefinitionSymbol> called = symbol.scope().definition(name.name(), symbol.isLegacy());
      if (called.isPresent()) {
        types = demandsOf(called.get().inputs());
      } else if (symbol.scope().atom(name.name()).isPresent()) {
        types = demandsOf(symbol.scope().atom(name.name()).get().inputs());
      }
      if (types.isEmpty()) {
        demandInputs(call.arguments(), List.of());
        return Set.of();
      }
      demandInputs(call.arguments(), types.subList(1, types.size()));
      return types.get(0);
    }

    @Override
    public @Nullable Void visitLet(LetExpression expression) {
      walk(expression.value());
      String name = expression.variable().text();
      KnownTypes.Known shadowed = knowledge.bind(name, knowledge.typesOf(expression.value()));
      walk(expression.body());
      knowledge.restore(name, shadowed);
      return null;
    }

    @Override
    public @Nullable Void visitComparison(ComparisonExpression expression) {
      if (expression.operator() == ComparisonExpression.Operator.EQUAL
          || expression.operator() == ComparisonExpression.Operator.NOT_EQUAL) {
        demandEach(expression.left(), expression.right());
      } else {
        demand(expression.left(), Set.of(BasicType.UINT));
        demand(expression.right(), Set.of(BasicType.UINT));
      }
      return null;
    }

    @Override
    public @Nullable Void visitArithmetic(ArithmeticExpression expression) {
      demand(expression.left(), Set.of(BasicType.UINT));
      demand(expression.right(), Set.of(BasicType.UINT));
      return null;
    }

    @Override
    public @Nullable Void visitDecode(DecodeExpression expression) {
      demand(expression.value(), Set.of());
      return null;
    }
  }
}
