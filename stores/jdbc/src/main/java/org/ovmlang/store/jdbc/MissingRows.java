package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ovmlang.runtime.value.Bytes;

/**
 * Rows of one table by their primary key, inserted unless they are there.
 *
 * <p>Standard SQL has no insertion that passes over what exists without locks on all of it. The
 * rows are inserted in the order of their keys, so that two transactions cannot wait for each
 * other.
 */
final class MissingRows {

  private static final int CHUNK = 100;

  private final String select;
  private final String insert;
  private final SortedMap<Bytes, Row> rows = new TreeMap<>();

  MissingRows(String table, String idColumn, int columns) {
    this.select =
        "SELECT "
            + idColumn
            + " FROM "
            + table
            + " WHERE "
            + idColumn
            + " IN ("
            + String.join(", ", Collections.nCopies(CHUNK, "?"))
            + ")";
    this.insert =
        "INSERT INTO "
            + table
            + " VALUES ("
            + String.join(", ", Collections.nCopies(columns, "?"))
            + ")";
  }

  void add(Bytes id, Row row) {
    rows.put(id, row);
  }

  int size() {
    return rows.size();
  }

  void insert(Connection connection) throws SQLException {
    List<Map.Entry<Bytes, Row>> all = new ArrayList<>(rows.entrySet());
    try (PreparedStatement selection = connection.prepareStatement(select);
        PreparedStatement insertion = connection.prepareStatement(insert)) {
      for (int from = 0; from < all.size(); from += CHUNK) {
        List<Map.Entry<Bytes, Row>> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
        Set<Bytes> present = present(selection, chunk);
        for (Map.Entry<Bytes, Row> row : chunk) {
          if (!present.contains(row.getKey())) {
            row.getValue().bind(insertion);
            insertion.addBatch();
          }
        }
        // Some drivers refuse to execute a batch of nothing.
        if (present.size() < chunk.size()) {
          insertion.executeBatch();
        }
      }
    }
  }

  private static Set<Bytes> present(PreparedStatement selection, List<Map.Entry<Bytes, Row>> chunk)
      throws SQLException {
    for (int i = 0; i < CHUNK; i++) {
      // The last chunk asks for its last key more than once: one statement fits all.
      Bytes id = chunk.get(Math.min(i, chunk.size() - 1)).getKey();
      selection.setBytes(i + 1, id.toArray());
    }
    Set<Bytes> present = new HashSet<>();
    try (ResultSet found = selection.executeQuery()) {
      while (found.next()) {
        present.add(Bytes.of(found.getBytes(1)));
      }
    }
    return present;
  }
}
