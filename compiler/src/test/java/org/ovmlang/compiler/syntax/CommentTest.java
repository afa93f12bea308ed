package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentTest {

  @Test
  void everyCommentIsKeptWithItsKindAndPlace() {
    FileSyntax file =
        Syntax.file("// a\n/// b\ndef x(/* c\n*/) := y() //// d\n/**/ /***/ /* \" */");
    assertThat(file.comments())
        .extracting(comment -> comment.kind() + " " + comment.span().text())
        .containsExactly(
            "LINE // a",
            "DOCUMENTATION /// b",
            "BLOCK /* c\n*/",
            "LINE //// d",
            "BLOCK /**/",
            "BLOCK /***/",
            "BLOCK /* \" */");
    assertThat(file.comments().get(2).span()).hasToString("t.ovm:3:7");
  }

  @Test
  void theDocumentationIsTheLastRunOfDocumentationLinesBefore() {
    assertThat(
            Syntax.declaration(
                    """
                    /// not this

                    // nor this
                    /// First line.
                    ///   indented
                    ///
                    ///last
                    @library
                    def a() := b()
                    """)
                .documentation())
        .isEqualTo("First line.\n  indented\n\nlast");
  }

  @Test
  void documentationMayStandBetweenAnnotationsAndDefinition() {
    assertThat(Syntax.declaration("@library\n/// Said.\ndef a() := b()").documentation())
        .isEqualTo("Said.");
  }

  @Test
  void documentationBehindADeclarationBelongsToNothing() {
    FileSyntax file = Syntax.file("def a() := b() /// no\ndef c() := d()\n/// end");
    assertThat(file.declarations())
        .extracting(DeclarationSyntax::documentation)
        .containsOnlyNulls();
  }

  @Test
  void fieldsHaveDocumentation() {
    RecordSyntax record =
        (RecordSyntax) Syntax.declaration("record R {\n/// A.\na: Uint,\nb: Uint }");
    assertThat(record.fields()).extracting(FieldSyntax::documentation).containsExactly("A.", null);
  }

  @Test
  void commentsMayStandBetweenAnyTwoWords() {
    assertThat(Syntax.body("def /**/ a(/**/x//\n)/**/:=/**/x/**/./**/0")).isEqualTo("x.0");
  }

  @Test
  void aCommentInAStringIsText() {
    assertThat(Syntax.expression("f(\"a // b /* c\")")).isEqualTo("(call f \"a // b /* c\")");
  }
}
