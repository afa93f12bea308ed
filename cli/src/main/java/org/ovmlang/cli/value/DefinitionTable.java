package org.ovmlang.cli.value;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.source.Suggestion;

/** Finds the definitions of a program by the names that people use for them. */
public final class DefinitionTable {

  private final List<Definition> definitions;
  private final Path mainFile;

  /**
   * The definitions of {@code program}.
   *
   * @param mainFile the file whose definitions win over those of its imports
   */
  public DefinitionTable(CheckedProgram program, Path mainFile) {
    this.definitions = program.definitions();
    this.mainFile = mainFile;
  }

  /**
   * The definition that {@code name} means: the one with that id ({@code plasma.exit.exit}); else
   * the one of that name, in the main file before others; else, when case is ignored, likewise.
   *
   * @throws InputException if several are meant
   */
  public Optional<Definition> find(String name) {
    Optional<Definition> byId =
        definitions.stream().filter(definition -> definition.id().equals(name)).findFirst();
    if (byId.isPresent()) {
      return byId;
    }
    Optional<Definition> exact = only(name, named(definition -> definition.name().equals(name)));
    return exact.isPresent()
        ? exact
        : only(name, named(definition -> definition.name().equalsIgnoreCase(name)));
  }

  /**
   * The definition that {@code name} means.
   *
   * @throws InputException if there is none, or several
   */
  public Definition get(String name) {
    return find(name).orElseThrow(() -> unknown(name, List.of()));
  }

  /** The failure to find {@code name} among the definitions and {@code others}. */
  InputException unknown(String name, List<String> others) {
    List<String> names =
        Stream.concat(definitions.stream().map(Definition::name), others.stream()).toList();
    String help =
        Suggestion.didYouMean(name, names).orElse("name the file that does, behind --with");
    return new InputException("nothing here defines '" + name + "'; " + help);
  }

  private List<Definition> named(Predicate<Definition> filter) {
    List<Definition> found = definitions.stream().filter(filter).toList();
    List<Definition> here = found.stream().filter(this::isInMainFile).toList();
    return here.isEmpty() ? found : here;
  }

  private boolean isInMainFile(Definition definition) {
    Path file = Path.of(definition.span().file().path());
    return file.toAbsolutePath().normalize().equals(mainFile.toAbsolutePath().normalize());
  }

  private static Optional<Definition> only(String name, List<Definition> found) {
    if (found.size() > 1) {
      String ids = found.stream().map(Definition::id).sorted().collect(Collectors.joining(", "));
      throw new InputException("'" + name + "' may be any of " + ids + "; write one of these");
    }
    return found.stream().findFirst();
  }
}
