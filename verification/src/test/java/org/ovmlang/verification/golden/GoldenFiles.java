package org.ovmlang.verification.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Folders of texts, and how they differ. */
final class GoldenFiles {

  private static final int CONTEXT = 3;
  private static final int MOST_LINES = 30;

  private GoldenFiles() {}

  static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files in a folder, by their paths. */
  static SortedMap<String, String> readAll(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> texts.put(relative(folder, file), read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /** Writes files by their paths below a folder. */
  static void write(Path folder, Map<String, String> texts) {
    texts.forEach(
        (name, text) -> {
          try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Makes these the files of a folder; those that are the same are not touched. */
  static void update(Path folder, SortedMap<String, String> texts) {
    SortedMap<String, String> before = readAll(folder);
    for (String name : before.keySet()) {
      if (!texts.containsKey(name)) {
        try {
          Files.delete(folder.resolve(name));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    SortedMap<String, String> changed = new TreeMap<>(texts);
    changed.entrySet().removeAll(before.entrySet());
    write(folder, changed);
  }

  /** What to read where texts differ: which file, which line, and both sides; one for each file. */
  static List<String> differences(
      SortedMap<String, String> golden, SortedMap<String, String> output) {
    List<String> differences = new ArrayList<>();
    SortedSet<String> names = new TreeSet<>(golden.keySet());
    names.addAll(output.keySet());
    for (String name : names) {
      String kept = golden.get(name);
      String made = output.get(name);
      if (made == null) {
        differences.add(name + ": golden file that no generator writes");
      } else if (kept == null) {
        differences.add(name + ": output without a golden file");
      } else if (!kept.equals(made)) {
        differences.add(name + difference(lines(kept), lines(made)));
      }
    }
    return differences;
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  /** From the first line that differs to the last. */
  private static String difference(List<String> golden, List<String> output) {
    int least = Math.min(golden.size(), output.size());
    int start = 0;
    while (start < least && golden.get(start).equals(output.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && golden.get(golden.size() - 1 - end).equals(output.get(output.size() - 1 - end))) {
      end++;
    }
    StringBuilder text = new StringBuilder(":" + (start + 1));
    append(text, "  ", golden.subList(Math.max(0, start - CONTEXT), start));
    append(text, "- ", golden.subList(start, golden.size() - end));
    append(text, "+ ", output.subList(start, output.size() - end));
    return text.toString();
  }

  private static void append(StringBuilder text, String sign, List<String> lines) {
    lines.stream().limit(MOST_LINES).forEach(line -> text.append('\n').append(sign).append(line));
    if (lines.size() > MOST_LINES) {
      text.append('\n').append(sign).append("… ").append(lines.size() - MOST_LINES).append(" more");
    }
  }
}
