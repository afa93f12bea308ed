package org.ovmlang.adjudication;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.web3j.crypto.Hash;
import org.web3j.protocol.core.methods.response.Log;

/** Reads the events of an adjudicator from its logs. */
final class DisputeEvents {

  static final String LEFT_OPEN = topic("LeftOpen(bytes32,bytes)");

  private static final String CLAIM_ASSERTED =
      topic("ClaimAsserted(bytes32,bytes32,address,uint256,(address,bytes[]))");
  private static final String ANSWERED = topic("Answered(bytes32,bytes32,bytes32,uint256,bytes)");
  private static final String ANSWERED_AT_ONCE =
      topic("AnsweredAtOnce(bytes32,bytes32,address,uint256,bytes)");
  private static final String POST_STANDS = topic("PostStands(bytes32,bytes32)");
  private static final String POST_FALLEN = topic("PostFallen(bytes32,bytes32,address)");
  private static final String CLAIM_TRUE = topic("ClaimTrue(bytes32,uint256)");

  private static final int WORD = 32;

  private final List<String> topics;
  private final Bytes data;

  private DisputeEvents(Log log) {
    this.topics = log.getTopics();
    this.data = Bytes.ofHex(log.getData());
  }

  private static String topic(String signature) {
    return Hash.sha3String(signature);
  }

  /**
   * The event of a log; nothing if it is none that a follower needs.
   *
   * @throws ChainException if the log is not one of an adjudicator
   */
  static Optional<DisputeEvent> read(Log log) {
    if (log.getTopics().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(new DisputeEvents(log).event());
  }

  private @Nullable DisputeEvent event() {
    String kind = topics.get(0);
    if (kind.equals(CLAIM_ASSERTED)) {
      return new DisputeEvent.ClaimAsserted(word(1), word(2), account(3), number(0), claim());
    } else if (kind.equals(ANSWERED)) {
      return new DisputeEvent.Answered(word(1), word(2), word(3), number(0), bytes(1));
    } else if (kind.equals(LEFT_OPEN)) {
      return new DisputeEvent.LeftOpen(word(1), present(Position.decode(bytes(0))));
    } else if (kind.equals(ANSWERED_AT_ONCE)) {
      return new DisputeEvent.AnsweredAtOnce(word(1), word(2), account(3), number(0), bytes(1));
    } else if (kind.equals(POST_STANDS)) {
      return new DisputeEvent.PostStands(word(1), word(2));
    } else if (kind.equals(POST_FALLEN)) {
      return new DisputeEvent.PostFallen(word(1), word(2), account(3));
    } else if (kind.equals(CLAIM_TRUE)) {
      return new DisputeEvent.ClaimTrue(word(1), number(0));
    }
    return null;
  }

  private Bytes32 word(int topic) {
    return Bytes32.ofHex(topics.get(topic));
  }

  private Address account(int topic) {
    return Address.of(word(topic).toBytes().slice(12, WORD));
  }

  private long number(int index) {
    return at(index).longValueExact();
  }

  private BigInteger at(int index) {
    return AdjudicatorCodec.numberAt(data, index);
  }

  /** The byte string whose offset is word {@code index}. */
  private Bytes bytes(int index) {
    int offset = at(index).intValueExact();
    int length = at(offset / WORD).intValueExact();
    return data.slice(offset + WORD, offset + WORD + length);
  }

  /**
   * The claim whose offset is word 1: the rest of the data, with an offset of its own before it.
   */
  private Claim claim() {
    int offset = at(1).intValueExact();
    Bytes tuple = Codec.encode(BigInteger.valueOf(WORD)).concat(data.slice(offset, data.length()));
    return present(Codec.decodeClaim(tuple));
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new ChainException("a log that no adjudicator writes");
    }
    return value;
  }
}
