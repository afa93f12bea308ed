package org.ovmlang.compiler.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.compiler.syntax.AnnotationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.InputSyntax;

/** Writes out the types of inputs, and hints as sources. */
final class DeclarationEdits {

  private final SourceFile file;
  private final Edits edits;
  private final TypeEdits typeEdits;
  private final List<Note> notes;
  private final SourceWords words;

  DeclarationEdits(FileSyntax tree, Edits edits, TypeEdits typeEdits, List<Note> notes) {
    this.file = tree.span().file();
    this.edits = edits;
    this.typeEdits = typeEdits;
    this.notes = notes;
    this.words = new SourceWords(tree);
  }

  /** Gives each input its type; a type that stayed open is noted above the declaration. */
  void inputs(Span declaration, String name, List<InputSyntax> inputs, List<Type> types) {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      InputSyntax input = inputs.get(i);
      if (input.type() != null) {
        typeEdits.make(input.type());
        continue;
      }
      edits.behind(input.name().span(), ": " + types.get(i).displayName());
      if (types.get(i) == BasicType.BYTES) {
        open.add(input.name().text());
        notes.add(
            new Note(
                input.name().span(),
                "the type of '" + input.name().text() + "' of '" + name + "' is open: Bytes"));
      }
    }
    if (!open.isEmpty()) {
      String line = "// migrate: the type of " + String.join(", ", open) + " is open: Bytes";
      above(declaration.start(), line + "\n");
    }
  }

  private void above(int offset, String line) {
    String before = file.text().substring(file.lineStart(file.lineAt(offset)), offset);
    edits.before(offset, (before.isBlank() ? "" : "\n") + line);
  }

  /** Turns a library with a hint into a source, if that says the same and no comment is lost. */
  boolean asSource(DefSyntax def, List<Type> types) {
    Optional<String> clause = HintAsSource.clause(def, types);
    if (clause.isEmpty() || def.body() == null) {
      return false;
    }
    InputSyntax member = def.inputs().get(0);
    int word = def.annotations().isEmpty() ? -1 : words.after(last(def.annotations()).span().end());
    int open = file.text().indexOf('(', def.name().span().end());
    int afterMember =
        def.inputs().size() > 1 ? def.inputs().get(1).span().start() : member.span().end();
    int lastInput = last(def.inputs()).span().end();
    int body = bodyStart(def);
    if (word < 0
        || !file.text().startsWith("def", word)
        || words.hasComment(word, afterMember)
        || words.hasComment(lastInput, body)
        || open > member.span().start()
        || def.annotations().stream()
            .anyMatch(a -> words.hasComment(a.span().start(), a.span().end()))) {
      return false;
    }
    for (AnnotationSyntax annotation : def.annotations()) {
      int end = annotation.span().end();
      int next = words.after(end);
      boolean apart = words.hasComment(end, next);
      edits.replace(annotation.span().start(), apart ? end : next, "");
    }
    edits.replace(word, word + "def".length(), "source");
    edits.replace(member.span().start(), afterMember, "");
    String type = types.get(0).displayName();
    edits.replace(
        Math.max(lastInput, afterMember),
        body,
        ") -> " + member.name().text() + ": " + type + " " + clause.get() + " where ");
    List<InputSyntax> rest = def.inputs().subList(1, def.inputs().size());
    inputs(def.span(), def.name().text(), rest, types.subList(1, types.size()));
    return true;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static int bodyStart(DefSyntax def) {
    return def.body() == null ? def.span().end() : def.body().span().start();
  }
}
