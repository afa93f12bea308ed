package org.ovmlang.codegen.solidity.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The npm package solc, run by Node: the compiler itself, built for any platform. */
final class NpmSolc implements SolidityCompiler {
  private static final String SCRIPT = "solc-stdio.cjs";

  private final Path node;
  private final Path solc;
  private final SolidityVersion version;

  NpmSolc(Path node, Path solc, SolidityVersion version) {
    this.node = node;
    this.solc = solc;
    this.version = version;
  }

  @Override
  public SolidityVersion version() {
    return version;
  }

  @Override
  public String description() {
    return "the npm package " + solc;
  }

  @Override
  public String compile(String standardJson) {
    Path script = null;
    try {
      script = copyScript();
      return Subprocess.run(
          List.of(node.toString(), script.toString(), solc.toAbsolutePath().toString()),
          Map.of(),
          standardJson);
    } catch (IOException e) {
      throw new SolidityCompilerException("cannot write the script that runs " + solc, e);
    } finally {
      if (script != null) {
        delete(script);
      }
    }
  }

  private static Path copyScript() throws IOException {
    try (InputStream resource = NpmSolc.class.getResourceAsStream(SCRIPT)) {
      if (resource == null) {
        throw new IOException("missing from this jar: " + SCRIPT);
      }
      Path script = Files.createTempFile("solc-stdio", ".cjs");
      Files.copy(resource, script, StandardCopyOption.REPLACE_EXISTING);
      return script;
    }
  }

  private static void delete(Path script) {
    try {
      Files.deleteIfExists(script);
    } catch (IOException e) {
      // A virus scanner may hold it; a small file then stays behind in the temporary directory.
      script.toFile().deleteOnExit();
    }
  }
}
