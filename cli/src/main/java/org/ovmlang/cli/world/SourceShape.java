package org.ovmlang.cli.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;

/**
 * What the quantifiers of a program ask of one source.
 *
 * <p>A type is the one that all uses agree on, untyped (Bytes) uses aside; it is Bytes if they do
 * not agree. The encodings are the same, so that it only decides how a value may be written.
 */
final class SourceShape {

  private final List<Type> bucket = new ArrayList<>();
  private final Set<Integer> bucketSizes = new TreeSet<>();
  private Type key = BasicType.BYTES;
  private Type member = BasicType.BYTES;
  private final Set<String> indexes = new TreeSet<>();

  /** Notes a use of the source with bucket arguments of those types. */
  void addBucket(List<Type> types) {
    bucketSizes.add(types.size());
    for (int i = 0; i < types.size(); i++) {
      if (i < bucket.size()) {
        bucket.set(i, agreed(bucket.get(i), types.get(i)));
      } else {
        bucket.add(types.get(i));
      }
    }
  }

  /** Notes that a use looks for members of that type. */
  void addMember(Type type) {
    member = agreed(member, type);
  }

  /** Notes that a use looks under a key of that type. */
  void addKey(Type type) {
    key = indexes.add("key") ? type : agreed(key, type);
  }

  /** Notes that a use looks by range or by number. */
  void addIndex(String index) {
    indexes.add(index);
  }

  /** How many bucket arguments the uses have. */
  Set<Integer> bucketSizes() {
    return bucketSizes;
  }

  /** The type of bucket argument {@code index}. */
  Type bucket(int index) {
    return bucket.get(index);
  }

  /** The type of the key. */
  Type key() {
    return key;
  }

  /** The type of a member. */
  Type member() {
    return member;
  }

  /** What members are found by besides the bucket: any of key, range and number. */
  Set<String> indexes() {
    return indexes;
  }

  private static Type agreed(Type a, Type b) {
    return a.equals(b) || b == BasicType.BYTES ? a : a == BasicType.BYTES ? b : BasicType.BYTES;
  }
}
