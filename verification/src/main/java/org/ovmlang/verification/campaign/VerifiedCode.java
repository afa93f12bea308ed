package org.ovmlang.verification.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.verification.differential.BackEnds;

/**
 * Which compiler, runtime and back ends a campaign has compared, and by which laws and programs: a
 * campaign may go on when they have changed, and its report says how much was compared of which.
 */
final class VerifiedCode {

  private static final int DIGITS = 12;

  /** The first digits of a hash of all their classes and resources. */
  static final String VERSION = version();

  private VerifiedCode() {}

  private static String version() {
    MessageDigest hash = sha256();
    List<Class<?>> modules =
        List.of(
            Compiler.class,
            VerifiedCode.class,
            Decider.class,
            BackEnds.JAVA.getClass(),
            BackEnds.SOLIDITY.getClass());
    try {
      for (Class<?> module : modules) {
        URI place = module.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(place))) {
          add(Path.of(place), hash);
        } else {
          try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
            add(jar.getPath("/"), hash);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return HexFormat.of().formatHex(hash.digest()).substring(0, DIGITS);
  }

  /** Names and contents of all files but a jar's own. */
  private static void add(Path root, MessageDigest hash) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith("META-INF")) {
          hash.update(name.getBytes(StandardCharsets.UTF_8));
          hash.update(Files.readAllBytes(file));
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
