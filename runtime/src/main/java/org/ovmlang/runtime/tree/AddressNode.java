package org.ovmlang.runtime.tree;

import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes32;

/** A node of the tree over the tokens: its hash and the token that it carries. */
record AddressNode(Bytes32 data, Address token) {

  /** The greatest address, which no token exceeds. */
  static final Address MAX_TOKEN = Address.ofHex("ff".repeat(Address.LENGTH));

  /** What a node without a partner is paired with. */
  static final AddressNode PADDING = new AddressNode(Bytes32.ZERO, MAX_TOKEN);

  /** The node over two, which carries the token of the left one. */
  static AddressNode parent(AddressNode left, AddressNode right) {
    Bytes32 data =
        Keccak256.hash(
            left.data.toArray(), left.token.toArray(), right.data.toArray(), right.token.toArray());
    return new AddressNode(data, left.token);
  }
}
