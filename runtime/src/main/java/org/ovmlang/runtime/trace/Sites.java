package org.ovmlang.runtime.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The formulas of one definition and their places, as the generated code carries them: number 0 is
 * the definition itself.
 */
public final class Sites {

  private final String definition;
  private final String file;
  private final String text;
  private final List<Site> sites;

  private Sites(String definition, String file, String text, List<Site> sites) {
    this.definition = definition;
    this.file = file;
    this.text = text;
    this.sites = sites;
  }

  /**
   * A formula.
   *
   * @param parts the numbers of what it is made of; of a quantifier membership and body
   * @param names the names of its values, in order
   */
  record Site(
      TraceKind kind,
      int line,
      int column,
      int start,
      int end,
      List<Integer> parts,
      List<String> names) {

    String nameOf(int value) {
      return value < names.size() ? names.get(value) : "";
    }
  }

  /**
   * Reads what the generator wrote.
   *
   * @param definition the id of the definition
   * @param file its file below the source root
   * @param text the part of the file that the places point into
   * @param rows a line for each formula, its fields separated by tabs: the kind, line, column,
   *     begin and end in {@code text}, the numbers of its parts separated by spaces, and the names
   *     of its values
   * @throws IllegalArgumentException if they are no such lines
   */
  public static Sites of(String definition, String file, String text, String rows) {
    List<Site> sites = new ArrayList<>();
    for (String row : rows.split("\n", -1)) {
      sites.add(site(row));
    }
    return new Sites(definition, file, text, List.copyOf(sites));
  }

  private static Site site(String row) {
    String[] fields = row.split("\t", -1);
    if (fields.length < 6) {
      throw new IllegalArgumentException("no site: " + row);
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : fields[5].isEmpty() ? new String[0] : fields[5].split(" ", -1)) {
      parts.add(Integer.valueOf(part));
    }
    return new Site(
        TraceKind.valueOf(fields[0]),
        Integer.parseInt(fields[1]),
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]),
        Integer.parseInt(fields[4]),
        List.copyOf(parts),
        List.of(fields).subList(6, fields.length));
  }

  String definition() {
    return definition;
  }

  Site get(int number) {
    return sites.get(number);
  }

  SourcePlace place(int number) {
    Site site = sites.get(number);
    return new SourcePlace(
        file, site.line(), site.column(), ValueText.oneLine(text, site.start(), site.end()));
  }
}
