package org.ovmlang.compiler.resolve;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * The constants that name signature schemes: {@code $secp256k1}, {@code $typedData}, {@code
 * $personalMessage}, and {@code $eip712}, behind which a domain separator stands.
 */
public final class Verifiers {

  private static final List<String> NAMES =
      List.of("secp256k1", "typedData", "personalMessage", "eip712");

  private Verifiers() {}

  /**
   * Whether a constant of that name is a verifier, unless the program declares it as a parameter.
   */
  public static boolean isVerifier(String name) {
    return NAMES.contains(name);
  }

  /** The value of the constant in hex: its name in ASCII. */
  public static String hex(String name) {
    return HexFormat.of().formatHex(name.getBytes(StandardCharsets.US_ASCII));
  }
}
