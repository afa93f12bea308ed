package org.ovmlang.verification.campaign;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ovmlang.verification.differential.RandomText;
import org.ovmlang.verification.interpreter.Hash;
import org.ovmlang.verification.interpreter.Octets;

/**
 * A folder of regressions. Each has a folder of its own with the program as text and {@code
 * case.json}, so that none depends on how programs and cases are made today.
 *
 * @param folder which need not exist
 */
record KeptRegressions(Path folder) {

  private static final String CASE = "case.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** One of them. */
  record Kept(Path folder, ProgramText text, Regression regression) {}

  /** Keeps one in a folder that its contents name, and says in which. */
  Path save(ProgramText text, Regression regression) {
    try {
      String json = JSON.writeValueAsString(regression) + "\n";
      String all = text.files() + json;
      Octets hash = Hash.keccak256(Octets.of(all.getBytes(StandardCharsets.UTF_8)));
      Path place = folder.resolve("seed" + regression.seed() + "-" + hash.hex().substring(0, 12));
      text.write(place);
      Files.writeString(place.resolve(CASE), json);
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, by the names of their folders. */
  List<Kept> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(folder)) {
      return places
          .filter(place -> Files.exists(place.resolve(CASE)))
          .sorted()
          .map(KeptRegressions::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept read(Path place) {
    try {
      Regression regression =
          JSON.readValue(Files.readString(place.resolve(CASE)), Regression.class);
      return new Kept(place, ProgramText.read(place, RandomText.fileNames()), regression);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
