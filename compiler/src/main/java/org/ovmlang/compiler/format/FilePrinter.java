package org.ovmlang.compiler.format;

import java.util.List;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.Edition;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.ImportSyntax;
import org.ovmlang.compiler.syntax.NameSyntax;
import org.ovmlang.compiler.syntax.ParamSyntax;

/**
 * Prints a file: its edition, its imports in the order written, its declarations with an empty line
 * between them. Imports, and parameters that follow each other, stay as close as they were.
 */
final class FilePrinter {

  private final FileSyntax file;
  private final Layout layout = new Layout();
  private final Words words;
  private final DeclarationPrinter declarations;

  private FilePrinter(FileSyntax file, boolean addsParentheses) {
    this.file = file;
    this.words = new Words(file.span().file(), file.comments(), layout);
    TypePrinter types = new TypePrinter(words);
    this.declarations =
        new DeclarationPrinter(words, types, new ExpressionPrinter(words, types, addsParentheses));
  }

  /** The text of a file that has no errors. */
  static String print(FileSyntax file, boolean addsParentheses) {
    return new FilePrinter(file, addsParentheses).print();
  }

  private String print() {
    words.paragraph(true);
    if (file.edition() == Edition.EDITION_1) {
      words.word("edition");
      words.space();
      words.word("1");
      words.paragraph(!file.imports().isEmpty());
    }
    List<ImportSyntax> imports = file.imports();
    for (int i = 0; i < imports.size(); i++) {
      importing(imports.get(i));
      words.paragraph(i + 1 < imports.size());
    }
    DeclarationSyntax last = null;
    for (DeclarationSyntax declaration : file.declarations()) {
      if (last != null) {
        words.paragraph(last instanceof ParamSyntax && declaration instanceof ParamSyntax);
      }
      declarations.print(declaration);
      last = declaration;
    }
    words.paragraph(false);
    String text = LayoutRenderer.render(layout);
    return layout.isEmpty() ? "" : text + "\n";
  }

  private void importing(ImportSyntax importing) {
    words.open(2);
    if (importing.name() == null) {
      words.word("import");
      words.space();
      path(importing.path());
    } else {
      words.word("from");
      words.space();
      path(importing.path());
      words.space();
      words.word("import");
      words.space();
      words.word(importing.name().text());
    }
    words.close();
  }

  /** With dots, which mean the same as slashes. */
  private void path(List<NameSyntax> path) {
    for (int i = 0; i < path.size(); i++) {
      if (i > 0) {
        words.word(words.isNext("/") ? "/" : ".", ".");
      }
      words.word(path.get(i).text());
    }
  }
}
