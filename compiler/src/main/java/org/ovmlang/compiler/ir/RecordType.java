package org.ovmlang.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared record. Its encoding is {@code abi.encode} of a struct with the same fields in the
 * same order; within it Bytes is {@code bytes}, String {@code string}, a claim of any type {@code
 * (address, bytes[])}.
 *
 * @param namespace the path of its file below the source root without the extension
 * @param name as declared
 * @param fields at least one
 */
public record RecordType(List<String> namespace, String name, List<Field> fields) implements Type {

  /** Copies the lists. */
  public RecordType {
    namespace = List.copyOf(namespace);
    fields = List.copyOf(fields);
  }

  /** The name within a program: the namespace and the name, joined by dots. */
  public String id() {
    return Definition.id(namespace, name);
  }

  @Override
  public String displayName() {
    return name;
  }

  /** A program has one record of an id, so that its fields need not be compared. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordType record && record.id().equals(id());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
