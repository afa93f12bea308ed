package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.DiagnosticCode;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.source.Suggestion;
import org.ovmlang.compiler.syntax.AnnotationSyntax;
import org.ovmlang.compiler.syntax.AtomSyntax;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.InputSyntax;
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
    files.files().forEach(symbols::seenBy);
    symbols.definitions.forEach(symbols::resolveInputs);
    symbols.definitions.addAll(symbols.externs.values());
    return symbols;
  }

  /** All definitions; after {@link #orderByCalls}, callees before their callers. */
  public List<DefinitionSymbol> definitions() {
    return definitions;
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
    for (DeclarationSyntax declaration : file.syntax().declarations()) {
      Map<String, String> annotations = annotations(declaration, file);
      if (declaration instanceof DefSyntax def) {
        declareDefinition(
            scope,
            DefinitionSymbol.of(def, file, annotations.containsKey("library"), hint(declaration)));
      } else if (declaration instanceof SourceSyntax source) {
        declareDefinition(scope, DefinitionSymbol.of(source, file));
      } else if (declaration instanceof AtomSyntax atom) {
        if (!scope.atoms().containsKey(atom.name().text())) {
          scope.atoms().put(atom.name().text(), atom(atom, annotations.containsKey("builtin")));
        } else {
          duplicate(atom.name().span(), atom.name().text(), "another atom of this file");
        }
      } else if (declaration instanceof ParamSyntax param) {
        InputSymbol symbol =
            params.computeIfAbsent(
                param.name().text(), name -> new InputSymbol(param.name().span(), name));
        var type = TypeResolver.resolve(param.type(), scope, diagnostics);
        if (symbol.isDeclared() && !symbol.type().equals(type)) {
          duplicate(param.name().span(), param.name().text(), "a parameter of another type");
        }
        symbol.declare(type);
        scope.params().put(param.name().text(), symbol);
      } else if (declaration instanceof RecordSyntax record) {
        diagnostics.error(
            DiagnosticCode.NOT_SUPPORTED,
            record.name().span(),
            "records are not compiled by this version",
            "give the definition an input for each field");
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

  private AtomDeclaration atom(AtomSyntax syntax, boolean builtin) {
    List<Variable> inputs = new ArrayList<>();
    for (InputSyntax input : syntax.inputs()) {
      if (input.type() == null) {
        untyped(input);
        continue;
      }
      inputs.add(
          new Variable(
              input.name().span(),
              input.name().text(),
              TypeResolver.resolve(input.type(), Scope.EMPTY, diagnostics),
              inputs.size()));
    }
    String doc = syntax.documentation();
    return new AtomDeclaration(
        syntax.name().span(),
        syntax.name().text(),
        List.copyOf(inputs),
        builtin,
        doc == null ? "" : doc);
  }

  private void untyped(InputSyntax input) {
    diagnostics.error(
        DiagnosticCode.UNTYPED_INPUT,
        input.span(),
        "the input '" + input.name().text() + "' has no type",
        "write '" + input.name().text() + ": Bytes', or the type that it has");
  }

  private static @Nullable AnnotationSyntax hint(DeclarationSyntax declaration) {
    for (AnnotationSyntax annotation : declaration.annotations()) {
      if (annotation.name().text().equals("quantifier")) {
        return annotation;
      }
    }
    return null;
  }

  private Map<String, String> annotations(DeclarationSyntax declaration, LoadedFile file) {
    List<String> known =
        file == files.prelude() ? List.of("builtin") : List.of("library", "quantifier");
    Map<String, String> found = new TreeMap<>();
    for (AnnotationSyntax annotation : declaration.annotations()) {
      String name = annotation.name().text();
      boolean misplaced = file != files.prelude() && !(declaration instanceof DefSyntax);
      if (!known.contains(name) || misplaced) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            misplaced && known.contains(name)
                ? "@" + name + " belongs before a def"
                : "there is no annotation @" + name,
            Suggestion.didYouMean(name, known)
                .orElse("the annotations are @library and @quantifier"));
      } else if ((annotation.argument() == null) == name.equals("quantifier")) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            name.equals("quantifier")
                ? "@quantifier needs a hint"
                : "@" + name + " takes no argument",
            name.equals("quantifier") ? "write @quantifier(\"BUCKET,KIND,ARGUMENT\")" : null);
      }
      boolean isExtern = declaration instanceof DefSyntax def && def.isExtern();
      if (isExtern && name.equals("library")) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            "an extern is a contract, not a library",
            "drop @library");
      }
      if (found.put(name, name) != null) {
        diagnostics.error(
            DiagnosticCode.UNKNOWN_ANNOTATION,
            annotation.span(),
            "there is another @" + name + " before the same declaration",
            "keep one of them");
      }
    }
    return found;
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
              AtomDeclaration other = into.atoms().putIfAbsent(name, atom);
              if (other != null && !other.equals(atom)) {
                duplicate(atom.span(), name, "the atom at " + other.span());
              }
            });
    into.params().putAll(from.params());
  }

  /** Names that differ by case only, and atoms and definitions of one name. */
  private void reportCaseCollisions(LoadedFile file, Scope scope) {
    Scope mine = own.getOrDefault(file, Scope.EMPTY);
    Map<String, List<Named>> byLowerCase = new TreeMap<>();
    scope
        .definitions()
        .values()
        .forEach(
            symbol -> {
              boolean own = mine.definitions().get(symbol.name()) == symbol;
              Named named = new Named(symbol.name(), symbol.span(), own);
              byLowerCase.computeIfAbsent(lower(symbol.name()), n -> new ArrayList<>()).add(named);
            });
    scope
        .atoms()
        .values()
        .forEach(
            atom -> {
              boolean own = atom.equals(mine.atoms().get(atom.name()));
              Named named = new Named(atom.name(), atom.span(), own);
              byLowerCase.computeIfAbsent(lower(atom.name()), n -> new ArrayList<>()).add(named);
            });
    for (List<Named> same : byLowerCase.values()) {
      if (same.size() > 1) {
        reportCaseCollision(same);
      }
    }
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

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A declaration that a file sees; its own or an imported one. */
  private record Named(String name, Span span, boolean own) {}

  private void duplicate(Span span, String name, String other) {
    diagnostics.error(
        DiagnosticCode.DUPLICATE_NAME,
        span,
        "the name '" + name + "' is taken by " + other,
        "names must differ, and not by case only; rename one");
  }

  private void resolveInputs(DefinitionSymbol symbol) {
    Map<String, InputSyntax> seen = new TreeMap<>();
    for (InputSyntax input : symbol.inputSyntax()) {
      String name = input.name().text();
      if (seen.put(name, input) != null) {
        duplicate(input.name().span(), name, "another input of '" + symbol.name() + "'");
      }
      if (input.type() != null) {
        symbol
            .inputs()
            .add(
                new InputSymbol(
                    input.name().span(),
                    name,
                    TypeResolver.resolve(input.type(), symbol.scope(), diagnostics)));
      } else {
        if (!symbol.isLegacy()) {
          untyped(input);
        }
        symbol.inputs().add(new InputSymbol(input.name().span(), name));
      }
    }
  }
}
