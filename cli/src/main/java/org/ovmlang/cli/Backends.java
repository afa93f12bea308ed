package org.ovmlang.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.ovmlang.compiler.backend.Backend;

/** The code generators on the class path. */
final class Backends {

  private Backends() {}

  /** All of them, by target. */
  static List<Backend> all() {
    List<Backend> backends = new ArrayList<>();
    ServiceLoader.load(Backend.class, Backends.class.getClassLoader()).forEach(backends::add);
    backends.sort(Comparator.comparing(Backend::target));
    return backends;
  }

  /** The one for {@code target}. */
  static Backend of(String target) {
    return all().stream()
        .filter(backend -> backend.target().equals(target))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no back end for " + target));
  }
}
