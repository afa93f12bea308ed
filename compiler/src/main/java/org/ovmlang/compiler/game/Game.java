package org.ovmlang.compiler.game;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Variable;

/**
 * The dispute game of a program: its normal form, how long disputes take, what messages say, and
 * the positions between them. {@code docs/semantics.md} states the rules and proves what they
 * promise.
 *
 * <p>It recurses over formulas as deep as they nest: use it on a {@link
 * org.ovmlang.compiler.source.DeepStack}. Not for several threads at once.
 */
public final class Game {

  private final NormalForm normalForm;
  private final Ranks ranks;
  private final Groundness groundness;
  private final MessageLayouts layouts;
  private final Messages messages;
  private final CheckedProgram program;
  private @Nullable MessageBounds bounds;

  private Game(CheckedProgram program) {
    this.program = program;
    this.normalForm = new NormalForm(program);
    this.ranks = Ranks.of(program);
    this.groundness = Groundness.of(program);
    this.layouts = new MessageLayouts(normalForm, groundness);
    this.messages = new Messages(normalForm, layouts, ranks);
  }

  /** The game of a program. */
  public static Game of(CheckedProgram program) {
    return new Game(program);
  }

  /** The negation normal forms of its definitions. */
  public NormalForm normalForm() {
    return normalForm;
  }

  /** How many messages its formulas take. */
  public Ranks ranks() {
    return ranks;
  }

  /** What is evaluated, and takes nothing from a message. */
  public Groundness groundness() {
    return groundness;
  }

  /** What messages say. */
  public MessageLayouts layouts() {
    return layouts;
  }

  /** How large messages, and what they leave open, may become where values are no larger. */
  public MessageBounds bounds(LargestValues largest) {
    return MessageBounds.of(program, normalForm, layouts, groundness, largest);
  }

  /** How large they may become whatever the values that contracts take. */
  public MessageBounds bounds() {
    MessageBounds known = bounds;
    if (known == null) {
      known = bounds(LargestValues.PUBLISHED);
      bounds = known;
    }
    return known;
  }

  /** The positions of disputes about claims of a definition, named by its id. */
  public PositionGraph positions(String definition) {
    return PositionGraph.of(normalForm.root(definition, true), normalForm, messages);
  }

  /** The variables whose values a position carries for a place that is open in it. */
  public List<Variable> valuesOf(Place place) {
    return FreeVariables.of(place.formula());
  }
}
