package org.ovmlang.verification.differential;

import java.util.ServiceLoader;
import org.ovmlang.compiler.backend.Backend;

/** The back ends, as a user's build finds them. */
public final class BackEnds {

  /** The generator of deciders. */
  public static final Backend JAVA = of("java");

  /** The generator of contracts. */
  public static final Backend SOLIDITY = of("solidity");

  private BackEnds() {}

  private static Backend of(String target) {
    return ServiceLoader.load(Backend.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(backend -> backend.target().equals(target))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no back end for " + target));
  }
}
