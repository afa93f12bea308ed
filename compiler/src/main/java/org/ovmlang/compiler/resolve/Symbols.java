package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.DiagnosticCode;
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

  private final Diagnostics diagnostics;
  private final LoadedFiles files;
  private final Map<LoadedFile, Scope> own = new HashMap<>();
  private final Map<LoadedFile, Scope> visible = new HashMap<>();
  private final Map<String, InputSymbol> params = new TreeMap<>();
  private final Map<String, DefinitionSymbol> externs = new LinkedHashMap<>();
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
    Span options = new SourceFile("--extern", "").span(0, 0);
    for (String name : externNames) {
      if (NAME.matcher(name).matches()) {
        symbols.externs.put(name, DefinitionSymbol.extern(name, options));
      } else {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_PREDICATE,
            options,
            "'" + name + "' is no name of a predicate",
            "a name is letters, digits and '_', and begins with a letter or '_'");
      }
    }
    symbols.declare(files.prelude());
    files.files().forEach(symbols::declare);
    symbols.seenBy(files.prelude());
    files.files().forEach(symbols::seenBy);
    symbols.definitions.addAll(symbols.externs.values());
    symbols.definitions.forEach(d -> symbols.definitionsById.putIfAbsent(d.id(), d));
    symbols.resolveTypes();
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

  private void declare(LoadedFile file) {
    Scope scope = new Scope();
    own.put(file, scope);
    Annotations annotations = new Annotations(file == files.prelude(), diagnostics);
    for (DeclarationSyntax declaration : file.syntax().declarations()) {
      Set<String> found = annotations.of(declaration);
      if (declaration instanceof DefSyntax def) {
        declareDefinition(
            scope,
            DefinitionSymbol.of(
                def, file, found.contains("library"), Annotations.hint(declaration)));
      } else if (declaration instanceof SourceSyntax source) {
        declareDefinition(scope, DefinitionSymbol.of(source, file));
      } else if (declaration instanceof AtomSyntax atom) {
        declareAtom(scope, new AtomSymbol(atom, file, found.contains("builtin")));
      } else if (declaration instanceof ParamSyntax param) {
        InputSymbol symbol = param(param.name().text(), param.name().span());
        scope.params().put(param.name().text(), symbol);
      } else if (declaration instanceof RecordSyntax record) {
        declareRecord(scope, new RecordSymbol(record, file));
      }
    }
  }

  private void declareDefinition(Scope scope, DefinitionSymbol symbol) {
    DefinitionSymbol other = scope.definitions().putIfAbsent(symbol.name(), symbol);
    if (other != null) {
      duplicate(symbol.span(), symbol.name(), "the definition in line " + other.span().line());
      return;
    }
    definitions.add(symbol);
  }

  private void declareAtom(Scope scope, AtomSymbol atom) {
    if (scope.atoms().putIfAbsent(atom.name(), atom) != null) {
      duplicate(atom.span(), atom.name(), "another atom of this file");
      return;
    }
    atoms.add(atom);
  }

  private void declareRecord(Scope scope, RecordSymbol record) {
    if (record.isRange()) {
      return;
    }
    if (TypeResolver.builtin(record.name()) != null) {
      duplicate(record.span(), record.name(), "a type that needs no declaration");
      return;
    }
    RecordSymbol other = scope.records().putIfAbsent(record.name(), record);
    if (other != null) {
      duplicate(record.span(), record.name(), "the record in line " + other.span().line());
      return;
    }
    records.add(record);
    recordsById.putIfAbsent(record.id(), record);
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
    Scope scope = visible.getOrDefault(file, Scope.EMPTY);
    Type type = new TypeResolver(scope, file.isLegacy(), diagnostics).resolve(param.type());
    if (symbol.isDeclared() && !symbol.type().equals(type)) {
      duplicate(param.name().span(), name, "a parameter of another type");
    }
    symbol.declare(type);
  }

  private Scope seenBy(LoadedFile file) {
    Scope known = visible.get(file);
    if (known != null) {
      return known;
    }
    Scope scope = new Scope();
    visible.put(file, scope);
    merge(scope, own.getOrDefault(files.prelude(), Scope.EMPTY));
    for (LoadedFile imported : file.imports()) {
      merge(scope, seenBy(imported));
    }
    Scope mine = own.getOrDefault(file, Scope.EMPTY);
    merge(scope, mine);
    externs.forEach(scope.definitions()::putIfAbsent);
    reportCaseCollisions(file, scope);
    mine.definitions().values().forEach(symbol -> symbol.setScope(scope));
    mine.atoms().values().forEach(symbol -> symbol.setScope(scope));
    mine.records().values().forEach(symbol -> symbol.setScope(scope));
    return scope;
  }

  private void merge(Scope into, Scope from) {
    from.definitions()
        .forEach(
            (name, symbol) -> {
              DefinitionSymbol other = into.definitions().putIfAbsent(name, symbol);
              if (other != null && other != symbol) {
                duplicate(symbol.span(), name, "the definition at " + other.span());
              }
            });
    from.atoms()
        .forEach(
            (name, atom) -> {
              AtomSymbol other = into.atoms().putIfAbsent(name, atom);
              if (other != null && other != atom) {
                duplicate(atom.span(), name, "the atom at " + other.span());
              }
            });
    from.records()
        .forEach(
            (name, record) -> {
              RecordSymbol other = into.records().putIfAbsent(name, record);
              if (other != null && other != record) {
                duplicate(record.span(), name, "the record at " + other.span());
              }
            });
    into.params().putAll(from.params());
  }

  /** Names that differ by case only, and declarations of two kinds with one name. */
  private void reportCaseCollisions(LoadedFile file, Scope scope) {
    Scope mine = own.getOrDefault(file, Scope.EMPTY);
    Map<String, List<Named>> byLowerCase = new TreeMap<>();
    scope
        .definitions()
        .forEach(
            (name, s) -> named(byLowerCase, name, s.span(), mine.definitions().get(name) == s));
    scope
        .atoms()
        .forEach((name, s) -> named(byLowerCase, name, s.span(), mine.atoms().get(name) == s));
    scope
        .records()
        .forEach((name, s) -> named(byLowerCase, name, s.span(), mine.records().get(name) == s));
    for (List<Named> same : byLowerCase.values()) {
      if (same.size() > 1) {
        reportCaseCollision(same);
      }
    }
  }

  private static void named(Map<String, List<Named>> into, String name, Span span, boolean own) {
    into.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
        .add(new Named(name, span, own));
  }

  /** Reports the declarations of the file itself, or if all are imported, all but the first. */
  private void reportCaseCollision(List<Named> same) {
    List<Named> mine = same.stream().filter(Named::own).toList();
    for (Named named : mine.isEmpty() ? same.subList(1, same.size()) : mine) {
      Named other = same.get(0).equals(named) ? same.get(1) : same.get(0);
      duplicate(
          named.span(),
          named.name(),
          other.name().equals(named.name())
              ? "the declaration at " + other.span()
              : "'" + other.name() + "' at " + other.span());
    }
  }

  /** A declaration that a file sees; its own or an imported one. */
  private record Named(String name, Span span, boolean own) {}

  private void duplicate(Span span, String name, String other) {
    DeclaredTypes.duplicate(diagnostics, span, name, other);
  }
}
