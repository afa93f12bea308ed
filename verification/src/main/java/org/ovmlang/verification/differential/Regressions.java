package org.ovmlang.verification.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/** A folder of cases on which the implementations once differed. */
public final class Regressions {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final Path folder;

  /** The regressions in a folder, which need not exist. */
  public Regressions(Path folder) {
    this.folder = folder;
  }

  /**
   * A case to keep.
   *
   * @param program which program of the tests
   * @param seed of the generator that made the case
   * @param claimCase the case
   * @param deployment the addresses that the case speaks of
   */
  public record Regression(String program, long seed, ClaimCase claimCase, Deployment deployment) {

    /** The case as it would be where things stand at other addresses. */
    ClaimCase movedTo(Deployment other) {
      return moved(claimCase, deployment, other);
    }
  }

  /**
   * A case as it would be where things stand at other addresses. The bytes of an address are
   * replaced wherever they are; a signature over them is then no longer one, which leaves a case as
   * good as any to compare.
   */
  public static ClaimCase moved(ClaimCase claimCase, Deployment from, Deployment to) {
    Map<String, String> moves = new TreeMap<>();
    add(moves, from.predicates(), to.predicates());
    add(moves, from.userAtoms(), to.userAtoms());
    for (int i = 0; i < from.stores().size(); i++) {
      moves.put(from.stores().get(i).hex(), to.stores().get(i).hex());
    }
    try {
      return JSON.readValue(moved(JSON.writeValueAsString(claimCase), moves), ClaimCase.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(
      Map<String, String> moves, Map<String, Octets> from, Map<String, Octets> to) {
    from.forEach(
        (key, address) -> {
          Octets target = to.get(key);
          if (target != null) {
            moves.put(address.hex(), target.hex());
          }
        });
  }

  /** In two steps, because a new address may be another's old one. */
  private static String moved(String text, Map<String, String> moves) {
    String result = text;
    for (String from : moves.keySet()) {
      result = result.replace(from, "<" + from.replace("", ".") + ">");
    }
    for (Map.Entry<String, String> move : moves.entrySet()) {
      result = result.replace("<" + move.getKey().replace("", ".") + ">", move.getValue());
    }
    return result;
  }

  /** Writes a case to a file that its contents name, and says where. */
  public Path save(Regression regression) {
    try {
      String text = JSON.writeValueAsString(regression) + "\n";
      Octets hash =
          Hash.keccak256(Octets.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      Files.createDirectories(folder);
      return Files.writeString(
          folder.resolve(regression.program() + "-" + hash.hex().substring(0, 12) + ".json"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kept cases of a program, by file name. */
  public List<Regression> of(String program) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Regression> regressions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().filter(it -> it.toString().endsWith(".json")).toList()) {
        Regression regression = JSON.readValue(Files.readString(file), Regression.class);
        if (regression.program().equals(program)) {
          regressions.add(regression);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return regressions;
  }
}
