package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.rule.DuplicateName;
import org.ovmlang.compiler.rule.UnknownPredicate;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.AtomSyntax;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.ParamSyntax;
import org.ovmlang.compiler.syntax.RecordSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/** Everything that a program declares, and which file sees what. */
public final class Symbols {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  /** Where messages say that something is declared which only the options name. */
  private static final Span OPTIONS = new SourceFile("--extern", "").span(0, 0);

  private final Diagnostics diagnostics;
  private final LoadedFiles files;
  private final Declarations declarations = new Declarations();
  private final Map<LoadedFile, Scope> visible = new HashMap<>();
  private final Map<String, InputSymbol> params = new TreeMap<>();
  private final List<RecordSymbol> records = new ArrayList<>();
  private final Map<String, RecordSymbol> recordsById = new HashMap<>();
  private final Map<String, DefinitionSymbol> definitionsById = new HashMap<>();
  private final List<AtomSymbol> atoms = new ArrayList<>();
  private List<DefinitionSymbol> definitions = new ArrayList<>();

  private Symbols(LoadedFiles files, Diagnostics diagnostics) {
    this.files = files;
    this.diagnostics = diagnostics;
  }

  /** Collects the declarations of all files; reports names declared twice and unknown types. */
  public static Symbols collect(
      LoadedFiles files, List<String> externNames, Diagnostics diagnostics) {
    Symbols symbols = new Symbols(files, diagnostics);
    externNames.forEach(symbols::declareExtern);
    symbols.declare(files.prelude());
    files.files().forEach(symbols::declare);
    symbols.reportCollisions();
    symbols.definitions.addAll(symbols.declarations.externs().values());
    symbols.definitions.forEach(d -> symbols.definitionsById.putIfAbsent(d.id(), d));
    symbols.resolveTypes();
    ExternArities.settle(symbols.definitions, diagnostics);
    return symbols;
  }

  /** All definitions; after {@link #orderByCalls}, callees before their callers. */
  public List<DefinitionSymbol> definitions() {
    return definitions;
  }

  /** The definition with that id. */
  public DefinitionSymbol definition(String id) {
    DefinitionSymbol symbol = definitionsById.get(id);
    if (symbol == null) {
      throw new IllegalArgumentException("no definition '" + id + "'");
    }
    return symbol;
  }

  DefinitionSymbol definition(DefinitionClaimType type) {
    return definition(type.definition());
  }

  /** All records, in source order. */
  List<RecordSymbol> records() {
    return records;
  }

  RecordSymbol record(RecordType type) {
    RecordSymbol symbol = recordsById.get(type.id());
    if (symbol == null) {
      throw new IllegalArgumentException("no record '" + type.id() + "'");
    }
    return symbol;
  }

  /** The fields of a record or the inputs of a claim; of other types nothing. */
  List<InputSymbol> partsOf(Type type) {
    if (type instanceof RecordType record) {
      return record(record).fields();
    }
    return type instanceof DefinitionClaimType claim ? definition(claim).inputs() : List.of();
  }

  List<AtomSymbol> atoms() {
    return atoms;
  }

  /** The parameter of that name; made, without a type, if nothing declares it. */
  public InputSymbol param(String name, Span span) {
    return params.computeIfAbsent(name, n -> new InputSymbol(span, n));
  }

  /** All parameters in use or declared, by name. */
  public Map<String, InputSymbol> params() {
    return params;
  }

  /** Orders the definitions by their calls and reports recursion. */
  public void orderByCalls(Diagnostics diagnostics) {
    definitions = new CallGraph(definitions, diagnostics).calleesFirst();
  }

  private void declareExtern(String name) {
    if (!NAME.matcher(name).matches()) {
      UnknownPredicate.noName(OPTIONS, name, diagnostics);
    } else if (isNameFree(name, OPTIONS)) {
      declarations.externs().put(name, DefinitionSymbol.extern(name, OPTIONS));
    }
  }

  private void declare(LoadedFile file) {
    Annotations annotations = new Annotations(file == files.prelude(), diagnostics);
    for (DeclarationSyntax declaration : file.syntax().declarations()) {
      Set<String> found = annotations.of(declaration);
      if (declaration instanceof DefSyntax def) {
        declareDefinition(
            file,
            DefinitionSymbol.of(
                def, file, found.contains("library"), Annotations.hint(declaration)));
      } else if (declaration instanceof SourceSyntax source) {
        declareDefinition(file, DefinitionSymbol.of(source, file));
      } else if (declaration instanceof AtomSyntax atom) {
        declareAtom(file, new AtomSymbol(atom, file, found.contains("builtin")));
      } else if (declaration instanceof ParamSyntax param) {
        InputSymbol symbol = param(param.name().text(), param.name().span());
        declarations.params().declare(file.number(), param.name().text(), symbol);
      } else if (declaration instanceof RecordSyntax record) {
        declareRecord(file, new RecordSymbol(record, file));
      }
    }
  }

  private void declareDefinition(LoadedFile file, DefinitionSymbol symbol) {
    Optional<DefinitionSymbol> other =
        declarations.definitions().declare(file.number(), symbol.name(), symbol);
    if (other.isPresent()) {
      duplicate(
          symbol.span(), symbol.name(), "the definition in line " + other.get().span().line());
    } else if (isNameFree(symbol.name(), symbol.span())) {
      symbol.setScope(visible(file));
      definitions.add(symbol);
    }
  }

  private void declareAtom(LoadedFile file, AtomSymbol atom) {
    if (declarations.atoms().declare(file.number(), atom.name(), atom).isPresent()) {
      duplicate(atom.span(), atom.name(), "another atom of this file");
    } else if (isNameFree(atom.name(), atom.span())) {
      atom.setScope(visible(file));
      atoms.add(atom);
    }
  }

  private void declareRecord(LoadedFile file, RecordSymbol record) {
    if (record.isRange()) {
      return;
    }
    if (TypeResolver.builtin(record.name()) != null) {
      duplicate(record.span(), record.name(), "a type that needs no declaration");
      return;
    }
    Optional<RecordSymbol> other =
        declarations.records().declare(file.number(), record.name(), record);
    if (other.isPresent()) {
      duplicate(record.span(), record.name(), "the record in line " + other.get().span().line());
    } else if (isNameFree(record.name(), record.span())) {
      record.setScope(visible(file));
      records.add(record);
      recordsById.putIfAbsent(record.id(), record);
    }
  }

  private boolean isNameFree(String name, Span span) {
    if (Functions.NAMES.contains(name)) {
      duplicate(span, name, "a function of the language");
      return false;
    }
    return true;
  }

  private void resolveTypes() {
    DeclaredTypes types = new DeclaredTypes(diagnostics);
    records.forEach(types::fields);
    atoms.forEach(types::inputs);
    definitions.forEach(types::inputs);
    for (LoadedFile file : files.files()) {
      for (DeclarationSyntax declaration : file.syntax().declarations()) {
        if (declaration instanceof ParamSyntax param) {
          declareParam(param, file);
        }
      }
    }
  }

  private void declareParam(ParamSyntax param, LoadedFile file) {
    String name = param.name().text();
    InputSymbol symbol = param(name, param.name().span());
    Type type = new TypeResolver(visible(file), file.isLegacy(), diagnostics).resolve(param.type());
    if (symbol.isDeclared() && !symbol.type().equals(type)) {
      duplicate(param.name().span(), name, "a parameter of another type");
    }
    symbol.declare(type);
  }

  /** What a file sees; imports are not circular, that was checked before. */
  /** The names that a file sees: its own and those it imports. */
  public Scope visible(LoadedFile file) {
    Scope known = visible.get(file);
    if (known == null) {
      BitSet seen = new BitSet();
      seen.set(files.prelude().number());
      seen.set(file.number());
      for (LoadedFile imported : file.imports()) {
        seen.or(visible(imported).files());
      }
      known = new Scope(declarations, seen);
      visible.put(file, known);
    }
    return known;
  }

  private void reportCollisions() {
    NameCollisions collisions = new NameCollisions(declarations, diagnostics);
    for (LoadedFile file : files.files()) {
      List<BitSet> imports =
          file.imports().stream().map(imported -> visible(imported).files()).toList();
      collisions.reportIn(file.number(), visible(file).files(), imports);
    }
  }

  private void duplicate(Span span, String name, String other) {
    DuplicateName.report(span, name, other, diagnostics);
  }
}
