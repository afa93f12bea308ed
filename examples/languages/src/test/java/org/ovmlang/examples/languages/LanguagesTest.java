package org.ovmlang.examples.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin and Scala programs that use generated classes compile, and find what Java finds. */
class LanguagesTest {

  /** Two truths by the prices, one false by the limit, and what else the programs look at. */
  private static final List<String> FOUND =
      List.of(
          "TRUE_CERTAIN",
          "FALSE_CERTAIN",
          "FALSE_CERTAIN",
          "true",
          "true 5 no nuts",
          "false [the constant 'limit']",
          "WINS");

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path classes;

  @Test
  void kotlinUsesRecordsListsOptionalsAndGenerics() throws Exception {
    assertThat(kotlin("src/main/kotlin/Shop.kt")).isEmpty();
    assertThat(run("Shop")).isEqualTo(FOUND);
  }

  @Test
  void kotlinSeesWhatMayBeNull() {
    assertThat(kotlin("src/test/kotlin/Careless.kt"))
        .contains("Careless.kt:6")
        .containsAnyOf("type mismatch", "Return type mismatch");
  }

  @Test
  void scalaUsesRecordsListsOptionalsAndGenerics() throws Exception {
    String[] arguments = {
      "-classpath", CLASS_PATH, "-d", classes.toString(), "src/main/scala/Shop.scala"
    };
    assertThat(dotty.tools.dotc.Main.process(arguments).hasErrors()).isFalse();
    assertThat(run("inscala.Shop")).isEqualTo(FOUND);
  }

  /** Compiles a file; what the compiler says of errors. */
  private String kotlin(String file) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ExitCode code =
        new K2JVMCompiler()
            .exec(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "-classpath",
                CLASS_PATH,
                "-no-stdlib",
                "-no-reflect",
                "-nowarn",
                "-d",
                classes.toString(),
                file);
    String text = said.toString(StandardCharsets.UTF_8);
    assertThat(code == ExitCode.OK).as(text).isEqualTo(text.isBlank());
    return text;
  }

  private List<?> run(String type) throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      return (List<?>) loader.loadClass(type).getMethod("run").invoke(null);
    }
  }
}
