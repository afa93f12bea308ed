package org.ovmlang.compiler.format;

import java.util.List;
import java.util.Random;

/** Writes words with random space, and with random comments, between them. */
public final class RandomText {

  private final Random random;
  private final int comments;
  private final List<String> ends;
  private final StringBuilder text = new StringBuilder();
  private int number;

  /**
   * A writer.
   *
   * @param comments of a hundred gaps, how many have a comment
   * @param emptyLines whether there may be lines without a word
   */
  public RandomText(Random random, int comments, boolean emptyLines) {
    this.random = random;
    this.comments = comments;
    this.ends = emptyLines ? List.of("\n", "\n", "\r\n", "\n\n", "\n \n\n\t") : List.of("\n");
  }

  /** The words, with what is between them. */
  public String of(List<String> words) {
    boolean edition = !words.isEmpty() && words.get(0).equals("edition");
    for (int i = 0; i <= words.size(); i++) {
      boolean firstLine = edition && i < 2;
      gap(firstLine);
      if (edition && i == 2) {
        text.append("\n");
      }
      if (i < words.size()) {
        text.append(words.get(i)).append(random.nextInt(4) == 0 && !firstLine ? end() : " ");
      }
    }
    return text.toString();
  }

  private String end() {
    return ends.get(random.nextInt(ends.size()));
  }

  private void gap(boolean firstLine) {
    while (random.nextInt(100) < comments) {
      number++;
      int kind = firstLine ? 0 : random.nextInt(5);
      switch (kind) {
        case 0 -> text.append("/* b").append(number).append(" */");
        case 1 -> text.append("/* b").append(number).append("  \r\n   more */");
        case 2 -> text.append("// c").append(number).append("  ").append(end());
        case 3 -> text.append("/// d").append(number).append("\n");
        default -> text.append("///").append(number).append("\n");
      }
      text.append(firstLine || random.nextBoolean() ? " " : end());
    }
  }
}
