package org.ovmlang.runtime.crypto.eip712;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/** Structs that mention each other, and the hashes of their values. Immutable. */
public final class StructTypes {

  private final Map<String, StructType> types = new LinkedHashMap<>();

  private StructTypes(Collection<StructType> structs) {
    for (StructType struct : structs) {
      if (types.put(struct.name(), struct) != null) {
        throw new IllegalArgumentException("two structs are called '" + struct.name() + "'");
      }
    }
    for (StructType struct : structs) {
      for (StructType.Member member : struct.members()) {
        String mentioned = member.parsed().struct();
        if (mentioned != null && !types.containsKey(mentioned)) {
          throw new IllegalArgumentException(
              struct.name() + "." + member.name() + ": no struct is called '" + mentioned + "'");
        }
      }
    }
  }

  /**
   * These structs.
   *
   * @throws IllegalArgumentException if two have one name, or a member's type is none of them
   */
  public static StructTypes of(Collection<StructType> structs) {
    return new StructTypes(structs);
  }

  /** These structs; see {@link #of(Collection)}. */
  public static StructTypes of(StructType... structs) {
    return of(List.of(structs));
  }

  /**
   * encodeType: the struct of that name, then those that it mentions, directly or not, by name.
   *
   * @throws IllegalArgumentException if there is no such struct
   */
  public String encodeType(String name) {
    TreeSet<String> mentioned = new TreeSet<>();
    Deque<StructType> open = new ArrayDeque<>(List.of(struct(name)));
    while (!open.isEmpty()) {
      for (StructType.Member member : open.pop().members()) {
        String other = member.parsed().struct();
        if (other != null && !other.equals(name) && mentioned.add(other)) {
          open.push(struct(other));
        }
      }
    }
    StringBuilder text = new StringBuilder(declaration(struct(name)));
    mentioned.forEach(other -> text.append(declaration(struct(other))));
    return text.toString();
  }

  /**
   * typeHash: the hash of {@link #encodeType}.
   *
   * @throws IllegalArgumentException if there is no such struct
   */
  public Bytes32 typeHash(String name) {
    return Keccak256.hash(Bytes.ascii(encodeType(name)));
  }

  /**
   * typeHash and encodeData, which is what hashStruct hashes: a word for each member. It is the
   * message of a signature under the verifier {@code eip712}.
   *
   * <p>A value of uintN or intN is a {@link java.math.BigInteger}, of bool a Boolean, of address an
   * {@link org.ovmlang.runtime.value.Address}, of bytesN and bytes {@link Bytes}, of string a
   * String, of an array a List, of a struct a Map with a value for each member and nothing else.
   *
   * @throws IllegalArgumentException if {@code value} is none of the struct, saying where; also if
   *     structs nest more than 64 deep
   */
  public Bytes encode(String name, Map<String, ?> value) {
    return new StructEncoder(this).encode(struct(name), value, name, 0);
  }

  /**
   * hashStruct: the hash of {@link #encode}.
   *
   * @throws IllegalArgumentException as there
   */
  public Bytes32 hashStruct(String name, Map<String, ?> value) {
    return Keccak256.hash(encode(name, value));
  }

  StructType struct(String name) {
    StructType struct = types.get(name);
    if (struct == null) {
      throw new IllegalArgumentException("no struct is called '" + name + "'");
    }
    return struct;
  }

  private static String declaration(StructType struct) {
    return struct.members().stream()
        .map(member -> member.type() + " " + member.name())
        .collect(Collectors.joining(",", struct.name() + "(", ")"));
  }
}
