package org.ovmlang.runtime.crypto.eip712;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

/**
 * What a signature is for: EIP712Domain. It has the parts that are not null, at least one; without
 * chain and contract a signature is good on every chain and for every contract.
 *
 * @param name of the application, as wallets show it
 * @param version of the application's messages
 * @param chainId of EIP-155
 * @param verifyingContract the contract that checks the signature
 * @param salt what tells apart applications that agree in all else
 */
public record SigningDomain(
    @Nullable String name,
    @Nullable String version,
    @Nullable BigInteger chainId,
    @Nullable Address verifyingContract,
    @Nullable Bytes32 salt) {

  private static final String STRUCT = "EIP712Domain";

  /** Refuses a domain without parts with an {@link IllegalArgumentException}. */
  public SigningDomain {
    if (name == null
        && version == null
        && chainId == null
        && verifyingContract == null
        && salt == null) {
      throw new IllegalArgumentException("a domain has at least one part");
    }
  }

  /** The domain of an application's contract on a chain, without a salt. */
  public static SigningDomain of(
      String name, String version, long chainId, Address verifyingContract) {
    return new SigningDomain(name, version, BigInteger.valueOf(chainId), verifyingContract, null);
  }

  /**
   * domainSeparator: hashStruct of the domain.
   *
   * @throws IllegalArgumentException if the chain id does not fit into 256 bits or a text is none
   */
  public Bytes32 separator() {
    List<StructType.Member> members = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    part("string", "name", name, members, values);
    part("string", "version", version, members, values);
    part("uint256", "chainId", chainId, members, values);
    part("address", "verifyingContract", verifyingContract, members, values);
    part("bytes32", "salt", salt == null ? null : salt.toBytes(), members, values);
    return StructTypes.of(new StructType(STRUCT, members)).hashStruct(STRUCT, values);
  }

  /**
   * What a signer signs: keccak256(0x1901, domain separator, hashStruct), as EIP-191 begins it.
   *
   * @param structHash hashStruct of the message
   */
  public Bytes32 hash(Bytes32 structHash) {
    return hash(separator(), structHash);
  }

  /** The same for a domain of which only the separator is known. */
  public static Bytes32 hash(Bytes32 separator, Bytes32 structHash) {
    return new Keccak256.Hasher()
        .add((byte) 0x19)
        .add((byte) 0x01)
        .add(separator.toBytes())
        .add(structHash.toBytes())
        .finish();
  }

  /** What names this domain in a claim: the verifier {@code eip712} with the separator. */
  public Bytes verifier() {
    return Bytes.ascii("eip712").concat(separator().toBytes());
  }

  private static void part(
      String type,
      String name,
      @Nullable Object value,
      List<StructType.Member> members,
      Map<String, Object> values) {
    if (value != null) {
      members.add(new StructType.Member(type, name));
      values.put(name, value);
    }
  }
}
