package org.ovmlang.cli.value;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.RecordDeclaration;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.Suggestion;

/** Finds the definitions and records of a program by the names that people use for them. */
public final class DefinitionTable {

  private final List<Definition> definitions;
  private final List<RecordType> records;
  private final Path mainFile;

  /**
   * The definitions of {@code program}.
   *
   * @param mainFile the file whose definitions win over those of its imports
   */
  public DefinitionTable(CheckedProgram program, Path mainFile) {
    this.definitions = program.definitions();
    this.records = program.records().stream().map(RecordDeclaration::type).toList();
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
    Optional<Definition> exact =
        only(name, named(definition -> definition.name().equals(name)), Definition::id);
    return exact.isPresent()
        ? exact
        : only(name, named(definition -> definition.name().equalsIgnoreCase(name)), Definition::id);
  }

  /**
   * The definition that {@code name} means.
   *
   * @throws InputException if there is none, or several
   */
  public Definition get(String name) {
    return find(name).orElseThrow(() -> unknown(name, List.of()));
  }

  /**
   * The record that {@code name} means: {@code wanted} if that is its name or id, else the only one
   * of that name or id.
   *
   * @throws InputException if several are meant
   */
  Optional<RecordType> record(String name, Type wanted) {
    List<RecordType> named =
        records.stream()
            .filter(record -> record.id().equals(name) || record.name().equals(name))
            .toList();
    List<RecordType> fitting = named.stream().filter(wanted::equals).toList();
    return only(name, fitting.isEmpty() ? named : fitting, RecordType::id);
  }

  /** The failure to find {@code name} among the definitions and {@code others}. */
  InputException unknown(String name, List<String> others) {
    List<String> names =
        Stream.of(
                definitions.stream().map(Definition::name),
                records.stream().map(RecordType::name),
                others.stream())
            .flatMap(stream -> stream)
            .toList();
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

  private static <T> Optional<T> only(String name, List<T> found, Function<T, String> id) {
    if (found.size() > 1) {
      String ids = found.stream().map(id).sorted().collect(Collectors.joining(", "));
      throw new InputException("'" + name + "' may be any of " + ids + "; write one of these");
    }
    return found.stream().findFirst();
  }
}
