package org.ovmlang.verification.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** Tables of rows that are counted. */
public final class Counts {

  private final Map<String, Map<String, Long>> tables = new TreeMap<>();

  /** Nothing counted yet. */
  public Counts() {}

  /** What {@link #tables} gave. */
  @JsonCreator
  public Counts(Map<String, Map<String, Long>> tables) {
    tables.forEach((table, rows) -> rows.forEach((row, count) -> add(table, row, count)));
  }

  /** Counts so many more in a row of a table. */
  public void add(String table, String row, long count) {
    tables.computeIfAbsent(table, missing -> new TreeMap<>()).merge(row, count, Long::sum);
  }

  /** Counts all that the others count. */
  public void addAll(Counts others) {
    others.tables.forEach((table, rows) -> rows.forEach((row, count) -> add(table, row, count)));
  }

  /** The rows of a table, by name. */
  public Map<String, Long> table(String table) {
    return tables.getOrDefault(table, Map.of());
  }

  /** The count of a row, 0 if there is none. */
  public long of(String table, String row) {
    return table(table).getOrDefault(row, 0L);
  }

  /** The sum of a table. */
  public long sum(String table) {
    return table(table).values().stream().mapToLong(Long::longValue).sum();
  }

  /** All tables, by name. */
  @JsonValue
  public Map<String, Map<String, Long>> tables() {
    return tables;
  }
}
