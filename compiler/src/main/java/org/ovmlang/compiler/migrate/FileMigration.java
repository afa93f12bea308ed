package org.ovmlang.compiler.migrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ovmlang.compiler.Analysis;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Param;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.lower.ImplicitMeanings;
import org.ovmlang.compiler.resolve.DefinitionSymbol;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.resolve.Verifiers;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.AtomSyntax;
import org.ovmlang.compiler.syntax.ConstantExpression;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.ImportSyntax;
import org.ovmlang.compiler.syntax.InputSyntax;
import org.ovmlang.compiler.syntax.ParamSyntax;
import org.ovmlang.compiler.syntax.RecordSyntax;
import org.ovmlang.compiler.syntax.SourceKindSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/** Rewrites one legacy file of a checked program. */
final class FileMigration {

  private final Analysis analysis;
  private final LoadedFile loaded;
  private final FileSyntax tree;
  private final SourceFile file;
  private final Edits edits;
  private final TypeEdits typeEdits;
  private final SourceWords words;
  private final List<Note> notes = new ArrayList<>();
  private final Set<String> mentioned = new HashSet<>();

  FileMigration(Analysis analysis, LoadedFile loaded) {
    this.analysis = analysis;
    this.loaded = loaded;
    this.tree = loaded.syntax();
    this.file = tree.span().file();
    this.edits = new Edits(file.text());
    this.typeEdits = new TypeEdits(analysis.symbols().visible(loaded), edits);
    this.words = new SourceWords(tree);
  }

  List<Note> notes() {
    return notes;
  }

  /**
   * Makes the edits but for the declarations of parameters.
   *
   * @param withSources whether hints become sources where they say the same
   */
  void edit(boolean withSources) {
    tree.imports().forEach(this::importing);
    for (DefinitionSymbol symbol : analysis.symbols().definitions()) {
      if (symbol.span().file().equals(file)) {
        NameEdits names = new NameEdits(symbol, edits, this::isParam);
        for (ExpressionSyntax clause : clauses(symbol)) {
          mention(names.make(clause));
        }
        mention(names.make(symbol.body()));
      }
    }
    new ConversionEdits(file, edits).make(analysis.implicit());
    analysis.implicit().signatures().forEach(this::signature);
    DeclarationEdits declarations = new DeclarationEdits(tree, edits, typeEdits, notes);
    for (DeclarationSyntax declaration : tree.declarations()) {
      declaration(declaration, declarations, withSources);
    }
  }

  /** The parameters that the file mentions. */
  Set<String> mentioned() {
    return mentioned;
  }

  /** The new text, with declarations of these parameters. */
  String text(Set<String> params) {
    StringBuilder added = new StringBuilder();
    for (Param param : analysis.program().params()) {
      if (params.contains(param.name())) {
        added.append("\nparam " + param.name() + ": " + param.type().displayName());
      }
    }
    int imports = tree.imports().isEmpty() ? 0 : last(tree.imports()).span().end();
    int first = tree.declarations().isEmpty() ? 0 : tree.declarations().get(0).span().start();
    if (!added.isEmpty()) {
      edits.first(words.aboveWithComments(first, imports), added + "\n\n");
    }
    edits.first(0, "edition 1\n\n");
    return edits.applied();
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private boolean isParam(String name) {
    return !Verifiers.isVerifier(name) || analysis.symbols().params().containsKey(name);
  }

  private void mention(List<ConstantExpression> constants) {
    constants.forEach(constant -> mentioned.add(constant.name()));
  }

  private static List<ExpressionSyntax> clauses(DefinitionSymbol symbol) {
    List<ExpressionSyntax> clauses = new ArrayList<>();
    SourceSyntax source = symbol.source();
    for (SourceKindSyntax kind : source == null ? List.<SourceKindSyntax>of() : source.kinds()) {
      if (kind instanceof SourceKindSyntax.Key key) {
        clauses.add(key.key());
      } else if (kind instanceof SourceKindSyntax.Overlapping overlapping) {
        clauses.add(overlapping.range());
      } else if (kind instanceof SourceKindSyntax.Ordered ordered) {
        clauses.addAll(List.of(ordered.from(), ordered.to()));
      } else if (kind instanceof SourceKindSyntax.Numbers numbers) {
        clauses.addAll(List.of(numbers.from(), numbers.to()));
      }
    }
    return clauses;
  }

  private void importing(ImportSyntax importing) {
    if (importing.name() != null) {
      int from = importing.span().start();
      edits.replace(from, from + "from".length(), "import");
      Span path = importing.path().get(importing.path().size() - 1).span();
      int word = words.after(path.end());
      edits.replace(word, word + "import".length(), ".");
    }
  }

  private void signature(ImplicitMeanings.Signature signature) {
    List<ExpressionSyntax> arguments = signature.call().arguments();
    if (!arguments.get(0).span().file().equals(file)) {
      return;
    }
    if (signature.positions().equals(List.of(0, 2, 1))) {
      edits.swap(arguments.get(1).span(), arguments.get(2).span());
    }
    edits.behind(arguments.get(0).span().join(arguments.get(2).span()), ", $secp256k1");
  }

  private void declaration(
      DeclarationSyntax declaration, DeclarationEdits declarations, boolean withSources) {
    String name = declaration.name().text();
    if (declaration instanceof DefSyntax def) {
      List<Type> types = types(name, def.inputs().size());
      if (!withSources || !declarations.asSource(def, types)) {
        declarations.inputs(def.span(), name, def.inputs(), types);
      }
    } else if (declaration instanceof SourceSyntax source) {
      List<InputSyntax> inputs = new ArrayList<>(List.of(source.member()));
      inputs.addAll(source.inputs());
      declarations.inputs(source.span(), name, inputs, types(name, inputs.size()));
    } else if (declaration instanceof AtomSyntax atom) {
      atom.inputs().stream()
          .map(InputSyntax::type)
          .filter(type -> type != null)
          .forEach(typeEdits::make);
    } else if (declaration instanceof RecordSyntax record) {
      record.fields().forEach(field -> typeEdits.make(field.type()));
    } else if (declaration instanceof ParamSyntax param) {
      typeEdits.make(param.type());
    }
  }

  /** Of the inputs that are written; a library that says {@code self} has one more. */
  private List<Type> types(String name, int count) {
    String id = Definition.id(loaded.namespace(), name);
    List<Variable> inputs = analysis.program().definition(id).inputs();
    return inputs.subList(0, count).stream().map(Variable::type).toList();
  }
}
