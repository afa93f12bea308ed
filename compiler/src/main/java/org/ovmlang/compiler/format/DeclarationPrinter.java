package org.ovmlang.compiler.format;

import java.util.List;
import org.ovmlang.compiler.syntax.AnnotationSyntax;
import org.ovmlang.compiler.syntax.AtomSyntax;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.DefSyntax;
import org.ovmlang.compiler.syntax.ExpressionSyntax;
import org.ovmlang.compiler.syntax.FieldSyntax;
import org.ovmlang.compiler.syntax.ParamSyntax;
import org.ovmlang.compiler.syntax.RecordSyntax;
import org.ovmlang.compiler.syntax.SourceKindSyntax;
import org.ovmlang.compiler.syntax.SourceSyntax;

/** Prints declarations, each annotation on a line of its own. */
final class DeclarationPrinter {

  private static final int INDENT = 2;

  private final Words words;
  private final TypePrinter types;
  private final ExpressionPrinter expressions;

  DeclarationPrinter(Words words, TypePrinter types, ExpressionPrinter expressions) {
    this.words = words;
    this.types = types;
    this.expressions = expressions;
  }

  void print(DeclarationSyntax declaration) {
    for (AnnotationSyntax annotation : declaration.annotations()) {
      annotation(annotation);
      words.newLine();
    }
    words.open(INDENT);
    if (declaration instanceof DefSyntax def) {
      definition(def);
    } else if (declaration instanceof RecordSyntax record) {
      record(record);
    } else if (declaration instanceof ParamSyntax param) {
      begin("param", param);
      words.word(":");
      words.space();
      types.print(param.type());
    } else if (declaration instanceof SourceSyntax source) {
      source(source);
    } else {
      AtomSyntax atom = (AtomSyntax) declaration;
      begin("atom", atom);
      types.inputs(atom.inputs());
    }
    words.close();
  }

  private void annotation(AnnotationSyntax annotation) {
    words.word("@");
    words.word(annotation.name().text());
    if (annotation.argument() != null) {
      words.word("(");
      words.word(annotation.argument().span().text());
      words.word(")");
    }
  }

  private void begin(String keyword, DeclarationSyntax declaration) {
    words.word(keyword);
    words.space();
    words.word(declaration.name().text());
  }

  private void definition(DefSyntax def) {
    if (def.isExtern()) {
      words.word("extern");
      words.space();
    }
    begin("def", def);
    types.inputs(def.inputs());
    if (def.body() != null) {
      words.space();
      words.word(":=");
      words.line();
      expressions.printBody(def.body());
    }
  }

  private void record(RecordSyntax record) {
    begin("record", record);
    words.space();
    words.word("{");
    List<FieldSyntax> fields = record.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        words.closing(",", false);
      }
      words.line();
      words.word(fields.get(i).name().text());
      words.word(":");
      words.space();
      types.print(fields.get(i).type());
    }
    if (!fields.isEmpty()) {
      words.mayBreak(" ", -INDENT);
    }
    words.word("}");
  }

  /** The clauses and the formula always have lines of their own. */
  private void source(SourceSyntax source) {
    begin("source", source);
    types.inputs(source.inputs());
    words.space();
    words.word("->");
    words.space();
    types.input(source.member());
    words.newLine();
    words.open(INDENT);
    for (int i = 0; i < source.kinds().size(); i++) {
      if (i > 0) {
        words.closing(",", false);
        words.line();
      }
      kind(source.kinds().get(i));
    }
    words.close();
    if (source.membership() != null) {
      words.newLine();
      words.word("where");
      words.space();
      words.open(INDENT);
      expressions.print(source.membership());
      words.close();
    }
  }

  private void kind(SourceKindSyntax kind) {
    if (kind instanceof SourceKindSyntax.All) {
      words.word("all");
    } else if (kind instanceof SourceKindSyntax.Key key) {
      words.word("key");
      words.space();
      expressions.print(key.key());
    } else if (kind instanceof SourceKindSyntax.Overlapping overlapping) {
      words.word("overlapping");
      words.space();
      expressions.print(overlapping.range());
    } else if (kind instanceof SourceKindSyntax.Ordered ordered) {
      words.word("ordered");
      words.space();
      words.word("by");
      words.space();
      for (int i = 0; i < ordered.field().size(); i++) {
        if (i > 0) {
          words.word(".");
        }
        expressions.step(ordered.field().get(i));
      }
      words.space();
      bounds(ordered.from(), ordered.to());
    } else if (kind instanceof SourceKindSyntax.Numbers numbers) {
      words.word("numbers");
      words.space();
      bounds(numbers.from(), numbers.to());
    }
  }

  private void bounds(ExpressionSyntax from, ExpressionSyntax to) {
    expressions.print(from);
    words.word("..");
    expressions.print(to);
  }
}
