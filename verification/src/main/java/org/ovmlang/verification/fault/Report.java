package org.ovmlang.verification.fault;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Hunts for all deliberate mistakes and writes down what found them. */
public final class Report {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Report() {}

  /**
   * Hunts for the mistakes.
   *
   * @param arguments the file to write; then the parts, if not all
   */
  public static void main(String[] arguments) throws IOException {
    List<SeededFault> faults =
        arguments.length == 1
            ? Catalogue.all()
            : List.of(arguments).subList(1, arguments.length).stream()
                .flatMap(part -> Catalogue.of(Part.valueOf(part)).stream())
                .toList();
    List<Caught> caught = Hunt.forAll(faults);
    Files.writeString(Path.of(arguments[0]), text(faults, caught));
    System.out.println(caught.size() + " of " + faults.size() + " seeded faults were caught");
    if (caught.size() < faults.size()) {
      System.exit(1);
    }
  }

  private static String text(List<SeededFault> faults, List<Caught> caught) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("faults", faults.size());
    root.put("caught", caught.size());
    ArrayNode all = root.putArray("catalogue");
    for (SeededFault fault : faults) {
      ObjectNode node = all.addObject();
      node.put("part", fault.part().title());
      node.put("name", fault.name());
      node.put("what", fault.what());
      fault.where().forEach(node.putArray("where")::add);
      Optional<Caught> found =
          caught.stream().filter(each -> each.fault().equals(fault)).findFirst();
      node.put("caughtBy", found.map(Caught::by).orElse(""));
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    return JSON.writer(printer).writeValueAsString(root) + "\n";
  }
}
