package org.ovmlang.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The complete claims of one definition. Its encoding is that of {@link BasicType#CLAIM}; bytes are
 * a value of it only if the address is the one of the definition's predicate, there are exactly as
 * many inputs as fields, and each is the canonical encoding of its field's type.
 *
 * @param definition the id of the definition, a predicate or an extern
 * @param name the definition's name
 * @param fields its inputs
 */
public record DefinitionClaimType(String definition, String name, List<Field> fields)
    implements Type {

  /** Copies the list. */
  public DefinitionClaimType {
    fields = List.copyOf(fields);
  }

  @Override
  public String displayName() {
    return name;
  }

  /** A program has one definition of an id, so that its inputs need not be compared. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DefinitionClaimType claim && claim.definition.equals(definition);
  }

  @Override
  public int hashCode() {
    return definition.hashCode();
  }

  @Override
  public String toString() {
    return definition;
  }
}
