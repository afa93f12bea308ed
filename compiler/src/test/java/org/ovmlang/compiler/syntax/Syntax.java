package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.SourceFile;

/** Parses texts for the tests and writes expressions with all their structure shown. */
final class Syntax {

  private Syntax() {}

  /** The tree of a text that has no errors. */
  static FileSyntax file(String text) {
    Diagnostics diagnostics = new Diagnostics();
    FileSyntax file = Parser.parse(new SourceFile("t.ovm", text), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return file;
  }

  /** What is reported of a text, as {@code line:column message}. */
  static List<String> errors(String text) {
    return diagnostics(text).stream()
        .map(d -> d.span().line() + ":" + d.span().column() + " " + d.message())
        .toList();
  }

  static List<Diagnostic> diagnostics(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(new SourceFile("t.ovm", text), diagnostics);
    return diagnostics.sorted();
  }

  static DeclarationSyntax declaration(String text) {
    return file(text).declarations().get(0);
  }

  /** The body of the definition, as {@link #show} writes it. */
  static String body(String definition) {
    ExpressionSyntax body = ((DefSyntax) declaration(definition)).body();
    return show(body);
  }

  /** The expression, in a definition with the inputs a, b, c. */
  static String expression(String text) {
    return body("def test(a, b, c) := " + text);
  }

  static String show(ExpressionSyntax expression) {
    return expression.accept(new Show());
  }

  static String show(TypeSyntax type) {
    if (type instanceof TypeSyntax.ListOf list) {
      return show(list.element()) + "[]";
    }
    if (type instanceof TypeSyntax.Claim claim) {
      return claim.inputs().stream()
          .map(Syntax::show)
          .collect(Collectors.joining(", ", "Claim(", ")"));
    }
    return ((TypeSyntax.Named) type).name();
  }

  private static final class Show implements ExpressionSyntax.Visitor<String> {

    private String list(String head, List<ExpressionSyntax> parts) {
      return parts.stream()
          .map(part -> " " + part.accept(this))
          .collect(Collectors.joining("", "(" + head, ")"));
    }

    @Override
    public String visitName(NameExpression expression) {
      return expression.name();
    }

    @Override
    public String visitConstant(ConstantExpression expression) {
      return "$" + expression.name();
    }

    @Override
    public String visitSelf(SelfExpression expression) {
      return "<self>";
    }

    @Override
    public String visitIntegerLiteral(IntegerLiteral expression) {
      return expression.value().toString();
    }

    @Override
    public String visitHexLiteral(HexLiteral expression) {
      return "0x" + expression.digits();
    }

    @Override
    public String visitStringLiteral(StringLiteral expression) {
      return "\"" + expression.value() + "\"";
    }

    @Override
    public String visitBooleanLiteral(BooleanLiteral expression) {
      return "<" + expression.value() + ">";
    }

    @Override
    public String visitPath(PathExpression expression) {
      String step =
          expression.step() instanceof PathStep.Index index
              ? String.valueOf(index.index())
              : ((PathStep.Field) expression.step()).name();
      return expression.base().accept(this) + "." + step;
    }

    @Override
    public String visitIndex(IndexExpression expression) {
      return list("index", List.of(expression.list(), expression.index()));
    }

    @Override
    public String visitCall(CallExpression expression) {
      return list("call " + expression.callee().accept(this), expression.arguments());
    }

    @Override
    public String visitQuantifier(QuantifierExpression expression) {
      return "("
          + expression.kind()
          + " "
          + expression.domain().accept(this)
          + (expression.variable() == null
              ? ""
              : " " + expression.variable().text() + " -> " + expression.body().accept(this))
          + ")";
    }

    @Override
    public String visitAnd(AndExpression expression) {
      return list("and", expression.operands());
    }

    @Override
    public String visitOr(OrExpression expression) {
      return list("or", expression.operands());
    }

    @Override
    public String visitNot(NotExpression expression) {
      return list("!", List.of(expression.operand()));
    }

    @Override
    public String visitImplies(ImpliesExpression expression) {
      return list("implies", List.of(expression.premise(), expression.conclusion()));
    }

    @Override
    public String visitComparison(ComparisonExpression expression) {
      return list(expression.operator().symbol(), List.of(expression.left(), expression.right()));
    }

    @Override
    public String visitArithmetic(ArithmeticExpression expression) {
      return list(expression.operator().symbol(), List.of(expression.left(), expression.right()));
    }

    @Override
    public String visitLet(LetExpression expression) {
      return list(
          "let " + expression.variable().text(), List.of(expression.value(), expression.body()));
    }

    @Override
    public String visitDecode(DecodeExpression expression) {
      return "(decode " + expression.value().accept(this) + " " + show(expression.type()) + ")";
    }

    @Override
    public String visitParenthesized(ParenthesizedExpression expression) {
      return "[" + expression.inner().accept(this) + "]";
    }

    private String show(TypeSyntax type) {
      return Syntax.show(type);
    }
  }
}
