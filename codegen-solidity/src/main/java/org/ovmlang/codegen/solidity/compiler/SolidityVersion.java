package org.ovmlang.codegen.solidity.compiler;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a Solidity compiler.
 *
 * @param major the first number
 * @param minor the second number; before 1.0 each is a language of its own
 * @param patch the third number
 */
public record SolidityVersion(int major, int minor, int patch) {
  /** The oldest version that the generated contracts and the support library compile with. */
  public static final SolidityVersion OLDEST = new SolidityVersion(0, 8, 20);

  private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

  /** The first version number in a text such as the answer to {@code solc --version}. */
  public static Optional<SolidityVersion> findIn(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.find()
        ? Optional.of(
            new SolidityVersion(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3))))
        : Optional.empty();
  }

  /** Whether {@code pragma solidity ^oldest} accepts this version. */
  public boolean fits(SolidityVersion oldest) {
    return major == oldest.major && minor == oldest.minor && patch >= oldest.patch;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
