package org.ovmlang.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclarationTest {

  @Test
  void aLegacyFileHasImportsAnnotationsAndUntypedInputs() {
    FileSyntax file =
        Syntax.file(
            """
            from lib import SignedBy
            from std.range import Tx

            @library
            @quantifier("tx.block${b}.range${token},RANGE,${range}")
            def Tx(tx, token: Address, range, b) := IsValidTx(tx, token, range, b)
            """);
    assertThat(file.edition()).isEqualTo(Edition.LEGACY);
    ImportSyntax second = file.imports().get(1);
    assertThat(second.path()).extracting(NameSyntax::text).containsExactly("std", "range");
    assertThat(second.name()).extracting(NameSyntax::text).isEqualTo("Tx");
    DefSyntax def = (DefSyntax) file.declarations().get(0);
    assertThat(def.annotations())
        .extracting(annotation -> annotation.name().text())
        .containsExactly("library", "quantifier");
    assertThat(def.annotations().get(0).argument()).isNull();
    assertThat(def.annotations().get(1).argument().value())
        .isEqualTo("tx.block${b}.range${token},RANGE,${range}");
    assertThat(def.inputs().get(0).type()).isNull();
    assertThat(def.inputs().get(1).type()).isInstanceOf(TypeSyntax.Named.class);
    assertThat(def.isExtern()).isFalse();
    assertThat(def.span().text()).startsWith("@library").endsWith("b)");
  }

  @Test
  void unknownAnnotationsAreKeptForTheChecker() {
    assertThat(Syntax.declaration("@libary def a() := b()").annotations())
        .extracting(annotation -> annotation.name().text())
        .containsExactly("libary");
  }

  @Test
  void anExternDefinitionHasNoBody() {
    DefSyntax def = (DefSyntax) Syntax.declaration("extern def Checkpoint(su: Bytes, proof)");
    assertThat(def.isExtern()).isTrue();
    assertThat(def.body()).isNull();
    assertThat(def.inputs()).hasSize(2);
  }

  @Test
  void theEditionIsTheFirstWordOfTheFirstLine() {
    assertThat(Syntax.file("edition 1\r\nimport plasma.tree\r\n").edition())
        .isEqualTo(Edition.EDITION_1);
    assertThat(Syntax.file("/* old */ edition 1 // new\ndef a() := b()").edition())
        .isEqualTo(Edition.EDITION_1);
    assertThat(Syntax.file("def edition() := b()").edition()).isEqualTo(Edition.LEGACY);
  }

  @Test
  void importsOfTheTypedSurfaceNameAFile() {
    ImportSyntax importing = Syntax.file("edition 1\nimport plasma.tree").imports().get(0);
    assertThat(importing.path()).extracting(NameSyntax::text).containsExactly("plasma", "tree");
    assertThat(importing.name()).isNull();
  }

  @Test
  void aRecordHasFieldsInOrder() {
    RecordSyntax record =
        (RecordSyntax) Syntax.declaration("record Range { start: Uint, end: Uint[][] }");
    assertThat(record.fields())
        .extracting(field -> field.name().text() + ":" + Syntax.show(field.type()))
        .containsExactly("start:Uint", "end:Uint[][]");
  }

  @Test
  void paramsAndAtomsHaveTypes() {
    ParamSyntax param = (ParamSyntax) Syntax.declaration("param c: Claim(Bytes, Claim())[]");
    assertThat(Syntax.show(param.type())).isEqualTo("Claim(Bytes, Claim())[]");
    assertThat(param.type().span().text()).isEqualTo("Claim(Bytes, Claim())[]");
    AtomSyntax atom = (AtomSyntax) Syntax.declaration("atom valid(pre: Bytes, post: Bytes)");
    assertThat(atom.inputs()).hasSize(2);
  }

  @Test
  void aSourceSaysHowItsMembersAreFoundAndChecked() {
    SourceSyntax source =
        (SourceSyntax)
            Syntax.declaration(
                """
                source stateUpdates(token: Address, range: Range, from: Uint, to: Uint)
                  -> su: stateUpdate
                  overlapping range, ordered by block.0 from..to + 1
                  where includedIn(su, token)
                """);
    assertThat(source.member().name().text()).isEqualTo("su");
    assertThat(source.inputs()).hasSize(4);
    assertThat(Syntax.show(source.membership())).isEqualTo("(call includedIn su token)");
    SourceKindSyntax.Overlapping overlapping = (SourceKindSyntax.Overlapping) source.kinds().get(0);
    assertThat(Syntax.show(overlapping.range())).isEqualTo("range");
    SourceKindSyntax.Ordered ordered = (SourceKindSyntax.Ordered) source.kinds().get(1);
    assertThat(ordered.field())
        .extracting(step -> step.span().text())
        .containsExactly("block", "0");
    assertThat(Syntax.show(ordered.from())).isEqualTo("from");
    assertThat(Syntax.show(ordered.to())).isEqualTo("(+ to 1)");
  }

  @Test
  void aSourceIsFoundByKeyAsAWholeOrIsARangeOfNumbers() {
    FileSyntax file =
        Syntax.file(
            """
            source a(k: Bytes) -> x: Bytes key concat(k, 0x00) where f(x)
            source b() -> all: Bytes all where all == all
            source c(n: Uint) -> x: Uint numbers 0..n
            """);
    assertThat(file.declarations())
        .extracting(
            declaration -> ((SourceSyntax) declaration).kinds().get(0).getClass().getSimpleName())
        .containsExactly("Key", "All", "Numbers");
    assertThat(((SourceSyntax) file.declarations().get(2)).membership()).isNull();
  }
}
