package org.ovmlang.verification.mutation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The {@code mutations.xml} that PIT writes of a module. */
final class PitReport {

  private static final String END = "</mutations>";

  private final List<Mutant> mutants = new ArrayList<>();
  private final boolean complete;
  private final Path sources;
  private final Map<Path, List<String>> lines = new HashMap<>();

  private PitReport(Path sources, boolean complete) {
    this.sources = sources;
    this.complete = complete;
  }

  /** The mutants, by class, line and mutator. */
  List<Mutant> mutants() {
    return mutants;
  }

  /** Whether PIT wrote the report to its end. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Reads the mutants of a module; of a run that was stopped, those it had come to.
   *
   * @param file the report
   * @param sources the folder of the module's sources
   * @throws IOException if a file cannot be read or is no such report
   */
  static PitReport read(Path file, Path sources) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      String text = Files.readString(file);
      boolean complete = text.strip().endsWith(END);
      if (!complete) {
        text = text.substring(0, text.lastIndexOf("<mutation ")) + END;
      }
      NodeList elements =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getElementsByTagName("mutation");
      PitReport report = new PitReport(sources, complete);
      for (int i = 0; i < elements.getLength(); i++) {
        report.mutants.add(report.mutant((Element) elements.item(i)));
      }
      report.mutants.sort(
          Comparator.comparing(Mutant::className)
              .thenComparing(Mutant::line)
              .thenComparing(Mutant::mutator));
      return report;
    } catch (ParserConfigurationException
        | SAXException
        | IllegalArgumentException
        | StringIndexOutOfBoundsException e) {
      throw new IOException(file + " is no report of PIT: " + e.getMessage(), e);
    }
  }

  private Mutant mutant(Element element) throws IOException {
    String className = text(element, "mutatedClass");
    int line = Integer.parseInt(text(element, "lineNumber"));
    return new Mutant(
        className,
        text(element, "mutatedMethod"),
        line,
        source(className, text(element, "sourceFile"), line),
        simpleName(text(element, "mutator")),
        Mutant.Fate.valueOf(element.getAttribute("status")));
  }

  private String source(String className, String sourceFile, int line) throws IOException {
    String folder = className.substring(0, className.lastIndexOf('.')).replace('.', '/');
    Path path = sources.resolve(folder).resolve(sourceFile);
    List<String> text = lines.get(path);
    if (text == null) {
      text = Files.exists(path) ? Files.readAllLines(path) : List.of();
      lines.put(path, text);
    }
    return line >= 1 && line <= text.size() ? text.get(line - 1).strip() : "";
  }

  private static String simpleName(String mutator) {
    return mutator.substring(mutator.lastIndexOf('.') + 1).replaceFirst("Mutator", "");
  }

  private static String text(Element element, String tag) {
    NodeList children = element.getElementsByTagName(tag);
    if (children.getLength() == 0) {
      throw new IllegalArgumentException("a mutation without " + tag);
    }
    return children.item(0).getTextContent();
  }
}
