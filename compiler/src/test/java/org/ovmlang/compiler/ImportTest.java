package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What imports can meet. */
final class ImportTest {

  private static final String[] IMPORTER = {"import q", "def f(a) := Bool(a)"};

  @TempDir Path folder;

  @Test
  void aLibraryThatIsNoJarIsReported() throws IOException {
    for (String name : new String[] {"library.jar", "library.txt"}) {
      Path library = Files.writeString(folder.resolve(name), "no archive");
      CompilationResult result =
          new Sources(folder).library(library).file("p.ovm", IMPORTER).compile();
      assertThat(result.diagnostics())
          .singleElement()
          .satisfies(d -> assertThat(d.code().code()).isEqualTo("OVM0005"))
          .satisfies(d -> assertThat(d.help()).contains(name + "' is no jar"));
    }
  }

  @Test
  void aFolderIsNoFileToImport() throws IOException {
    Files.createDirectories(folder.resolve("q.ovm"));
    assertThat(new Sources(folder).file("p.ovm", IMPORTER).diagnostics())
        .containsExactly("OVM0101 1:1 the import 'q' names no file");
  }

  @Test
  void aFileOfALibraryFolderHasOneNamespaceHoweverItIsImported() {
    Path library = folder.resolve("library");
    new Sources(library)
        .imported("acme/near.ovm", "@library", "def N(a) := Bool(a)")
        .imported("acme/rules.ovm", "import near", "@library", "def R(a) := N(a)");
    Sources sources =
        new Sources(folder.resolve("own"))
            .library(library)
            .file("p.ovm", "import acme.rules", "import acme.near", "def f(a) := R(a) and N(a)");
    assertThat(sources.formula("p.f")).isEqualTo("(acme.rules.R(a#0) and acme.near.N(a#0))");
  }

  @Test
  void aFileThatIsGivenTwiceIsCompiledOnce() {
    assertThat(
            new Sources(folder)
                .file("p.ovm", "def f(a) := Bool(a)")
                .file("./p.ovm", "def f(a) := Bool(a)")
                .program()
                .definitions())
        .hasSize(1);
  }

  @Test
  void emptyFilesAndFilesOfCommentsAreProgramsWithoutDefinitions() {
    assertThat(
            new Sources(folder)
                .file("a.ovm", "")
                .file("b.ovm", "// nothing", "/* here */")
                .file("c.ovm", "edition 1")
                .program()
                .definitions())
        .isEmpty();
  }
}
