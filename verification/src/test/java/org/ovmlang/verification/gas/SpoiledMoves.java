package org.ovmlang.verification.gas;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.value.Bytes;

/** A move, spoiled in many ways; some of them may be right all the same. */
final class SpoiledMoves {

  /** About so many bytes of each message and value are changed. */
  private static final int SAMPLES = 20;

  private static final int NO_NODE = 1_000_000;
  private static final int TOO_LARGE = 65_537;

  private SpoiledMoves() {}

  static List<Move> of(Move move, GasScenario scenario) {
    List<Move> variants = new ArrayList<>();
    Place place = move.place();
    Bytes message = move.message();
    List<Bytes> values = place.values();
    add(variants, move.with(message.concat(Bytes.ofHex("0x00"))), "a byte more");
    add(variants, move.with(Bytes.EMPTY), "empty message");
    add(variants, move.with(Calls.choice(2)), "no such part");
    add(
        variants,
        move.with(scenario.provesOwnershipWithTheSignatureOfAnother()),
        "the signature of another");
    for (int length = 0; length < message.length(); length += 1 + message.length() / SAMPLES) {
      add(variants, move.with(message.slice(0, length)), "cut to " + length);
      add(variants, move.with(flipped(message, length)), "other byte " + length);
    }
    for (int fuel : new int[] {0, 1}) {
      add(variants, move.at(place.node(), fuel, values), "fuel " + fuel);
    }
    add(variants, move.at(1 - Math.min(1, place.node()), place.fuel(), values), "other side");
    add(variants, move.at(NO_NODE, place.fuel(), values), "no such place");
    add(variants, new Move(move.name(), place, 0, message), "nothing stored yet");
    add(variants, atValues(move, values.subList(1, values.size())), "a value less");
    List<Bytes> more = new ArrayList<>(values);
    more.add(Bytes.EMPTY);
    add(variants, atValues(move, more), "a value more");
    for (int i = 0; i < values.size(); i++) {
      Bytes value = values.get(i);
      add(variants, with(move, i, value.slice(0, value.length() - 1)), "value cut " + i);
      add(variants, with(move, i, value.concat(Bytes.ofHex("0x00"))), "longer value " + i);
      add(variants, with(move, i, Bytes.of(new byte[TOO_LARGE])), "huge value " + i);
      for (int at = 0; at < value.length(); at += 1 + value.length() / SAMPLES) {
        add(variants, with(move, i, flipped(value, at)), "value " + i + ", other byte " + at);
      }
    }
    return variants;
  }

  private static void add(List<Move> variants, Move variant, String what) {
    variants.add(variant.named(variant.name() + "; " + what));
  }

  private static Move atValues(Move move, List<Bytes> values) {
    return move.at(move.place().node(), move.place().fuel(), values);
  }

  private static Move with(Move move, int index, Bytes value) {
    List<Bytes> values = new ArrayList<>(move.place().values());
    values.set(index, value);
    return atValues(move, values);
  }

  private static Bytes flipped(Bytes bytes, int at) {
    byte[] array = bytes.toArray();
    array[at] ^= 1;
    return Bytes.of(array);
  }
}
