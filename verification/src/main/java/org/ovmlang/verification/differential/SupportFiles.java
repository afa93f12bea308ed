package org.ovmlang.verification.differential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.GeneratedFile;

/** Where the support library stands beside the contracts of many programs. */
public final class SupportFiles {

  private static final String SUPPORT = "ovm/";

  /** How generated files import the support library, wherever they are. */
  private static final Pattern IMPORT_OF_SUPPORT = Pattern.compile("from \"(?:\\./|\\.\\./)+ovm/");

  private static final Pattern IMPORTED = Pattern.compile("from \"[./]*(?:ovm/)?(\\w+\\.sol)\";");

  private SupportFiles() {}

  /**
   * The files of one program in a folder. Its support library is the one that all share, unless it
   * is another one.
   */
  static List<GeneratedFile> placed(List<GeneratedFile> files, String folder) {
    Set<String> used = used(files);
    boolean shared =
        files.stream()
            .filter(file -> isUsedSupport(file, used))
            .allMatch(file -> file.content().equals(SupportLibrary.sources().get(name(file))));
    String library = shared ? SUPPORT : folder + SUPPORT;
    List<GeneratedFile> placed = new ArrayList<>();
    for (GeneratedFile file : files) {
      if (isUsedSupport(file, used)) {
        placed.add(new GeneratedFile(library + name(file), file.content()));
      } else if (!isSupport(file)) {
        placed.add(
            new GeneratedFile(
                folder + file.path(),
                IMPORT_OF_SUPPORT
                    .matcher(file.content())
                    .replaceAll(Matcher.quoteReplacement("from \"" + library))));
      }
    }
    return placed;
  }

  /** The names of the files of the support library that the generated ones need, all together. */
  public static Set<String> used(List<GeneratedFile> files) {
    Map<String, String> library = new TreeMap<>();
    Deque<String> texts = new ArrayDeque<>();
    for (GeneratedFile file : files) {
      if (isSupport(file)) {
        library.put(name(file), file.content());
      } else {
        texts.add(file.content());
      }
    }
    Set<String> used = new TreeSet<>();
    while (!texts.isEmpty()) {
      Matcher imported = IMPORTED.matcher(texts.remove());
      while (imported.find()) {
        String name = imported.group(1);
        if (library.containsKey(name) && used.add(name)) {
          texts.add(Objects.requireNonNull(library.get(name)));
        }
      }
    }
    return used;
  }

  private static boolean isSupport(GeneratedFile file) {
    return file.path().startsWith(SUPPORT);
  }

  private static boolean isUsedSupport(GeneratedFile file, Set<String> used) {
    return isSupport(file) && used.contains(name(file));
  }

  private static String name(GeneratedFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }
}
