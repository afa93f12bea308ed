package org.ovmlang.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.BucketCodec;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;

/** The rows that say for which numbers the families of buckets have witnesses. */
final class FamilyRows {

  /** A family by its name, and the encoding of the number that a bucket has in it. */
  private record Member(Bytes32 family, Bytes number) {}

  /** The families of a bucket. */
  record Members(List<Member> all) {

    static Members of(Bucket bucket) {
      return new Members(
          BucketFamily.of(bucket).stream()
              .map(member -> new Member(BucketCodec.id(member.family()), member.number()))
              .toList());
    }
  }

  /** How many bytes the name of a key has. */
  static final int KEY_NAME_BYTES = 1 + Bytes32.LENGTH;

  private static final Bytes KEY_ITSELF = Bytes.of(new byte[] {0});
  private static final Bytes KEY_HASHED = Bytes.of(new byte[] {1});

  private final MissingRows classes = new MissingRows("ovm_range_class", "class_id", 3);
  private final MissingRows numbers = new MissingRows("ovm_family", "entry_id", 7);

  /** A name of a key that every database can index: the key if it has 32 bytes, or its hash. */
  static Bytes keyName(Bytes key) {
    return key.length() == Bytes32.LENGTH
        ? KEY_ITSELF.concat(key)
        : KEY_HASHED.concat(Keccak256.hash(key).toBytes());
  }

  /** Adds that a bucket holds witnesses. */
  void addBucket(Members members) {
    for (Member member : members.all()) {
      Bytes id = id(member, Bytes.EMPTY);
      numbers.add(id, Row.number(id, member.family(), member.number()));
    }
  }

  /** Adds that a bucket holds a witness with {@code key}. */
  void addKey(Members members, Bytes key) {
    if (!members.all().isEmpty()) {
      Bytes name = keyName(key);
      for (Member member : members.all()) {
        Bytes id = id(member, name);
        numbers.add(id, Row.numberOfKey(id, member.family(), member.number(), name));
      }
    }
  }

  /** Adds that a bucket holds a witness with {@code range}. */
  void addRange(Members members, Range range) {
    for (Member member : members.all()) {
      addClass(member.family(), range);
      Bytes id = id(member, Codec.encode(range));
      numbers.add(id, Row.numberOfRange(id, member.family(), member.number(), range));
    }
  }

  /** Adds that a bucket or a family, by its name, has ranges of the class of {@code range}. */
  void addClass(Bytes32 name, Range range) {
    int rangeClass = Row.rangeClass(range);
    Bytes suffix = Bytes.of(new byte[] {(byte) (rangeClass >>> 8), (byte) rangeClass});
    Bytes classId = name.toBytes().concat(suffix);
    classes.add(classId, Row.rangeClass(classId, name, rangeClass));
  }

  /** How many rows there are to insert. */
  int size() {
    return classes.size() + numbers.size();
  }

  /** Inserts what is not there yet. */
  void insert(Connection connection) throws SQLException {
    classes.insert(connection);
    numbers.insert(connection);
  }

  /** Unlike any other: nothing, a name of a key and a range differ in length. */
  private static Bytes id(Member member, Bytes foundBy) {
    return Keccak256.hash(member.family().toArray(), member.number().toArray(), foundBy.toArray())
        .toBytes();
  }
}
