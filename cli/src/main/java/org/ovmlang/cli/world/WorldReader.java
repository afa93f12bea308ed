package org.ovmlang.cli.world;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovmlang.cli.value.DefinitionTable;
import org.ovmlang.cli.value.InputException;
import org.ovmlang.cli.value.ValueEncoder;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/** Reads world files; {@code docs/world-file.md} describes them. */
public final class WorldReader {

  private static final List<String> FIELDS =
      List.of("asOf", "readUpTo", "constants", "predicates", "stores", "stored", "sources");

  private final CheckedProgram program;
  private final DefinitionTable definitions;
  private final List<String> warnings = new ArrayList<>();

  private WorldReader(CheckedProgram program, DefinitionTable definitions) {
    this.program = program;
    this.definitions = definitions;
  }

  /**
   * Reads the world file for a program.
   *
   * @throws InputException if it is no world file; the message has the JSON path
   */
  public static WorldFile read(Path file, CheckedProgram program, DefinitionTable definitions)
      throws IOException {
    try {
      return new WorldReader(program, definitions).read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file", e);
    } catch (InputException e) {
      throw e.in(file.toString());
    } catch (JsonProcessingException e) {
      throw new InputException(
          file
              + ":"
              + e.getLocation().getLineNr()
              + ":"
              + e.getLocation().getColumnNr()
              + ": "
              + e.getOriginalMessage(),
          e);
    }
  }

  private WorldFile read(byte[] json) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    JsonPlace root = new JsonPlace(mapper.readTree(json), "$");
    Map<String, JsonPlace> fields = root.members(FIELDS);
    // Addresses first: the claims among the other values need them.
    Map<String, Address> predicates = predicates(fields.get("predicates"));
    JsonValues values = new JsonValues(new ValueEncoder(definitions, predicates));
    StoredValues stored = new StoredValues(values);
    return new WorldFile(
        stored.asOf(fields),
        constants(fields.get("constants"), values),
        predicates,
        stored.chain(fields),
        witnesses(fields.get("sources"), values),
        warnings);
  }

  private Map<String, Address> predicates(@Nullable JsonPlace place) {
    ValueEncoder addresses = new ValueEncoder(definitions, Map.of());
    JsonValues values = new JsonValues(addresses);
    Map<String, Address> found = new TreeMap<>();
    for (Map.Entry<String, JsonPlace> member : members(place).entrySet()) {
      JsonPlace value = member.getValue();
      Optional<Definition> definition = value.get(() -> definitions.find(member.getKey()));
      Bytes encoding = values.encode(value, BasicType.ADDRESS);
      if (definition.isEmpty()) {
        unused(
            value,
            "the program has no predicate '" + member.getKey() + "'",
            member.getKey(),
            program.definitions().stream().map(Definition::name).toList());
      } else if (found.put(definition.get().id(), address(encoding)) != null) {
        throw value.wrong("'" + definition.get().id() + "' has an address already");
      }
    }
    return found;
  }

  private Map<String, Bytes> constants(@Nullable JsonPlace place, JsonValues values) {
    Map<String, Bytes> found = new TreeMap<>();
    for (Map.Entry<String, JsonPlace> member : members(place).entrySet()) {
      String name = member.getKey();
      Optional<Param> param =
          program.params().stream().filter(p -> p.name().equals(name)).findFirst();
      if (param.isPresent()) {
        found.put(name, values.encode(member.getValue(), param.get().type()));
      } else {
        unused(
            member.getValue(),
            "the program has no constant '" + name + "'",
            name,
            program.params().stream().map(Param::name).toList());
      }
    }
    return found;
  }

  private List<Witness> witnesses(@Nullable JsonPlace place, JsonValues values) {
    Map<String, SourceShape> shapes = SourceCatalog.of(program);
    List<Witness> found = new ArrayList<>();
    for (Map.Entry<String, JsonPlace> member : members(place).entrySet()) {
      SourceShape shape = shapes.get(member.getKey());
      if (shape == null) {
        unused(
            member.getValue(),
            "the program looks for nothing in the source '" + member.getKey() + "'",
            member.getKey(),
            shapes.keySet());
        continue;
      }
      WitnessReader reader = new WitnessReader(member.getKey(), shape, values);
      member.getValue().elements().forEach(element -> found.add(reader.read(element)));
    }
    return found;
  }

  /**
   * One world may serve several programs, so a name that this one does not use is a mistake only if
   * it looks like one that it uses.
   */
  private void unused(JsonPlace place, String sentence, String name, Collection<String> known) {
    Suggestion.didYouMean(name, known)
        .ifPresent(help -> warnings.add(place.path() + ": " + sentence + "; " + help));
  }

  private static Map<String, JsonPlace> members(@Nullable JsonPlace place) {
    return place == null ? Map.of() : place.members();
  }

  private static Address address(Bytes encoding) {
    Address address = Codec.decodeAddress(encoding);
    if (address == null) {
      throw new IllegalStateException("no address: " + encoding);
    }
    return address;
  }
}
