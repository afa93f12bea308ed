package org.ovmlang.verification.golden;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ovmlang.compiler.migrate.MigratedFile;
import org.ovmlang.compiler.migrate.Migration;
import org.ovmlang.compiler.migrate.MigrationResult;
import org.ovmlang.verification.campaign.ProgramText;

/** The plasma example in edition 1, as {@code ovmc migrate} writes it. */
final class MigratedExample {

  private static final GoldenExample LEGACY = GoldenExample.PLASMA;

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  private MigratedExample() {}

  /** The sources, and of the output those files whose code is not that of the legacy example. */
  static SortedMap<String, String> golden() {
    SortedMap<String, String> golden = new TreeMap<>();
    SortedMap<String, String> sources = sources();
    sources.forEach((name, text) -> golden.put(GoldenExample.SOURCES + name, text));
    SortedMap<String, String> legacy = LEGACY.output();
    SortedMap<String, String> output = output(sources);
    output.forEach(
        (name, text) -> {
          if (!code(text).equals(code(legacy.getOrDefault(name, "")))) {
            golden.put(name, text);
          }
        });
    if (!output.keySet().equals(legacy.keySet())) {
      throw new AssertionError(output.keySet() + " in place of " + legacy.keySet());
    }
    return golden;
  }

  private static String code(String text) {
    return COMMENT.matcher(text).replaceAll("");
  }

  private static SortedMap<String, String> sources() {
    Path root = LEGACY.sources();
    List<Path> files = GoldenExample.files(root);
    MigrationResult result = Migration.migrate(files, GoldenExample.options(root));
    if (!result.isSame()) {
      throw new AssertionError("the migration of the plasma example came to " + result);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (MigratedFile file : result.files()) {
      texts.put(GoldenFiles.relative(root, file.file()), file.text());
    }
    return texts;
  }

  private static SortedMap<String, String> output(SortedMap<String, String> sources) {
    return ProgramText.inFolder(
        folder -> {
          GoldenFiles.write(folder, sources);
          return LEGACY.output(GoldenExample.program(folder));
        });
  }
}
