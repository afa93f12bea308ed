package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
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

  /** A jar with the files, each a name and a text. */
  private Path jar(String name, String... files) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (int i = 0; i < files.length; i += 2) {
        out.putNextEntry(new JarEntry(files[i]));
        out.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @Test
  void aFileOfAJarImportsFromItsOwnJarFirst() throws IOException {
    Path other =
        jar(
            "a.jar",
            "acme/near.ovm",
            "@library def N(a) := Bool(a)",
            "far.ovm",
            "@library def F(a) := Bool(a)");
    Path own =
        jar(
            "b.jar",
            "acme/rules.ovm",
            "import near\nimport far\n@library def R(a) := N(a) and F(a)",
            "acme/near.ovm",
            "@library def N(a) := !Bool(a)",
            "far.ovm",
            "@library def F(a) := !Bool(a)");
    Sources sources =
        new Sources(folder.resolve("own"))
            .imported("far.ovm", "@library def F(a) := Bool(a)")
            .imported("near.ovm", "@library def N(a) := Bool(a)")
            .library(other)
            .library(own)
            .file("p.ovm", "import acme.rules", "def g(a) := R(a)");
    assertThat(sources.formula("acme.near.N")).isEqualTo("!Bool(a#0)");
    assertThat(sources.formula("far.F")).isEqualTo("!Bool(a#0)");
  }

  @Test
  void aFileOfAJarMayImportFromAnotherLibrary() throws IOException {
    Sources sources =
        new Sources(folder.resolve("own"))
            .library(jar("a.jar", "rules.ovm", "import base\n@library def R(a) := B(a)"))
            .library(jar("b.jar", "base.ovm", "@library def B(a) := Bool(a)"))
            .file("p.ovm", "import rules", "def f(a) := R(a)");
    assertThat(sources.formula("rules.R")).isEqualTo("base.B(a#0)");
  }

  @Test
  void aLibraryThatDoesNotExistIsReported() {
    Sources sources =
        new Sources(folder).library(folder.resolve("no.jar")).file("p.ovm", "def f(a) := Bool(a)");
    assertThat(sources.diagnostics()).containsExactly("OVM0005 1:1 there is no such library");
    assertThat(sources.compile().diagnostics().get(0).span().file().path()).endsWith("no.jar");
  }

  @Test
  void aFileThatIsNamedThroughALinkIsCompiledOnce() throws IOException {
    new Sources(folder.resolve("real")).imported("p.ovm", "def f(a) := Bool(a)");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    CompilationResult result =
        new Compiler(CompilerOptions.defaults())
            .compile(List.of(link.resolve("p.ovm"), folder.resolve("real/p.ovm")));
    assertThat(result.program().orElseThrow().definitions()).hasSize(1);
  }

  @Test
  void aFileBelowALinkToASourceRootHasTheNamespaceOfTheRoot() throws IOException {
    new Sources(folder.resolve("real")).imported("a/p.ovm", "def f(a) := Bool(a)");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(folder.resolve("real")), List.of(), List.of()))
            .compile(List.of(link.resolve("a/p.ovm")));
    assertThat(result.program().orElseThrow().definition("a.p.f").name()).isEqualTo("f");
  }
}
