package org.ovmlang.codegen.solidity.compiler;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The npm package solc: in the configured directory, else in the nearest node_modules upwards. */
final class NpmSolcProvider implements SolidityCompilerProvider {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public Optional<SolidityCompiler> find(SolidityCompilerOptions options, Consumer<String> tried) {
    Optional<Path> solc =
        options
            .npmDirectory()
            .map(Stream::of)
            .orElseGet(() -> upwards(options.workingDirectory()))
            .map(directory -> directory.resolve("node_modules").resolve("solc"))
            .filter(directory -> Files.isRegularFile(directory.resolve("package.json")))
            .findFirst();
    if (solc.isEmpty()) {
      tried.accept(
          "the npm package solc: none in "
              + options
                  .npmDirectory()
                  .map(directory -> directory.resolve("node_modules").toString())
                  .orElse("a node_modules at or above " + options.workingDirectory()));
      return Optional.empty();
    }
    Optional<Path> node = Executables.find("node", options.searchPath());
    if (node.isEmpty()) {
      tried.accept("the npm package solc in " + solc.get() + ": no node on the PATH to run it");
      return Optional.empty();
    }
    return open(node.get(), solc.get(), tried);
  }

  private static Optional<SolidityCompiler> open(Path node, Path solc, Consumer<String> tried) {
    String version;
    try {
      version = JSON.readTree(solc.resolve("package.json").toFile()).path("version").asText();
    } catch (IOException e) {
      tried.accept("the npm package solc in " + solc + ": " + e.getMessage());
      return Optional.empty();
    }
    Optional<SolidityVersion> found = SolidityVersion.findIn(version);
    if (found.isEmpty()) {
      tried.accept("the npm package solc in " + solc + ": does not say its version");
    }
    return found.map(numbers -> new NpmSolc(node, solc, numbers));
  }

  private static Stream<Path> upwards(Path directory) {
    return Stream.<@Nullable Path>iterate(directory, Path::getParent)
        .takeWhile(path -> path != null)
        .map(Path.class::cast);
  }
}
