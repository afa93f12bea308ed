package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ovmlang.compiler.rule.DuplicateName;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Span;

/**
 * Declarations that one file sees and whose names are the same or differ by case only. Files that
 * do not see each other may use a name twice.
 */
final class NameCollisions {

  /** The number of no file: that of what only the options declare, and every file sees. */
  private static final int NO_FILE = -1;

  /**
   * A declaration.
   *
   * @param kind what to call it
   * @param file the number of its file
   */
  private record Named(String name, Span span, String kind, int file) {}

  private final Map<String, List<Named>> groups = new TreeMap<>();
  private final List<List<Named>> collidable;
  private final Diagnostics diagnostics;

  NameCollisions(Declarations declarations, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    add(declarations.definitions(), "definition", DefinitionSymbol::span);
    add(declarations.atoms(), "atom", AtomSymbol::span);
    add(declarations.records(), "record", RecordSymbol::span);
    declarations
        .externs()
        .forEach((name, symbol) -> add(new Named(name, symbol.span(), "extern", NO_FILE)));
    // Most names are given once in a program; only the others are looked at file by file.
    collidable = groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private <T> void add(Names<T> names, String kind, Function<T, Span> span) {
    names
        .byName()
        .forEach(
            (name, files) ->
                files.forEach(
                    (file, declared) -> add(new Named(name, span.apply(declared), kind, file))));
  }

  private void add(Named named) {
    groups
        .computeIfAbsent(named.name().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
        .add(named);
  }

  /**
   * Reports what collides in one file.
   *
   * @param file its number
   * @param seen the numbers of all files that it sees
   * @param imports what each file sees that it imports
   */
  void reportIn(int file, BitSet seen, List<BitSet> imports) {
    for (List<Named> group : collidable) {
      List<Named> visible = new ArrayList<>();
      for (Named named : group) {
        if (isSeen(named, seen) && !isHidden(named, group, seen)) {
          visible.add(named);
        }
      }
      if (visible.size() > 1) {
        visible.sort(Comparator.comparingInt(named -> order(named, file, imports)));
        report(visible, file, imports);
      }
    }
  }

  private static boolean isSeen(Named named, BitSet seen) {
    return named.file() == NO_FILE || seen.get(named.file());
  }

  /** A definition that a file sees makes an option for the same name superfluous. */
  private static boolean isHidden(Named named, List<Named> group, BitSet seen) {
    return named.file() == NO_FILE
        && group.stream()
            .anyMatch(
                other ->
                    other.kind().equals("definition")
                        && other.name().equals(named.name())
                        && seen.get(other.file()));
  }

  /** The builtin atoms first, then the imports in their order, then the file itself. */
  private static int order(Named named, int file, List<BitSet> imports) {
    if (named.file() == file) {
      return Integer.MAX_VALUE;
    }
    if (named.file() == NO_FILE) {
      return Integer.MAX_VALUE - 1;
    }
    for (int i = 0; i < imports.size(); i++) {
      if (imports.get(i).get(named.file())) {
        return i;
      }
    }
    return -1;
  }

  /** Reports the declarations of the file itself; all but the first if there are no others. */
  private void report(List<Named> same, int file, List<BitSet> imports) {
    List<Named> own = same.stream().filter(named -> named.file() == file).toList();
    if (own.isEmpty() && isReportedInAnImport(same, imports)) {
      return;
    }
    List<Named> sorted = new ArrayList<>(same);
    if (own.size() == same.size()) {
      sorted.sort(Comparator.comparingInt(named -> named.span().start()));
    }
    boolean mixed = !own.isEmpty() && own.size() < same.size();
    for (Named named : mixed ? own : sorted.subList(1, sorted.size())) {
      Named other = sorted.get(0);
      String kind = other.kind().equals(named.kind()) ? other.kind() : "declaration";
      String name = other.name().equals(named.name()) ? "the " + kind : "'" + other.name() + "'";
      DuplicateName.report(named.span(), named.name(), name + " at " + other.span(), diagnostics);
    }
  }

  private static boolean isReportedInAnImport(List<Named> same, List<BitSet> imports) {
    return imports.stream().anyMatch(seen -> same.stream().allMatch(named -> isSeen(named, seen)));
  }
}
