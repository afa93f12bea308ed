package org.ovmlang.verification.games;

import java.util.ArrayList;
import java.util.List;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** Reads positions, by their table in the documentation. */
final class Positions {

  private static final int ADDRESS = 20;
  private static final int NODE = 4;
  private static final int COUNT = 2;
  private static final int LENGTH = 4;

  private final Octets bytes;
  private int at;

  private Positions(Octets bytes) {
    this.bytes = bytes;
  }

  /**
   * The places of a position.
   *
   * @throws IllegalArgumentException if the bytes are none
   */
  static List<OpenPlace> places(Octets position) {
    Positions reader = new Positions(position);
    List<OpenPlace> places = new ArrayList<>();
    try {
      while (reader.at < position.length()) {
        places.add(reader.place());
      }
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IllegalArgumentException("no position: " + position, e);
    }
    return places;
  }

  private OpenPlace place() {
    Octets predicate = next(ADDRESS);
    int node = number(NODE);
    int fuel = number(1);
    int count = number(COUNT);
    List<Octets> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(next(number(LENGTH)));
    }
    return new OpenPlace(predicate, node, fuel, values);
  }

  private int number(int length) {
    return next(length).number().intValueExact();
  }

  private Octets next(int length) {
    Octets next = bytes.slice(at, at + length);
    at += length;
    return next;
  }
}
