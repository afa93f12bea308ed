package org.ovmlang.runtime.crypto.eip712;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The declaration of a struct.
 *
 * @param name what it is called
 * @param members in the order of the declaration
 */
public record StructType(String name, List<Member> members) {

  /**
   * A member of a struct.
   *
   * @param type its type, as EIP-712 writes it: {@code uint256}, {@code Person[2]}
   * @param name what it is called
   */
  public record Member(String type, String name) {

    /** Refuses, with {@link IllegalArgumentException}, what is no type or no name. */
    public Member {
      MemberType.parse(type);
      checkName(name);
    }

    MemberType parsed() {
      return MemberType.parse(type);
    }
  }

  /** Refuses, with {@link IllegalArgumentException}, what is no name, and two members of one. */
  public StructType {
    checkName(name);
    if (!(MemberType.parse(name) instanceof MemberType.Struct)) {
      throw new IllegalArgumentException("the name of a builtin type: '" + name + "'");
    }
    members = List.copyOf(members);
    Set<String> names = new HashSet<>();
    for (Member member : members) {
      if (!names.add(member.name())) {
        throw new IllegalArgumentException(name + " has two members '" + member.name() + "'");
      }
    }
  }

  /**
   * The struct with members that are written as pairs: {@code of("Person", "string", "name",
   * "address", "wallet")}.
   *
   * @throws IllegalArgumentException if the words are no pairs, or write no struct
   */
  public static StructType of(String name, String... typesAndNames) {
    if (typesAndNames.length % 2 != 0) {
      throw new IllegalArgumentException("a type without a name for it");
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < typesAndNames.length; i += 2) {
      members.add(new Member(typesAndNames[i], typesAndNames[i + 1]));
    }
    return new StructType(name, members);
  }

  private static void checkName(String name) {
    if (!MemberType.IDENTIFIER.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of EIP-712: '" + name + "'");
    }
  }
}
