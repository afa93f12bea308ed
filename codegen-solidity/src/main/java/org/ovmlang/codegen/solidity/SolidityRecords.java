package org.ovmlang.codegen.solidity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovmlang.compiler.backend.Names;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;

/**
 * What the records of a program are called: {@code record transfer} in {@code plasma/state.ovm} is
 * the struct {@code Transfer} of {@code plasma/state/Transfer.sol}. Two of one name are told apart
 * by their namespaces where they are imported.
 */
final class SolidityRecords {

  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(String path, String declared, String imported, List<String> fields) {}

  /** Names the records; {@code paths} holds the files that are taken, in lower case. */
  static SolidityRecords of(
      List<RecordDeclaration> declarations, Identifiers identifiers, OutputPaths paths) {
    SolidityRecords records = new SolidityRecords();
    Map<String, Integer> counts = new HashMap<>();
    for (RecordDeclaration declaration : declarations) {
      counts.merge(lower(Names.typeName(declaration.type().name())), 1, Integer::sum);
    }
    for (RecordDeclaration declaration : declarations) {
      RecordType type = declaration.type();
      String name = Names.typeName(type.name());
      boolean unique = counts.getOrDefault(lower(name), 0) == 1;
      String wanted = unique ? name : OutputPaths.qualified(type.namespace(), name);
      records.entries.put(
          type.id(),
          new Entry(
              paths.claim(type.namespace(), name + ".sol"),
              new Identifiers().claim(name),
              identifiers.claim(wanted),
              fieldNames(type)));
    }
    return records;
  }

  private static List<String> fieldNames(RecordType type) {
    Identifiers free = new Identifiers();
    List<String> names = new ArrayList<>();
    for (Field field : type.fields()) {
      names.add(free.claim(field.name()));
    }
    return names;
  }

  /** The file of a record. */
  String path(RecordType type) {
    return entry(type).path();
  }

  /** The name of the struct in its own file. */
  String declaredName(RecordType type) {
    return entry(type).declared();
  }

  /** The name of the struct in all other files. */
  String importedName(RecordType type) {
    return entry(type).imported();
  }

  /** The names of the fields, in order. */
  List<String> fields(RecordType type) {
    return entry(type).fields();
  }

  private Entry entry(RecordType type) {
    Entry entry = entries.get(type.id());
    if (entry == null) {
      throw new IllegalArgumentException("no record '" + type.id() + "' in this program");
    }
    return entry;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
