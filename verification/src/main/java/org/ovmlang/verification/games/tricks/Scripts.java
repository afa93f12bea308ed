package org.ovmlang.verification.games.tricks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ovmlang.verification.differential.Abi;
import org.ovmlang.verification.games.Post;
import org.ovmlang.verification.games.Setting;
import org.ovmlang.verification.games.Turn;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/** What a predicate that lies is told to answer. */
final class Scripts {

  private static final int TOO_MANY = 2_100;

  private Scripts() {}

  /** A message to the lying predicate at a place: what it is to leave open, and what to say. */
  static Octets at(OpenPlace place, Turn turn, Random random) {
    if (random.nextInt(3) == 0) {
      return Octets.EMPTY;
    }
    List<OpenPlace> places = new ArrayList<>();
    int count = random.nextInt(20) == 0 ? TOO_MANY : random.nextInt(4);
    for (int i = 0; i < count; i++) {
      places.add(count == TOO_MANY ? own(place) : any(place, turn, random));
    }
    Octets position = OpenPlace.position(places);
    if (random.nextInt(8) == 0 && position.length() > 0) {
      position = position.slice(0, random.nextInt(position.length()));
    }
    return Abi.encode("(bytes,bool)", position.bytes(), random.nextBoolean());
  }

  private static OpenPlace own(OpenPlace place) {
    return new OpenPlace(place.predicate(), 7, place.fuel(), List.of());
  }

  /** Its own, one with more fuel, nobody's, or a claim of somebody else's game. */
  private static OpenPlace any(OpenPlace place, Turn turn, Random random) {
    int less = Math.max(0, place.fuel() - 1);
    return switch (random.nextInt(6)) {
      case 0 -> own(place);
      case 1 -> new OpenPlace(place.predicate(), 0, Math.min(255, place.fuel() + 1), List.of());
      case 2 -> new OpenPlace(Octets.word(random.nextInt(9)).slice(12, 32), 3, less, List.of());
      default -> {
        List<Post> posts = new ArrayList<>(turn.board().posts());
        OpenPlace root = Setting.root(turn.game().claim(), random.nextBoolean());
        if (!posts.isEmpty()) {
          Post assertion = posts.get(random.nextInt(posts.size())).assertion();
          root = Setting.root(assertion.made().claim().orElseThrow(), random.nextBoolean());
        }
        yield new OpenPlace(root.predicate(), root.node(), less, root.values());
      }
    };
  }
}
