package org.ovmlang.verification.games;

import org.ovmlang.verification.interpreter.Octets;

/**
 * An account that plays one role in one game.
 *
 * @param address 20 bytes; nobody else's
 * @param role what it plays: the honest player, or the name of a trick
 */
public record Player(Octets address, String role) {

  @Override
  public String toString() {
    return role;
  }
}
