package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * The function for the conjuncts behind the heaviest path of a formula: {@code _provePart7(level,
 * …)} shows those of the first {@code level} places on the way down, the deepest first.
 *
 * <p>INVARIANT: the way down is one path, so conjuncts are pushed in the order of their places.
 */
final class PendingConjuncts {

  /** A longer function goes on in another one. */
  private static final int MOST_PLACES = 200;

  private final DefinitionContext context;
  private final Span span;
  private final Mode mode;
  private final List<List<Condition>> places = new ArrayList<>();
  private final String name;
  private Usage usage;

  PendingConjuncts(DefinitionContext context, Mode mode, Span span) {
    this.context = context;
    this.span = span;
    this.mode = mode;
    this.name = context.newPart(mode.verb(), "Rest");
    this.usage = context.everything();
  }

  /** Nothing pending yet. */
  Pending none() {
    return new Pending(this, 0);
  }

  int push(int count, List<Condition> conditions) {
    if (count != places.size()) {
      throw new IllegalStateException("conjuncts are pushed out of order");
    }
    places.add(conditions);
    for (Condition condition : conditions) {
      usage = usage.and(condition.usage());
    }
    return places.size();
  }

  Condition call(int count) {
    return Condition.primary(call(name, String.valueOf(count)), context.everything());
  }

  /** What the function needs; its callers need that too, whatever of it they know themselves. */
  Usage usage() {
    return places.isEmpty() ? Usage.none() : usage;
  }

  private String call(String function, String level) {
    List<String> arguments = new ArrayList<>();
    arguments.add(level);
    arguments.addAll(context.everythingByName());
    return function + "(" + String.join(", ", arguments) + ")";
  }

  /** Writes the function, when the whole way down has been translated. */
  void write() {
    String current = name;
    for (int last = places.size(); last > 0; last -= MOST_PLACES) {
      int first = Math.max(0, last - MOST_PLACES);
      FunctionBody body = new FunctionBody(false);
      for (int place = last; place > first; place--) {
        List<Condition> unmet = new ArrayList<>();
        for (Condition condition : places.get(place - 1)) {
          unmet.add(condition.negated());
        }
        Condition some =
            unmet.size() == 1 ? unmet.get(0) : Condition.join(Condition.Kind.OR, unmet);
        Condition reached = Condition.comparison("level > " + (place - 1), Usage.none());
        body.returnIf(Condition.join(Condition.Kind.AND, List.of(reached, some)), "false");
      }
      String next = first == 0 ? "" : context.newPart(mode.verb(), "Rest");
      body.line(first == 0 ? "return true;" : "return " + call(next, "level") + ";");
      body.use(usage);
      context.definePart(current, span, "uint256 level", body);
      current = next;
    }
  }
}
