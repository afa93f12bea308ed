package org.ovmlang.runtime.codec;

import static org.ovmlang.runtime.codec.AbiReader.WORD;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/**
 * A transaction of the earlier plasma contracts, the message of a {@code typedData} signature.
 *
 * @param token the deposit contract
 * @param range the coins that are spent
 * @param maxBlock the last block that may include the transaction; a Uint
 * @param nextStateObject the state object that the coins get
 * @param chunkId the chunk that they come from
 * @param from the sender
 */
public record LegacyTransaction(
    Address token,
    Range range,
    BigInteger maxBlock,
    Claim nextStateObject,
    Bytes32 chunkId,
    Address from) {

  /** Token, range (two words), block, offset of the state object, chunk and sender. */
  private static final int TUPLE_HEAD = 7 * WORD;

  /** Refuses a block that is no Uint with an {@link IllegalArgumentException}. */
  public LegacyTransaction {
    Uint.check(maxBlock);
  }

  /** {@code abi.encode} of the tuple, with its leading word 0x20. */
  public Bytes encode() {
    AbiWriter writer = new AbiWriter(16 * WORD);
    writer.number(WORD).address(token).range(range).uint(maxBlock);
    writer.number(TUPLE_HEAD).bytes32(chunkId).address(from);
    ClaimLayout.write(writer, nextStateObject);
    return writer.toBytes();
  }

  /** The transaction that {@code data} encode canonically, or null. */
  public static @Nullable LegacyTransaction decode(Bytes data) {
    AbiReader reader = new AbiReader(data);
    reader.expect(WORD);
    Address token = reader.address();
    Range range = reader.range();
    BigInteger maxBlock = reader.uint();
    reader.expect(TUPLE_HEAD);
    Bytes32 chunkId = reader.bytes32();
    Address from = reader.address();
    Claim next = ClaimLayout.read(reader);
    return reader.complete(new LegacyTransaction(token, range, maxBlock, next, chunkId, from));
  }
}
