package org.ovmlang.compiler.resolve;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The declarations of one kind of all files, by name. The files that see each other share it: what
 * one file sees is a set of file numbers, and nothing is copied from file to file.
 */
final class Names<T> {

  private final Map<String, Map<Integer, T>> byName = new TreeMap<>();

  /** Adds what a file declares; gives what the file has declared with that name before. */
  Optional<T> declare(int file, String name, T declared) {
    Map<Integer, T> files = byName.computeIfAbsent(name, n -> new LinkedHashMap<>());
    return Optional.ofNullable(files.putIfAbsent(file, declared));
  }

  /** What the name means where these files are seen; the first, if by mistake there are several. */
  Optional<T> find(String name, BitSet seen) {
    Map<Integer, T> files = byName.get(name);
    if (files == null) {
      return Optional.empty();
    }
    if (files.size() <= seen.cardinality()) {
      for (Map.Entry<Integer, T> entry : files.entrySet()) {
        if (seen.get(entry.getKey())) {
          return Optional.of(entry.getValue());
        }
      }
      return Optional.empty();
    }
    for (int file = seen.nextSetBit(0); file >= 0; file = seen.nextSetBit(file + 1)) {
      T declared = files.get(file);
      if (declared != null) {
        return Optional.of(declared);
      }
    }
    return Optional.empty();
  }

  /** All declarations that can be seen, by name. */
  Map<String, T> visible(BitSet seen) {
    Map<String, T> found = new TreeMap<>();
    for (String name : byName.keySet()) {
      find(name, seen).ifPresent(declared -> found.put(name, declared));
    }
    return found;
  }

  /** The files that declare each name. */
  Map<String, Map<Integer, T>> byName() {
    return byName;
  }
}
