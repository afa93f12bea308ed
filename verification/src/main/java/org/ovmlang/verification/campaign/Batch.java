package org.ovmlang.verification.campaign;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Programs that are compiled together, one way.
 *
 * @param setting how
 * @param from the number of the first program among those of the setting, from 0
 * @param to the number behind the last
 */
public record Batch(Setting setting, int from, int to) {

  /** The seeds of the programs, in a campaign that begins with a seed. */
  List<Long> seeds(long first) {
    int settings = Setting.values().length;
    return LongStream.range(from, to)
        .map(number -> first + number * settings + setting.number())
        .boxed()
        .toList();
  }

  int programs() {
    return to - from;
  }
}
