package org.ovmlang.runtime.value;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;

/**
 * A proof that a leaf is in a legacy double-layer interval tree: from the leaf to the root of its
 * token's tree, and from there to the root of the tree over the tokens.
 *
 * @param addressLayer the way through the tree over the tokens
 * @param intervalLayer the way through the tree of one token
 */
public record InclusionProof(AddressLayer addressLayer, IntervalLayer intervalLayer)
    implements Serializable {

  /**
   * The way from a token's root to the root over all tokens.
   *
   * @param leafIndex the token
   * @param leafPosition bit i is 1 where the node at level i is the right child; a Uint
   * @param siblings from the leaf upwards
   */
  public record AddressLayer(
      Address leafIndex, BigInteger leafPosition, List<AddressSibling> siblings)
      implements Serializable {

    /** Keeps a copy of the siblings; refuses a position that is no Uint. */
    public AddressLayer {
      Uint.check(leafPosition);
      siblings = List.copyOf(siblings);
    }
  }

  /**
   * A node beside the way through the tree over the tokens.
   *
   * @param data its hash
   * @param token the token that it carries
   */
  public record AddressSibling(Bytes32 data, Address token) implements Serializable {}

  /**
   * The way from a leaf to the root of its token's tree.
   *
   * @param leafIndex where the leaf's range starts; a Uint
   * @param leafPosition bit i is 1 where the node at level i is the right child; a Uint
   * @param siblings from the leaf upwards
   */
  public record IntervalLayer(
      BigInteger leafIndex, BigInteger leafPosition, List<IntervalSibling> siblings)
      implements Serializable {

    /** Keeps a copy of the siblings; refuses an index or a position that is no Uint. */
    public IntervalLayer {
      Uint.check(leafIndex);
      Uint.check(leafPosition);
      siblings = List.copyOf(siblings);
    }
  }

  /**
   * A node beside the way through the tree of one token.
   *
   * @param data its hash
   * @param start the start that it carries; a Uint
   */
  public record IntervalSibling(Bytes32 data, BigInteger start) implements Serializable {

    /** Refuses a start that is no Uint. */
    public IntervalSibling {
      Uint.check(start);
    }
  }
}
