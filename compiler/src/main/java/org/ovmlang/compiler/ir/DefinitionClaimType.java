package org.ovmlang.compiler.ir;

import java.util.List;

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
}
