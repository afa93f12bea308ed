package org.ovmlang.verification.metamorphic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.migrate.MigratedFile;
import org.ovmlang.compiler.migrate.Migration;
import org.ovmlang.compiler.migrate.MigrationResult;
import org.ovmlang.verification.campaign.ProgramText;

/** Random programs in the manner of the earlier implementations, and what they migrate to. */
final class LegacyPrograms {

  /** The file of a random program that is written in the legacy surface. */
  private static final String FILE = "legacy.ovm";

  private static final Pattern TYPE =
      Pattern.compile("(?<=\\bx\\d): [^,)]+(?:\\([^)]*\\)(?:\\[])*)?");

  private static final Pattern PARAM =
      Pattern.compile(
          "(?<![\\w.$\"])(?:limit|prefix|store|seal|open|title|window|steps)\\b(?![:(])");

  private LegacyPrograms() {}

  /** A random program whose legacy inputs lost the types, and its params their declared names. */
  static Sample.Program of(long seed) {
    Sample.Program typed = Samples.wholeText(seed);
    Random random = new Random(seed);
    ProgramText text = typed.text().orElseThrow();
    for (Pattern pattern : List.of(TYPE, PARAM)) {
      int matches = matches(pattern, text).size();
      // From the last, so that those before it stay where they are.
      for (int i = matches - 1; i >= 0; i--) {
        MatchResult match = matches(pattern, text).get(i);
        String replacement = pattern == TYPE ? "" : "$" + match.group();
        ProgramText other = replaced(text, match, replacement);
        if (random.nextInt(4) > 0 && other.compile().isAccepted()) {
          text = other;
        }
      }
    }
    return new Sample.Program(seed, Optional.of(text), text.compile().program().orElseThrow());
  }

  private static List<MatchResult> matches(Pattern pattern, ProgramText text) {
    return pattern.matcher(legacy(text)).results().toList();
  }

  private static String legacy(ProgramText text) {
    String legacy = text.files().get(FILE);
    if (legacy == null) {
      throw new IllegalArgumentException("no " + FILE);
    }
    return legacy;
  }

  private static ProgramText replaced(ProgramText text, MatchResult match, String replacement) {
    String legacy = legacy(text);
    return text.with(
        FILE, legacy.substring(0, match.start()) + replacement + legacy.substring(match.end()));
  }

  /** The program with its legacy file in edition 1. */
  static Variant migrated(ProgramText text) {
    return ProgramText.inFolder(
        folder -> {
          text.write(folder);
          CompilerOptions options = new CompilerOptions(List.of(folder), List.of(), List.of());
          MigrationResult result = Migration.migrate(List.of(folder.resolve(FILE)), options);
          if (!result.isSame() || result.files().size() != 1) {
            throw new AssertionError(result + "\n" + text);
          }
          MigratedFile migrated = result.files().get(0);
          Map<String, String> files = new TreeMap<>(text.files());
          files.put(FILE, migrated.text());
          return FileRewrites.variant(
              files, Translation.NONE, legacy(text).equals(migrated.text()) ? 0 : 1);
        });
  }
}
