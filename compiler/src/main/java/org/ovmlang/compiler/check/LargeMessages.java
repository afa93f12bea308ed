package org.ovmlang.compiler.check;

import org.ovmlang.compiler.game.GameLimits;
import org.ovmlang.compiler.game.MessageBound;
import org.ovmlang.compiler.game.MessageBounds;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.rule.MessageTooLarge;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/** A message, or what it leaves open, that may become larger than contracts take. */
final class LargeMessages implements MessageCheck {

  @Override
  public void check(CheckedProgram program, MessageBounds bounds, Diagnostics diagnostics) {
    for (Definition definition : program.definitions()) {
      // What makes one message too large makes those around it too large: the first says it all.
      bounds.starts(definition.id()).stream()
          .filter(start -> !start.bound().fits())
          .findFirst()
          .ifPresent(start -> report(start.span(), start.bound(), diagnostics));
    }
  }

  private static void report(Span span, MessageBound bound, Diagnostics diagnostics) {
    if (bound.messageBytes() > GameLimits.MAX_MESSAGE_BYTES) {
      MessageTooLarge.message(
          span, bound.messageBytes(), GameLimits.MAX_MESSAGE_BYTES, bound.carried(), diagnostics);
    } else if (bound.positionBytes() > GameLimits.MAX_POSITION_BYTES) {
      MessageTooLarge.position(
          span, bound.positionBytes(), GameLimits.MAX_POSITION_BYTES, bound.left(), diagnostics);
    } else {
      MessageTooLarge.parts(
          span, bound.positionParts(), GameLimits.MAX_POSITION_PARTS, bound.left(), diagnostics);
    }
  }
}
