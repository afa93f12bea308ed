package org.ovmlang.compiler.format;

import java.util.List;
import java.util.function.Consumer;
import org.ovmlang.compiler.syntax.InputSyntax;
import org.ovmlang.compiler.syntax.TypeSyntax;

/** Prints types and inputs. */
final class TypePrinter {

  private static final int INPUTS_INDENT = 2;

  private final Words words;

  TypePrinter(Words words) {
    this.words = words;
  }

  void print(TypeSyntax type) {
    if (type instanceof TypeSyntax.ListOf list) {
      print(list.element());
      words.word("[");
      words.word("]");
    } else if (type instanceof TypeSyntax.Claim claim) {
      words.word("Claim");
      list(claim.inputs(), INPUTS_INDENT, this::print);
    } else {
      words.word(((TypeSyntax.Named) type).name());
    }
  }

  /** The inputs of a declaration, in their parentheses. */
  void inputs(List<InputSyntax> inputs) {
    list(inputs, INPUTS_INDENT, this::input);
  }

  void input(InputSyntax input) {
    words.word(input.name().text());
    if (input.type() != null) {
      words.word(":");
      words.space();
      print(input.type());
    }
  }

  /** Things in parentheses: on the line, or on the next, or one on each line. */
  <T> void list(List<T> items, int indent, Consumer<T> print) {
    words.word("(");
    words.open(indent);
    if (!items.isEmpty()) {
      words.mayBreak("", 0);
      words.open(0);
      for (int i = 0; i < items.size(); i++) {
        if (i > 0) {
          words.closing(",", false);
          words.line();
        }
        print.accept(items.get(i));
      }
      words.close();
    }
    words.closing(")", true);
  }
}
