package org.ovmlang.verification.gas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.CheckedProgram;

/**
 * "Generates" the contracts that were written by hand for the plasma predicates ownership,
 * stateUpdate, checkpoint and exit, compiled together: they stand where the generated ones would.
 */
public final class ByHandBackend implements Backend {

  /** What they use of the support library; compiling all of it would take longer. */
  private static final List<String> IMPORTED =
      List.of(
          "BoundedCall",
          "Bounds",
          "DoubleLayerTree",
          "IPredicate",
          "IStore",
          "InclusionProof",
          "Positions",
          "Range",
          "Signatures");

  private static final Pattern IMPORT = Pattern.compile("from \"\\./(\\w+)\\.sol\"");

  private static final List<String> SHARED =
      List.of(
          "ByHandCheckpointFormula",
          "ByHandClaimValues",
          "ByHandEncodings",
          "ByHandMessages",
          "ByHandPlaces");

  private static final Map<String, String> CONTRACTS =
      Map.of(
          "plasma.ownership.ownership", "ByHandOwnership",
          "plasma.stateUpdate.stateUpdate", "ByHandStateUpdate",
          "plasma.checkpoint.checkpoint", "ByHandCheckpoint",
          "plasma.exit.exit", "ByHandExit");

  @Override
  public String target() {
    return "byhand";
  }

  @Override
  public List<GeneratedFile> emit(CheckedProgram program, BackendOptions options) {
    List<GeneratedFile> files = new ArrayList<>();
    IMPORTED.forEach(name -> addSupport(name, files));
    SHARED.forEach(name -> files.add(file("byhand/" + name + ".sol", source(name))));
    SolidityLayout layout = SolidityLayout.of(program);
    CONTRACTS.forEach(
        (id, name) ->
            files.add(
                file(
                    layout.predicate(id).path(),
                    source(name).replace("from \"./", "from \"byhand/"))));
    files.sort(Comparator.comparing(GeneratedFile::path));
    return List.copyOf(files);
  }

  /** Adds a file of the support library and what it imports, unless it is there. */
  private static void addSupport(String name, List<GeneratedFile> files) {
    String path = "ovm/" + name + ".sol";
    if (files.stream().anyMatch(file -> file.path().equals(path))) {
      return;
    }
    String text = Objects.requireNonNull(SupportLibrary.sources().get(name + ".sol"), name);
    files.add(file(path, text));
    IMPORT.matcher(text).results().forEach(found -> addSupport(found.group(1), files));
  }

  private static GeneratedFile file(String path, String content) {
    return new GeneratedFile(path, content);
  }

  private static String source(String name) {
    return resource(name + ".sol");
  }

  /** One of the files beside this class. */
  static String resource(String file) {
    try (InputStream stream = ByHandBackend.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
