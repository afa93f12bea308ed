package org.ovmlang.fuzzing;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.decision.Answer;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Evaluation;
import org.ovmlang.runtime.decision.IllFormedClaimException;
import org.ovmlang.runtime.dispute.Place;
import org.ovmlang.runtime.dispute.Position;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Limits;
import org.ovmlang.runtime.world.World;

/**
 * Deciding: whatever the inputs, the witnesses, the chain state and the position, there is a
 * decision, the same again, or an {@link IllFormedClaimException}; nothing else is thrown.
 *
 * <p>An input is the number of a predicate, of a node and of the claim's inputs, a byte each, the
 * fuel, and then strings of bytes, each with its length before it in two bytes.
 */
public final class DecideTarget {

  /** Where the plasma example stands, from the folder of this module. */
  private static final DecidedProgram PROGRAM =
      new DecidedProgram(Path.of("..", "examples", "plasma", "src", "main", "ovm"));

  private static final int MAX_PARTS = 64;
  private static final int MAX_PLACES = 8;

  private DecideTarget() {}

  /** Makes the deciders, before time is measured. */
  public static void fuzzerInitialize() {
    if (PROGRAM.deciders().isEmpty()) {
      throw new IllegalStateException("nothing to decide");
    }
  }

  /** Decides in every way what {@code input} describes. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 4) {
      return;
    }
    List<Bytes> parts = parts(ByteBuffer.wrap(input, 4, input.length - 4));
    Decider<?> decider = PROGRAM.deciders().get((input[0] & 0xff) % PROGRAM.deciders().size());
    int count = Math.min(input[2] & 0x0f, parts.size());
    List<Bytes> inputs = parts.subList(0, count);
    List<Bytes> witnesses =
        parts.subList(count, parts.size()).stream().filter(Limits::fitsWitness).toList();
    List<Claim> facts = new ArrayList<>();
    if ((input[2] & 0x10) != 0) {
      parts.stream().map(Codec::decodeClaim).filter(it -> it != null).forEach(facts::add);
    }
    Bytes last = parts.isEmpty() ? Bytes.EMPTY : parts.get(parts.size() - 1);
    World world = PROGRAM.world(new HostileStore(witnesses), witnesses, facts, last);
    decide(decider, inputs, world);
    at(
        decider,
        new Place(PROGRAM.address(decider), input[1] & 0xff, input[3] & 0xff, inputs),
        world);
    position(last, world);
  }

  private static List<Bytes> parts(ByteBuffer in) {
    List<Bytes> parts = new ArrayList<>();
    while (in.remaining() >= 2 && parts.size() < MAX_PARTS) {
      byte[] part = new byte[Math.min(Short.toUnsignedInt(in.getShort()), in.remaining())];
      in.get(part);
      parts.add(Bytes.of(part));
    }
    return parts;
  }

  private static <C> void decide(Decider<C> decider, List<Bytes> inputs, World world) {
    C claim = decider.decode(inputs);
    if (claim != null && !decider.encode(claim).equals(inputs)) {
      throw new IllegalStateException("decoded, and encoded as something else: " + claim);
    }
    boolean wellFormed = decider.isWellFormed(inputs, world);
    try {
      Decision decision = decider.decide(inputs, world);
      if (!wellFormed) {
        throw new IllegalStateException("ill-formed, and " + decision);
      }
      if (!decision.equals(decider.decide(inputs, world))) {
        throw new IllegalStateException("decided again it is not " + decision);
      }
    } catch (IllFormedClaimException refused) {
      if (wellFormed) {
        throw new IllegalStateException("well-formed, and refused", refused);
      }
    }
    // As a claim value it is false where it is ill-formed.
    decider.decideInputs(inputs, new Evaluation(world));
  }

  private static void at(Decider<?> decider, Place place, World world) {
    Decision decision = decider.decideAt(place, world);
    if (decision.move().isPresent() != decision.isTrue()) {
      throw new IllegalStateException("at " + place + " " + decision);
    }
    decider.resume((int) place.node(), place.values(), new Evaluation(world));
  }

  private static void position(Bytes data, World world) {
    Position position = Position.decode(data);
    if (position == null) {
      return;
    }
    if (!position.encode().equals(data)) {
      throw new IllegalStateException("read, and written otherwise: " + position);
    }
    List<Place> places = position.places();
    Position some = new Position(places.subList(0, Math.min(MAX_PLACES, places.size())));
    Optional<Answer> answer = Answer.best(some, world);
    if (answer.isPresent() && answer.get().index() >= some.places().size()) {
      throw new IllegalStateException("at no place: " + answer);
    }
  }

  /** What a seed is written as. */
  static byte[] input(int predicate, int node, int count, int fuel, List<Bytes> parts) {
    int size = 4 + parts.stream().mapToInt(part -> 2 + part.length()).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put((byte) predicate).put((byte) node).put((byte) count).put((byte) fuel);
    parts.forEach(part -> out.putShort((short) part.length()).put(part.toArray()));
    return out.array();
  }
}
