package org.ovmlang.runtime.crypto;

import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.codec.LegacyTransaction;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Uint;

/**
 * The hash that the earlier implementations sign for a transaction under {@code typedData}:
 * keccak256(keccak256(types), keccak256(token, amount, owner, message)), the first version of
 * eth_signTypedData. It binds neither a contract nor a chain: for legacy deployments only.
 */
public final class TypedDataHash {

  private static final Bytes32 TYPES =
      Keccak256.hash(Bytes.ascii("address tokenuint256 amountaddress ownerbytes transaction"));

  private static final BigInteger MODULUS = Uint.MAX.add(BigInteger.ONE);

  private TypedDataHash() {}

  /**
   * The hash of the encoded transaction {@code message}; null unless it is the canonical encoding
   * of one whose next state object has an Address as its first input. The amount is the length of
   * the range modulo 2^256.
   */
  public static @Nullable Bytes32 hash(Bytes message) {
    LegacyTransaction transaction = LegacyTransaction.decode(message);
    if (transaction == null) {
      return null;
    }
    Claim next = transaction.nextStateObject();
    Address owner = next.inputs().isEmpty() ? null : Codec.decodeAddress(next.inputs().get(0));
    if (owner == null) {
      return null;
    }
    BigInteger amount =
        transaction.range().end().subtract(transaction.range().start()).mod(MODULUS);
    Bytes32 values =
        Keccak256.hash(
            transaction.token().toArray(),
            BigIntegers.asUnsignedByteArray(Bytes32.LENGTH, amount),
            owner.toArray(),
            message.toArray());
    return Keccak256.hash(TYPES.toArray(), values.toArray());
  }
}
