package org.ovmlang.compiler.check;

import java.util.Locale;
import org.ovmlang.compiler.game.GameLimits;
import org.ovmlang.compiler.game.MessageBounds;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;

/**
 * A message for which a predicate may need more gas than it has. The gas is estimated from above,
 * so this is no error.
 */
final class CostlyMessages implements MessageCheck {

  @Override
  public void check(CheckedProgram program, MessageBounds bounds, Diagnostics diagnostics) {
    for (Definition definition : program.definitions()) {
      bounds.starts(definition.id()).stream()
          .filter(start -> start.bound().fits())
          .filter(start -> start.bound().gas() > GameLimits.MOVE_GAS)
          .findFirst()
          .ifPresent(
              start ->
                  diagnostics.warning(
                      DiagnosticCode.COSTLY_MESSAGE,
                      start.span(),
                      String.format(
                          Locale.ROOT,
                          "a message here may take %,d gas, more than the %,d that it has",
                          start.bound().gas(),
                          GameLimits.MOVE_GAS),
                      "give values types of a fixed size, evaluate less in one message, or call"
                          + " fewer claim values of unknown predicates in it"));
    }
  }
}
