package org.ovmlang.store.jdbc;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Range;

/** A row to insert: its values, its primary key first. */
interface Row {

  /** Sets the parameters of an insertion. */
  void bind(PreparedStatement insert) throws SQLException;

  /** Of {@code ovm_bucket}. */
  static Row bucket(Bytes32 id, Bytes encoding) {
    return insert -> {
      insert.setBytes(1, id.toBytes().toArray());
      insert.setBytes(2, encoding.toArray());
    };
  }

  /** Of {@code ovm_range_class}: of a bucket or a family by its name. */
  static Row rangeClass(Bytes classId, Bytes32 name, int rangeClass) {
    return insert -> {
      insert.setBytes(1, classId.toArray());
      insert.setBytes(2, name.toBytes().toArray());
      insert.setInt(3, rangeClass);
    };
  }

  /** Of {@code ovm_witness}. */
  static Row witness(Bytes id, Bytes32 bucket, Witness witness) {
    Range range = witness.range();
    return insert -> {
      insert.setBytes(1, id.toArray());
      insert.setBytes(2, bucket.toBytes().toArray());
      setBytes(insert, 3, witness.key() == null ? null : keyHead(witness.key()));
      setBytes(insert, 4, witness.key());
      bindRange(insert, 5, range);
      setBytes(insert, 8, witness.order() == null ? null : Codec.encode(witness.order()));
      setBytes(insert, 9, witness.value());
    };
  }

  /** Of {@code ovm_family}: a number whose bucket in a family holds anything. */
  static Row number(Bytes id, Bytes32 family, Bytes number) {
    return insert -> {
      bindFamily(insert, id, family, number);
      insert.setNull(4, Types.VARBINARY);
      bindRange(insert, 5, null);
    };
  }

  /** Of {@code ovm_family}: a number whose bucket in a family holds a witness with a key. */
  static Row numberOfKey(Bytes id, Bytes32 family, Bytes number, Bytes keyName) {
    return insert -> {
      bindFamily(insert, id, family, number);
      insert.setBytes(4, keyName.toArray());
      bindRange(insert, 5, null);
    };
  }

  /** Of {@code ovm_family}: a number whose bucket in a family holds a witness with a range. */
  static Row numberOfRange(Bytes id, Bytes32 family, Bytes number, Range range) {
    return insert -> {
      bindFamily(insert, id, family, number);
      insert.setNull(4, Types.VARBINARY);
      bindRange(insert, 5, range);
    };
  }

  /** What tells {@code witness} from every other: the hash of all its parts. */
  static Bytes witnessId(Bytes32 bucket, Witness witness) {
    byte[] key = witness.key() == null ? new byte[0] : witness.key().toArray();
    byte[] header =
        ByteBuffer.allocate(3 + Integer.BYTES)
            .put((byte) (witness.key() == null ? 0 : 1))
            .put((byte) (witness.range() == null ? 0 : 1))
            .put((byte) (witness.order() == null ? 0 : 1))
            .putInt(key.length)
            .array();
    return Keccak256.hash(
            bucket.toBytes().toArray(),
            header,
            key,
            witness.range() == null ? new byte[0] : Codec.encode(witness.range()).toArray(),
            witness.order() == null ? new byte[0] : Codec.encode(witness.order()).toArray(),
            witness.value().toArray())
        .toBytes();
  }

  /** The class of length of a range: the bit length of its length, 1 to 256. */
  static int rangeClass(Range range) {
    return range.end().subtract(range.start()).bitLength();
  }

  /** The part of a key that is indexed. */
  static Bytes keyHead(Bytes key) {
    return key.slice(0, Math.min(key.length(), Schema.KEY_HEAD_BYTES));
  }

  private static void bindFamily(PreparedStatement insert, Bytes id, Bytes32 family, Bytes number)
      throws SQLException {
    insert.setBytes(1, id.toArray());
    insert.setBytes(2, family.toArray());
    insert.setBytes(3, number.toArray());
  }

  /** Sets the class, the start and the end of a range that may be none. */
  private static void bindRange(PreparedStatement insert, int index, @Nullable Range range)
      throws SQLException {
    if (range == null) {
      insert.setNull(index, Types.INTEGER);
    } else {
      insert.setInt(index, rangeClass(range));
    }
    setBytes(insert, index + 1, range == null ? null : Codec.encode(range.start()));
    setBytes(insert, index + 2, range == null ? null : Codec.encode(range.end()));
  }

  private static void setBytes(PreparedStatement insert, int index, @Nullable Bytes value)
      throws SQLException {
    if (value == null) {
      insert.setNull(index, Types.VARBINARY);
    } else {
      insert.setBytes(index, value.toArray());
    }
  }
}
