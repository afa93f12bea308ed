package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.compiler.source.Diagnostic;

/** One mistake in the examples gives one diagnostic: nothing is said of its consequences. */
final class SingleMistakeTest {

  private static final Path EXAMPLES =
      Path.of(System.getProperty("ovm.root.directory"), "examples");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          plasma | lib/SignedBy.ovm         | IsValidSignature( | IsValidSignatur(        | OVM0201
          plasma | lib/SignedBy.ovm         | message, signature, signer, $sec | message, signature, singer, $sec | OVM0202
          plasma | lib/SignedBy.ovm         | @library          | @libary                 | OVM0209
          plasma | lib/SignedBy.ovm         | signer: Address   | signer: Adress          | OVM0205
          plasma | lib/SignedBy.ovm         | ${message}        | ${mesage}               | OVM0210
          plasma | lib/SignedBy.ovm         | ,KEY,             | ,KEYS,                  | OVM0210
          plasma | lib/LessThan.ovm         | @quantifier("range,NUMBER,${zero}-${upper_bound}") | '' | OVM0212
          plasma | lib/LessThan.ovm         | ${zero}-          | ''                      | OVM0210
          plasma | lib/commitments.ovm      | IsStored(contract, key, value) | IsStored(contract, key) | OVM0203
          plasma | plasma/checkpoint.ovm    | from lib import LessThan | ''                | OVM0201
          plasma | plasma/checkpoint.ovm    | import commitments | import comitments      | OVM0101
          plasma | plasma/checkpoint.ovm    | old_su()          | old_su                  | OVM0214
          plasma | plasma/checkpoint.ovm    | old_su()          | old_so()                | OVM0201
          plasma | plasma/checkpoint.ovm    | (su: Property     | (su Property            | OVM0001
          plasma | plasma/exit.ovm          | !su()             | !su().any()             | OVM0212
          plasma | plasma/exit.ovm          | Checkpoint(su, proof) | Checkpoint(su)      | OVM0203
          plasma | plasma/exit.ovm          | Checkpoint(su, proof) | Exit(su, proof)     | OVM0207
          plasma | plasma/exit.ovm          | def exit(         | def checkpoint(         | OVM0206
          plasma | plasma/exitDeposit.ovm   | checkpoint.address | checkpoint.adress      | OVM0211
          plasma | plasma/exitDeposit.ovm   | and Equal(checkpoint.0 | or Equal(checkpoint.0 | OVM0213
          plasma | plasma/limboExit.ovm     | IsValidStateTransition | IsValidStateTransaction | OVM0201
          plasma | plasma/ownership.ovm     | .any()            | .any(                   | OVM0001
          plasma | plasma/ownership.ovm     | owner: Address    | owner: Address, owner: Bytes | OVM0206
          plasma | plasma/stateUpdate.ovm   | HasIntersection(range, tx.1) | HasIntersection(range.middle, tx.1) | OVM0211
          plasma | plasma/stateUpdate.ovm   | block_number, tx.2 | token, tx.2            | OVM0204
          payment | payment.ovm             | amount <= 1000    | amount <= "1000"        | OVM0204
          payment | payment.ovm             | amount: Uint      | amount                  | OVM0208
          payment | payment.ovm             | order: Bytes      | order: Uint             | OVM0204
          payment | payment.ovm             | -> signature      | signature               | OVM0001
          payment | payment.ovm             | key message       | keys message            | OVM0001
          payment | payment.ovm             | signatures(order, owner).any() | signature(order, owner).any() | OVM0201
          """)
  void oneMistakeGivesOneError(String example, String file, String right, String wrong, String code)
      throws IOException {
    Path root = EXAMPLES.resolve(example.equals("plasma") ? "plasma/src/main/ovm" : example);
    copy(root);
    Path changed = folder.resolve(file);
    String text = Files.readString(changed);
    assertThat(text).contains(right);
    Files.writeString(changed, text.replaceFirst(quoted(right), replacement(wrong)));

    List<Diagnostic> diagnostics = compile(files());

    assertThat(diagnostics)
        .as(diagnostics.toString())
        .hasSize(1)
        .allMatch(diagnostic -> diagnostic.code().code().equals(code));
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String replacement(String text) {
    return Matcher.quoteReplacement(text);
  }

  private void copy(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".ovm")).toList()) {
        Path copy = folder.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(".ovm")).toList();
    }
  }

  private List<Diagnostic> compile(List<Path> files) {
    return new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
        .compile(files)
        .diagnostics();
  }
}
