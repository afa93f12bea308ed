package org.ovmlang.codegen.solidity.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers results by version and input: the compiler is a function of these. The last few are
 * kept in memory, all of them in a directory if there is one.
 */
final class CachingSolidityCompiler implements SolidityCompiler {
  private static final int KEPT_IN_MEMORY = 16;

  private final SolidityCompiler compiler;
  private final Optional<Path> directory;
  private final Map<String, String> recent = Collections.synchronizedMap(new Recent());

  CachingSolidityCompiler(SolidityCompiler compiler, Optional<Path> directory) {
    this.compiler = compiler;
    this.directory = directory;
  }

  @Override
  public SolidityVersion version() {
    return compiler.version();
  }

  @Override
  public String description() {
    return compiler.description();
  }

  @Override
  public String compile(String standardJson) {
    String key = key(standardJson);
    String known = recent.get(key);
    if (known != null) {
      return known;
    }
    Optional<Path> file = directory.map(parent -> parent.resolve(key + ".json"));
    String output;
    try {
      output =
          file.isPresent() ? fromFile(file.get(), standardJson) : compiler.compile(standardJson);
    } catch (IOException e) {
      throw new SolidityCompilerException("cannot use the cache " + directory.get(), e);
    }
    recent.put(key, output);
    return output;
  }

  private String fromFile(Path file, String standardJson) throws IOException {
    if (Files.isRegularFile(file)) {
      return Files.readString(file);
    }
    String output = compiler.compile(standardJson);
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    // Written aside and moved, so that nobody ever reads half a result.
    Path aside = Files.createTempFile(parent, "solc", ".tmp");
    Files.writeString(aside, output);
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    return output;
  }

  private String key(String standardJson) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((version() + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(standardJson.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static final class Recent extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(KEPT_IN_MEMORY, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > KEPT_IN_MEMORY;
    }
  }
}
