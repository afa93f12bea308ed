package org.ovmlang.verification.metamorphic;

import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.syntax.DeclarationSyntax;
import org.ovmlang.compiler.syntax.FileSyntax;
import org.ovmlang.compiler.syntax.ImpliesExpression;
import org.ovmlang.compiler.syntax.Parser;
import org.ovmlang.compiler.syntax.SyntaxNode;
import org.ovmlang.verification.campaign.ProgramText;
import org.ovmlang.verification.campaign.SyntaxParts;

/** Writes {@code not a or b} for {@code a implies b}. */
final class Implications {

  private int sites;

  private Implications() {}

  static Variant asDisjunctions(ProgramText text) {
    Implications implications = new Implications();
    Map<String, String> files = new TreeMap<>();
    text.files().forEach((name, file) -> files.put(name, implications.rewritten(name, file)));
    return FileRewrites.variant(files, Translation.NONE, implications.sites);
  }

  private String rewritten(String name, String text) {
    FileSyntax file = Parser.parse(new SourceFile(name, text), new Diagnostics());
    StringBuilder rewritten = new StringBuilder();
    int at = 0;
    for (DeclarationSyntax declaration : file.declarations()) {
      rewritten.append(text, at, declaration.span().start()).append(text(declaration));
      at = declaration.span().end();
    }
    return rewritten.append(text, at, text.length()).toString();
  }

  /** The text of a node, what it consists of rewritten. */
  private String text(SyntaxNode node) {
    if (node instanceof ImpliesExpression implication) {
      sites++;
      return "(!(%s) or (%s))"
          .formatted(text(implication.premise()), text(implication.conclusion()));
    }
    String source = node.span().file().text();
    StringBuilder text = new StringBuilder();
    int at = node.span().start();
    for (SyntaxNode part : SyntaxParts.of(node)) {
      text.append(source, at, part.span().start()).append(text(part));
      at = part.span().end();
    }
    return text.append(source, at, node.span().end()).toString();
  }
}
