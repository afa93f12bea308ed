package org.ovmlang.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the last run was made from and what it made. A text file: the digest of the inputs, then a
 * line for each output with the digest of its content and its path.
 *
 * @param inputs the digest of everything the output depends on
 * @param outputs the digests of the contents by the file
 */
record State(String inputs, Map<Path, String> outputs) {

  private static final int DIGEST_LENGTH = 64;

  State {
    outputs = new TreeMap<>(outputs);
  }

  /** What a file says; of one that is missing or not understood, that nothing was made. */
  static State read(Path file) throws IOException {
    State nothing = new State("", Map.of());
    if (!Files.isRegularFile(file)) {
      return nothing;
    }
    Map<Path, String> outputs = new TreeMap<>();
    String inputs = "";
    for (String line : Files.readAllLines(file)) {
      if (line.length() == DIGEST_LENGTH && inputs.isEmpty()) {
        inputs = line;
      } else if (line.length() > DIGEST_LENGTH + 1 && !inputs.isEmpty()) {
        outputs.put(Path.of(line.substring(DIGEST_LENGTH + 1)), line.substring(0, DIGEST_LENGTH));
      } else {
        return nothing;
      }
    }
    return new State(inputs, outputs);
  }

  /** Keeps this state in {@code file}. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(inputs).append('\n');
    outputs.forEach((path, digest) -> text.append(digest).append(' ').append(path).append('\n'));
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text);
  }

  /** Whether every output is there with the content that was written. */
  boolean outputsAreIntact() throws IOException {
    for (Map.Entry<Path, String> output : outputs.entrySet()) {
      if (!Files.isRegularFile(output.getKey())
          || !Digest.of(Files.readAllBytes(output.getKey())).equals(output.getValue())) {
        return false;
      }
    }
    return true;
  }
}
