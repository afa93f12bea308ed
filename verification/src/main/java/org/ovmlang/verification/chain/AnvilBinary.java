package org.ovmlang.verification.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where npm puts the anvil executable of this platform. */
final class AnvilBinary {
  /** The system property that names the directory above {@code node_modules}. */
  static final String NPM_DIRECTORY_PROPERTY = "ovm.npm.directory";

  private AnvilBinary() {}

  static Path find() {
    String directory = System.getProperty(NPM_DIRECTORY_PROPERTY);
    if (directory == null) {
      throw new IllegalStateException(
          "set -D" + NPM_DIRECTORY_PROPERTY + " to the directory above node_modules");
    }
    String platform =
        platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    Path binary =
        Path.of(directory, "node_modules", "@foundry-rs", "anvil-" + platform, "bin")
            .resolve(platform.startsWith("win32") ? "anvil.exe" : "anvil");
    if (!Files.isRegularFile(binary)) {
      throw new IllegalStateException(
          "no anvil at " + binary + "; `node install.mjs` in " + directory + " installs it");
    }
    return binary;
  }

  /** The platform as the npm packages name it. */
  static String platform(String operatingSystem, String architecture) {
    String os = operatingSystem.toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "darwin" : os.contains("windows") ? "win32" : "linux";
    String arch = architecture.toLowerCase(Locale.ROOT);
    return system + (arch.equals("aarch64") || arch.equals("arm64") ? "-arm64" : "-amd64");
  }
}
