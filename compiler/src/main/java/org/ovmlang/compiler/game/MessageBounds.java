package org.ovmlang.compiler.game;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.Span;

/**
 * How large the messages of a program and what they leave open may become, by their {@linkplain
 * MessageLayout layouts}: at the mover's own connective the largest part, at the opponent's the sum
 * of all parts. Each definition is looked at once, so that it takes time linear in the program.
 */
public final class MessageBounds {

  private static final int PLACE_HEAD = 27;
  private static final int VALUE_HEAD = 4;
  private static final int BRANCH_BYTES = 2;

  private final CheckedProgram program;
  private final NormalForm normalForm;
  private final MessageLayouts layouts;
  private final ValueSizes sizes;
  private final GasEstimates gas;
  private final Groundness groundness;
  private final Map<Root, MessageBound> roots = new HashMap<>();
  private final Map<String, MessageBound> ground = new HashMap<>();
  private final Map<String, List<Start>> starts = new HashMap<>();
  private final Map<String, MessageBound> below = new HashMap<>();
  private final IdentityHashMap<Formula, MessageBound> quantifiers = new IdentityHashMap<>();

  private record Root(String definition, Player mover) {}

  /**
   * Where a message can be sent.
   *
   * @param span where it was written: a definition's name, or a quantifier
   * @param bound the most that a message there can be and do
   */
  public record Start(Span span, MessageBound bound) {}

  private MessageBounds(
      CheckedProgram program,
      NormalForm normalForm,
      MessageLayouts layouts,
      Groundness groundness,
      LargestValues largest) {
    this.program = program;
    this.normalForm = normalForm;
    this.layouts = layouts;
    this.groundness = groundness;
    this.sizes = ValueSizes.of(program, largest);
    this.gas = new GasEstimates(sizes);
  }

  static MessageBounds of(
      CheckedProgram program,
      NormalForm normalForm,
      MessageLayouts layouts,
      Groundness groundness,
      LargestValues largest) {
    MessageBounds bounds = new MessageBounds(program, normalForm, layouts, groundness, largest);
    for (Definition definition : program.definitions()) {
      if (definition.kind() != DefinitionKind.EXTERN) {
        bounds.add(definition);
      }
    }
    return bounds;
  }

  /** Of a message that proves a claim of the definition (named by its id), or refutes it. */
  public MessageBound ofClaim(String definition, boolean proves) {
    MessageBound root = root(definition, proves ? Player.DEFENDER : Player.CHALLENGER);
    return root.plus(reading(program.definition(definition).inputs(), definition(definition)));
  }

  /** Of a message at a quantifier that was left open. */
  public MessageBound ofQuantifier(Formula quantifier) {
    return quantifiers.getOrDefault(quantifier, MessageBound.NOTHING);
  }

  /** Of any message in a dispute about a claim of the definition (named by its id). */
  public MessageBound of(String definition) {
    return ofClaim(definition, true)
        .or(ofClaim(definition, false))
        .or(below.getOrDefault(definition, MessageBound.NOTHING));
  }

  /**
   * Where messages are sent in the formula of a definition (named by its id): at its claims, if it
   * is a predicate, and at its quantifiers. What it calls is not looked into.
   */
  public List<Start> starts(String definition) {
    return starts.getOrDefault(definition, List.of());
  }

  private Definition definition(String id) {
    return program.definition(id);
  }

  private MessageBound root(String definition, Player mover) {
    return roots.getOrDefault(new Root(definition, mover), MessageBound.NOTHING);
  }

  private void add(Definition definition) {
    String id = definition.id();
    if (groundness.isGround(id)) {
      ground.put(id, new Ground(definition).of(definition.body()));
    }
    List<Start> own = new ArrayList<>();
    Bounding bounding = new Bounding(definition);
    for (Player mover : Player.values()) {
      roots.put(new Root(id, mover), bounding.of(normalForm.root(id, true), mover));
    }
    if (definition.kind() == DefinitionKind.PREDICATE) {
      own.add(new Start(definition.span(), ofClaim(id, true).or(ofClaim(id, false))));
    }
    MessageBound most = bounding.called;
    while (!bounding.open.isEmpty()) {
      Place.Quantifier place = bounding.open.remove();
      List<Variable> values = FreeVariables.of(place.formula());
      MessageBound bound = bounding.of(place, place.player()).plus(reading(values, definition));
      quantifiers.merge(place.formula(), bound, MessageBound::or);
      own.add(new Start(place.span(), bound));
      most = most.or(bound);
    }
    starts.put(id, List.copyOf(own));
    below.put(id, most.or(bounding.called));
  }

  /** What it takes to read the values of a place. */
  private MessageBound reading(List<Variable> values, Definition definition) {
    long cost = GasEstimates.MOVE;
    for (Variable value : values) {
      long bytes = sizes.ofVariables(List.of(value), definition);
      cost = MessageBound.sum(cost, gas.ofValue(value.type(), bytes));
    }
    return MessageBound.evaluated(0, cost);
  }

  private static List<String> named(Term term) {
    if (term instanceof Term.VariableTerm variable) {
      return List.of(variable.variable().name());
    }
    return term.parts().stream().map(MessageBounds::named).findFirst().orElse(List.of());
  }

  /** Evaluates everything in a formula. */
  private final class Ground {

    private final Definition definition;

    Ground(Definition definition) {
      this.definition = definition;
    }

    MessageBound of(Formula formula) {
      MessageBound bound = MessageBound.evaluated(0, GasEstimates.STEP);
      if (formula instanceof Formula.And and) {
        return all(and.operands(), bound);
      }
      if (formula instanceof Formula.Or or) {
        return all(or.operands(), bound);
      }
      if (formula instanceof Formula.Not not) {
        return bound.plus(of(not.operand()));
      }
      if (formula instanceof Formula.Call call) {
        return bound
            .plus(MessageBound.evaluated(0, gas.of(call.arguments(), definition)))
            .plus(ground.getOrDefault(call.definition(), MessageBound.NOTHING));
      }
      if (formula instanceof Formula.Atom atom) {
        return bound.plus(MessageBound.evaluated(1, gas.of(atom, definition)));
      }
      if (formula instanceof Formula.Comparison comparison) {
        return bound.plus(MessageBound.evaluated(1, gas.of(comparison, definition)));
      }
      return bound;
    }

    private MessageBound all(List<Formula> operands, MessageBound bound) {
      MessageBound sum = bound;
      for (Formula operand : operands) {
        sum = sum.plus(of(operand));
      }
      return sum;
    }
  }

  /** Bounds the messages within one definition, and collects what they leave open there. */
  private final class Bounding implements MessageLayout.Visitor<MessageBound> {

    private final Definition definition;
    private final Ground evaluation;
    private final Deque<Place.Quantifier> open = new ArrayDeque<>();
    private MessageBound called = MessageBound.NOTHING;
    private Player mover = Player.DEFENDER;

    Bounding(Definition definition) {
      this.definition = definition;
      this.evaluation = new Ground(definition);
    }

    MessageBound of(Place place, Player sender) {
      mover = sender;
      return layouts.of(place, sender).accept(this);
    }

    private MessageBound terms(List<Term> terms) {
      return MessageBound.evaluated(0, gas.of(terms, definition));
    }

    @Override
    public MessageBound visit(MessageLayout.Evaluated layout) {
      return evaluation.of(layout.place().formula());
    }

    @Override
    public MessageBound visit(MessageLayout.Open layout) {
      MessageBound needed = terms(layout.place().needed());
      if (layout.place() instanceof Place.ClaimValue claim) {
        return needed.plus(openClaim(claim));
      }
      Place.Quantifier quantifier = (Place.Quantifier) layout.place();
      open.add(quantifier);
      List<Variable> values = FreeVariables.of(quantifier.formula());
      long bytes = sizes.ofVariables(values, definition);
      List<String> large =
          values.stream()
              .filter(value -> sizes.fixed(value.type()).isEmpty())
              .map(Variable::name)
              .limit(MessageBound.MAX_NAMES)
              .toList();
      return needed.plus(place(bytes, values.size(), large));
    }

    private MessageBound openClaim(Place.ClaimValue place) {
      Formula.ClaimCall call = place.formula();
      long bytes = Math.min(sizes.of(place.needed(), definition), GameLimits.MAX_CLAIM_BYTES);
      int values = GameLimits.MAX_CLAIM_INPUTS;
      if (call.claim() instanceof Term.MakeClaim made) {
        values = made.inputs().size() + call.extraInputs().size();
      }
      return place(bytes, values, named(call.claim()));
    }

    private MessageBound place(long bytes, int values, List<String> large) {
      long cost =
          MessageBound.sum(
              MessageBound.product(bytes, GasEstimates.PER_BYTE),
              MessageBound.product(values + 1L, GasEstimates.VALUE));
      long size = MessageBound.sum(bytes, PLACE_HEAD + (long) VALUE_HEAD * values);
      return MessageBound.leftOpen(size, values + 1L, cost, large);
    }

    @Override
    public MessageBound visit(MessageLayout.OneOf layout) {
      MessageBound most = MessageBound.NOTHING;
      for (MessageLayout alternative : layout.alternatives()) {
        most = most.or(alternative.accept(this));
      }
      return most.plus(MessageBound.said(BRANCH_BYTES, GasEstimates.STEP, List.of()));
    }

    @Override
    public MessageBound visit(MessageLayout.Each layout) {
      MessageBound sum = MessageBound.evaluated(0, GasEstimates.STEP);
      for (MessageLayout part : layout.parts()) {
        sum = sum.plus(part.accept(this));
      }
      return sum;
    }

    @Override
    public MessageBound visit(MessageLayout.Member layout) {
      Variable variable = layout.place().domain().variable();
      long bytes = sizes.ofWitness(variable);
      List<String> large =
          sizes.fixed(variable.type()).isPresent() ? List.of() : List.of(variable.name());
      return MessageBound.said(bytes + VALUE_HEAD, gas.ofValue(variable.type(), bytes), large)
          .plus(terms(layout.place().needed()))
          .plus(layout.membership().accept(this))
          .plus(layout.body().accept(this));
    }

    @Override
    public MessageBound visit(MessageLayout.ClaimMessage layout) {
      Formula.ClaimCall call = layout.place().formula();
      long copied =
          GameLimits.MAX_NESTED_MESSAGE_BYTES
              + GameLimits.MAX_NESTED_POSITION_BYTES
              + GameLimits.MAX_CLAIM_BYTES;
      long cost =
          GameLimits.NESTED_MOVE_GAS
              + GasEstimates.CLAIM_CALL
              + MessageBound.product(copied, GasEstimates.PER_BYTE);
      return terms(layout.place().needed())
          .plus(MessageBound.said(VALUE_HEAD, 0, List.of()))
          .plus(MessageBound.nested(cost, named(call.claim())));
    }

    @Override
    public MessageBound visit(MessageLayout.Body layout) {
      Place.Call call = layout.place();
      // To send a message at the negation of a formula is to send the other player's at the
      // formula.
      Player sender = call.isPositive() ? mover : mover.opponent();
      called = called.or(below.getOrDefault(call.callee(), MessageBound.NOTHING));
      return terms(call.formula().arguments()).plus(root(call.callee(), sender));
    }
  }
}
