package org.ovmlang.verification.gas;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/** What predicates and stores may answer that nobody vouches for, by what is the matter with it. */
final class ForeignAnswers {

  /** How names begin of answers that are no encoding at all. */
  static final String NO_ENCODING = "no encoding: ";

  /** The most bytes that a predicate may answer. */
  private static final int MOST_BYTES = 98_304;

  private static final int FUEL = 7;

  /** No contract stands here. */
  static final Address STRANGER = Address.ofHex("0x" + "57".repeat(20));

  private ForeignAnswers() {}

  /** Answers to a move that has seven units of fuel: (bytes position, bool timeless). */
  static Map<String, Bytes> ofPredicate(Address predicate) {
    Bytes place = position(predicate, FUEL, 40);
    Map<String, Bytes> answers = new LinkedHashMap<>();
    answers.put("nothing open", answer(0x40, 1, Bytes.EMPTY));
    answers.put("nothing open, not timeless", answer(0x40, 0, Bytes.EMPTY));
    answers.put("a place of its own", answer(0x40, 0, place));
    answers.put("a place of its own with less fuel", answer(0x40, 0, position(predicate, 0, 1)));
    answers.put("a place of its own with more fuel", answer(0x40, 0, position(predicate, 8, 1)));
    answers.put("a stranger's place", answer(0x40, 0, position(STRANGER, FUEL - 1, 40)));
    answers.put("a stranger's place, unpaid", answer(0x40, 0, position(STRANGER, FUEL, 40)));
    answers.put(
        "a place and a stranger's, unpaid",
        answer(0x40, 0, place.concat(position(STRANGER, FUEL, 40))));
    answers.put("two places", answer(0x40, 0, place.concat(position(STRANGER, 0, 0))));
    answers.put("a place cut short", answer(0x40, 0, place.slice(0, place.length() - 1)));
    answers.put("a place and a byte", answer(0x40, 0, place.concat(Bytes.ofHex("0x00"))));
    answers.put("no place", answer(0x40, 0, Bytes.ofHex("0x0102030405")));
    answers.put(NO_ENCODING + "a truth of 2", answer(0x40, 2, Bytes.EMPTY));
    answers.put(NO_ENCODING + "another offset", answer(0x60, 0, Bytes.EMPTY));
    answers.put("no answer", Bytes.EMPTY);
    Bytes sound = answer(0x40, 1, place);
    for (int length : new int[] {32, 64, 95, 96, 96 + place.length() - 1}) {
      answers.put(NO_ENCODING + "only " + length + " bytes", sound.slice(0, length));
    }
    for (int places : new int[] {2_048, 2_049}) {
      Place own = new Place(predicate, 5, FUEL, List.of());
      answers.put(
          places + " places",
          answer(0x40, 0, new Position(Collections.nCopies(places, own)).encode()));
    }
    int most = MOST_BYTES - 3 * 32;
    answers.put("as much as may be", answer(0x40, 0, position(predicate, FUEL, most - 31)));
    answers.put("more than may be", answer(0x40, 0, position(predicate, FUEL, most - 30)));
    return answers;
  }

  /** Answers of a store: (bytes value, uint256 writtenAt). */
  static Map<String, Bytes> ofStore(Bytes root, long asOf) {
    Map<String, Bytes> answers = new LinkedHashMap<>();
    answers.put("the root", answer(0x40, 1, root));
    answers.put("the root, never written", answer(0x40, 0, root));
    answers.put("the root, written in time", answer(0x40, asOf, root));
    answers.put("the root, written too late", answer(0x40, asOf + 1, root));
    answers.put("nothing", answer(0x40, 0, Bytes.EMPTY));
    answers.put("an empty value", answer(0x40, 1, Bytes.EMPTY));
    answers.put("a shorter root", answer(0x40, 1, root.slice(0, 31)));
    answers.put("a longer root", answer(0x40, 1, root.concat(Bytes.ofHex("0x00"))));
    answers.put("another root", answer(0x40, 1, Codec.encode(BigInteger.ONE)));
    answers.put("another offset", answer(0x60, 1, root));
    answers.put("half an answer", answer(0x40, 1, root).slice(0, 64));
    answers.put("the root cut short", answer(0x40, 1, root).slice(0, 127));
    return answers;
  }

  private static Bytes answer(long offset, long word, Bytes bytes) {
    Bytes padding = Bytes.of(new byte[(32 - bytes.length() % 32) % 32]);
    return number(offset)
        .concat(number(word))
        .concat(number(bytes.length()))
        .concat(bytes)
        .concat(padding);
  }

  private static Bytes number(long number) {
    return Codec.encode(BigInteger.valueOf(number));
  }

  private static Bytes position(Address predicate, int fuel, int length) {
    Bytes value = Bytes.of(new byte[length]);
    Place place = new Place(predicate, 5, fuel, Collections.nCopies(length == 0 ? 0 : 1, value));
    return new Position(List.of(place)).encode();
  }
}
