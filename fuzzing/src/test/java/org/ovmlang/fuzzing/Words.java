package org.ovmlang.fuzzing;

import java.util.List;
import java.util.stream.Stream;

/** Names that mean something where the output goes, or to those who read it. */
final class Words {

  private static final String JAVA =
      """
      abstract assert boolean break byte case catch char class const continue default do double else
      enum extends final finally float for goto if implements import instanceof int interface long
      native new package private protected public return short static strictfp super switch
      synchronized this throw throws transient try void volatile while _ true false null
      exports module non opens permits provides record requires sealed to transitive uses var when
      with yield java org javax sun
      clone equals finalize getClass hashCode notify notifyAll toString wait
      Object String Record Override Integer Boolean List Optional BigInteger Objects Nullable
      NullMarked
      """;

  private static final String SOLIDITY =
      """
      address alias anonymous apply as auto bool bytes calldata constant constructor contract
      copyof define delete emit error event external fallback fixed from function global hex immutable
      implicit in indexed inline internal is leave let library macro mapping match memory modifier
      mutable null of override partial payable pragma promise pure receive reference
      relocatable returns revert sealed sizeof storage string struct supports switch transient
      typedef typeof ufixed unchecked unicode using var view virtual assembly
      uint uint8 uint256 int256 bytes1 bytes32 fixed128x18
      wei gwei ether seconds minutes hours days weeks years
      abi block msg tx now type keccak256 sha256 ripemd160 ecrecover addmod mulmod blockhash gasleft
      selfdestruct suicide require log0 sha3 this super
      add mul sub div mod byte returndatasize mload sstore call staticcall create stop
      """;

  private static final String OTHER =
      """
      __proto__ prototype undefined NaN eval arguments
      edition param source atom extern where key overlapping ordered by all any numbers length start
      end self encode decode concat implies def and or
      world evaluation message claim claims decide decider evaluate prove refute holds inputs inputs_
      predicate deployment links variables index value result node verdict mark bucket candidates
      candidate toClaim NAME Claim Claims Atoms Terms Codec Bytes Bytes32 Uint Address Range
      Evaluation Verdict Decider World Adjudicator PredicateBase StrictCodec MessageReader Bounds
      IPredicate IStore IAtom Arithmetic InclusionProof ovm Main con aux nul prn
      """;

  private Words() {}

  /** All of them, each once. */
  static List<String> all() {
    return Stream.of(JAVA, SOLIDITY, OTHER)
        .flatMap(words -> Stream.of(words.trim().split("\\s+")))
        .distinct()
        .toList();
  }
}
