package org.ovmlang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the project builds and passes is tested by the module acceptance. */
class InitCommandTest {

  @TempDir private Path folder;

  private static List<String> files(Path project) throws IOException {
    try (Stream<Path> tree = Files.walk(project)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> project.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void aProjectIsAPomAPredicateATestAReadmeAndWhatGitIgnores() throws IOException {
    Path project = folder.resolve("my-shop");

    Run run = Run.ovmc("init", project);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(files(project))
        .containsExactly(
            ".gitignore",
            "README.md",
            "pom.xml",
            "src/main/ovm/my_shop/payment.ovm",
            "src/test/java/com/example/my_shop/PaymentTest.java");
    assertThat(Files.readString(project.resolve("pom.xml")))
        .contains("<groupId>com.example</groupId>")
        .contains("<artifactId>my-shop</artifactId>")
        .contains("<rootPackage>com.example</rootPackage>");
    assertThat(Files.readString(project.resolve("README.md"))).hasLineCount(3);
  }

  @Test
  void noTemplateKeepsAHoleOrAPropertyOfThisBuild() throws IOException {
    Path project = folder.resolve("shop");
    Run.ovmc("init", "--group", "org.acme", "--package", "acme.claims", project);

    for (String file : files(project)) {
      assertThat(Files.readString(project.resolve(file)))
          .as(file)
          .doesNotContainPattern("%\\w+%")
          .doesNotContain("${");
    }
    assertThat(files(project)).contains("src/main/ovm/claims/payment.ovm");
  }

  @Test
  void itsPredicateHasNoErrorsAndNoWarnings() {
    Path project = folder.resolve("shop");
    Run.ovmc("init", project);

    Run run = Run.ovmc("check", project.resolve("src/main/ovm/shop/payment.ovm"));

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void anEmptyFolderIsFilledAndOneThatIsNotEmptyIsLeftAlone() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Run.ovmc("init", empty).status()).isZero();

    Run again = Run.ovmc("init", empty);
    assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(again.err()).contains("is not empty").contains("name a new or an empty one");

    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThat(Run.ovmc("init", file).err()).contains("is no folder");
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "--package, shop, two parts or more",
    "--package, com.class, 'class'",
    "--package, com..shop, ''",
    "--package, com.example.and, 'and'",
    "--package, com.ex-ample, ASCII letters",
    "--group, ../up, ASCII letters",
    "--group, a..b, ASCII letters",
    "--artifact, a b, ASCII letters",
    "--artifact, <x>, ASCII letters",
  })
  void aNameThatCannotBeUsedIsAnErrorThatHelpsAndNothingIsWritten(
      String option, String value, String expected) {
    Path project = folder.resolve("shop");

    Run run = Run.ovmc("init", option, value, project);

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains(option + " " + value).contains(expected);
    assertThat(project).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "caf\u00E9", "-x", "%group%"})
  void aFolderWhoseNameIsNoArtifactIdAsksForOne(String name) {
    Path project = folder.resolve(name);

    Run refused = Run.ovmc("init", "--", project);
    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err()).contains("--artifact");

    assertThat(Run.ovmc("init", "--artifact", "shop", "--", project).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "com.example, 1st-class, src/main/ovm/_1st_class/payment.ovm",
    "com.new, class, src/main/ovm/class_/payment.ovm",
    "x, or, src/main/ovm/or_/payment.ovm",
  })
  void aPackageMadeOfTheIdsIsOne(String group, String artifact, String file) throws IOException {
    Path project = folder.resolve("p");

    assertThat(Run.ovmc("init", "--group", group, "--artifact", artifact, project).err()).isEmpty();

    assertThat(files(project)).contains(file);
    assertThat(Run.ovmc("check", project.resolve(file)).status()).isZero();
  }
}
