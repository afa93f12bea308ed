package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
final class ReadmeTest {

  private static final Path ROOT = Path.of(System.getProperty("ovm.root.directory"));

  @Test
  void theWorkedExampleGivesTheOutputThatIsShown() throws IOException {
    Matcher console =
        Pattern.compile("```console\n\\$ \\./ovmc ([^\n]*)\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(console.find()).isTrue();
    List<String> arguments = new ArrayList<>();
    Matcher words = Pattern.compile("'([^']*)'|(\\S+)").matcher(console.group(1));
    while (words.find()) {
      String word = words.group(1) == null ? words.group(2) : words.group(1);
      arguments.add(word.startsWith("examples/") ? ROOT.resolve(word).toString() : word);
    }
    Run run = Run.ovmc(arguments.toArray());
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(console.group(2));
  }

  @Test
  void theProgramThatIsShownIsTheOneInTheExample() throws IOException {
    String program = Files.readString(ROOT.resolve("examples/payment/payment.ovm"));
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```\n" + program + "```");
  }
}
