package org.ovmlang.codegen.solidity.compiler;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A native compiler inside a jar on the class path, in the layout of solcJ: {@code
 * native/OS/solc/file.list} names the files beside it, the executable first; OS is linux, mac or
 * win.
 */
final class SolcJarProvider implements SolidityCompilerProvider {
  private final ClassLoader classLoader;
  private final String operatingSystem;

  SolcJarProvider() {
    this(SolcJarProvider.class.getClassLoader(), System.getProperty("os.name", ""));
  }

  SolcJarProvider(ClassLoader classLoader, String operatingSystem) {
    this.classLoader = classLoader;
    this.operatingSystem = operatingSystem;
  }

  @Override
  public Optional<SolidityCompiler> find(SolidityCompilerOptions options, Consumer<String> tried) {
    String directory = "native/" + solcjName(operatingSystem) + "/solc/";
    if (classLoader.getResource(directory + "file.list") == null) {
      tried.accept("a solcJ jar: no " + directory + "file.list on the class path");
      return Optional.empty();
    }
    try {
      return NativeSolc.open(extract(directory), tried);
    } catch (IOException e) {
      tried.accept("the solcJ jar on the class path: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Path extract(String directory) throws IOException {
    List<String> files =
        new String(read(directory + "file.list"), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (files.isEmpty()) {
      throw new IOException(directory + "file.list is empty");
    }
    Path target = Files.createTempDirectory("solcj");
    target.toFile().deleteOnExit();
    for (String file : files) {
      Path path = target.resolve(file).normalize();
      if (!target.equals(path.getParent())) {
        throw new IOException(directory + "file.list names a file elsewhere: " + file);
      }
      Files.write(path, read(directory + file));
      path.toFile().deleteOnExit();
    }
    Path executable = target.resolve(files.get(0));
    if (!executable.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + executable + " executable");
    }
    return executable;
  }

  private byte[] read(String resource) throws IOException {
    try (InputStream stream = classLoader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      return stream.readAllBytes();
    }
  }

  private static String solcjName(String operatingSystem) {
    String name = operatingSystem.toLowerCase(Locale.ROOT);
    return name.contains("win") && !name.contains("darwin")
        ? "win"
        : name.contains("mac") || name.contains("darwin") ? "mac" : "linux";
  }
}
