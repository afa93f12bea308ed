package org.ovmlang.verification.metamorphic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.verification.campaign.ProgramText;

/** Programs whose declarations stand elsewhere. */
final class FileRewrites {

  private static final String EXTENSION = ".ovm";

  private FileRewrites() {}

  /** Declarations, records among them, in another order in each file. */
  static Variant otherOrderOfDeclarations(ProgramText text, Random random) {
    Map<String, String> files = new TreeMap<>();
    int sites = 0;
    for (Map.Entry<String, String> file : text.files().entrySet()) {
      Paragraphs paragraphs = Paragraphs.of(file.getValue());
      List<String> order = new ArrayList<>(paragraphs.rest());
      Collections.shuffle(order, random);
      files.put(file.getKey(), paragraphs.with(order).text());
      sites += order.equals(paragraphs.rest()) ? 0 : 1;
    }
    return variant(files, Translation.NONE, sites);
  }

  /** Each file in two wherever nothing in its first part needs anything of the second. */
  static Variant splitFiles(ProgramText text, Random random) {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> ids = new LinkedHashMap<>();
    int sites = 0;
    for (Map.Entry<String, String> file : text.files().entrySet()) {
      Paragraphs whole = Paragraphs.of(file.getValue());
      List<Integer> cuts = cuts(whole.rest());
      if (cuts.isEmpty()) {
        files.put(file.getKey(), file.getValue());
        continue;
      }
      int cut = cuts.get(random.nextInt(cuts.size()));
      String name = file.getKey().substring(0, file.getKey().length() - EXTENSION.length());
      String head = name + "_head";
      List<String> first = whole.rest().subList(0, cut);
      List<String> second = whole.rest().subList(cut, whole.rest().size());
      files.put(head + EXTENSION, whole.with(first).text());
      String header = whole.header() + "\nimport " + head;
      files.put(file.getKey(), new Paragraphs(header, second).text());
      for (String paragraph : first) {
        Paragraphs.declared(paragraph)
            .forEach(declared -> ids.put(name + "." + declared, head + "." + declared));
      }
      sites++;
    }
    return variant(files, Translation.ofDefinitions(ids), sites);
  }

  private static List<Integer> cuts(List<String> paragraphs) {
    List<Integer> cuts = new ArrayList<>();
    for (int cut = 1; cut < paragraphs.size(); cut++) {
      Set<String> needed = new LinkedHashSet<>();
      paragraphs.subList(0, cut).forEach(it -> needed.addAll(Paragraphs.words(it)));
      Set<String> later = new LinkedHashSet<>();
      paragraphs
          .subList(cut, paragraphs.size())
          .forEach(it -> later.addAll(Paragraphs.declared(it)));
      if (Collections.disjoint(needed, later)) {
        cuts.add(cut);
      }
    }
    return cuts;
  }

  /** What the compiler makes of texts that it must accept. */
  static Variant variant(Map<String, String> files, Translation translation, int sites) {
    CompilationResult result = new ProgramText(new TreeMap<>(files)).compile();
    return new Variant(
        result.program().orElseThrow(() -> new AssertionError(result.diagnostics() + "\n" + files)),
        translation,
        sites);
  }
}
