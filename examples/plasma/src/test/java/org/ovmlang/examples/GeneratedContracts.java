package org.ovmlang.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;

/** The Solidity that the Maven plugin generated for this example, compiled. */
final class GeneratedContracts {

  private static final Path FOLDER = Path.of("target", "generated-resources", "solidity");

  private GeneratedContracts() {}

  /** All generated files, by path. */
  static Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".sol"))
          .forEach(
              file ->
                  sources.put(FOLDER.relativize(file).toString().replace('\\', '/'), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SolidityCompilation compile(SoliditySettings settings) {
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources(), settings))
        .orThrow();
  }
}
