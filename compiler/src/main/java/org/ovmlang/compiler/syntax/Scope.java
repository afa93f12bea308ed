package org.ovmlang.compiler.syntax;

import java.util.HashMap;
import java.util.Map;

/**
 * The names bound where an expression stands.
 *
 * <p>The tree needs them only for words that mean something by themselves unless a name of the file
 * hides them: {@code true}, {@code false}, {@code self}, and {@code decode}.
 */
final class Scope {

  private final Map<String, Integer> bindings = new HashMap<>();

  void bind(NameSyntax name) {
    bindings.merge(name.text(), 1, Integer::sum);
  }

  void release(NameSyntax name) {
    bindings.merge(name.text(), -1, Integer::sum);
  }

  boolean binds(String name) {
    return bindings.getOrDefault(name, 0) > 0;
  }
}
