package org.ovmlang.compiler.ir;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim of any predicate that still expects inputs of these types, in this order, behind the ones
 * it has. Its encoding is that of {@link BasicType#CLAIM}; that the predicate expects just these is
 * the word of whoever made the claim, checked when it is called.
 *
 * @param missing the types of the inputs that a call appends, at least one
 */
public record OpenClaimType(List<Type> missing) implements Type {

  /** Copies the list. */
  public OpenClaimType {
    missing = List.copyOf(missing);
  }

  @Override
  public String displayName() {
    return missing.stream().map(Type::displayName).collect(Collectors.joining(", ", "Claim(", ")"));
  }
}
