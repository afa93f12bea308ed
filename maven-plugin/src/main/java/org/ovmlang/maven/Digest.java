package org.ovmlang.maven;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest of parts; where one part ends and the next begins matters. */
final class Digest {

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The digest of {@code content} alone. */
  static String of(byte[] content) {
    return new Digest().add(content).hex();
  }

  /** Adds a part. */
  Digest add(byte[] part) {
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(part.length).flip());
    sha256.update(part);
    return this;
  }

  /** Adds a part. */
  Digest add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest so far, to be called once. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
