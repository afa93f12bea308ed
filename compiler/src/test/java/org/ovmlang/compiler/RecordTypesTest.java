package org.ovmlang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordDeclaration;

/** Records: declared, named, contained in each other, made and taken apart. */
final class RecordTypesTest {

  @TempDir Path folder;

  private Sources sources;

  @BeforeEach
  void fresh() {
    sources = new Sources(folder);
  }

  private Sources typed(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = "edition 1";
    System.arraycopy(lines, 0, all, 1, lines.length);
    return sources.file("main.ovm", all);
  }

  private String formulaOf(String... lines) {
    return typed(lines).formula("main.f");
  }

  @Test
  void aRecordHasTheFieldsThatItDeclares() {
    CheckedProgram program =
        typed(
                "/// What moves.",
                "record Transfer {",
                "  /// Who pays.",
                "  from: Address,",
                "  amounts: Uint[]",
                "}",
                "def f(t: Transfer) := t == t")
            .program();

    RecordDeclaration record = program.records().get(0);
    assertThat(record.type().id()).isEqualTo("main.Transfer");
    assertThat(record.type().fields())
        .containsExactly(
            new Field("from", BasicType.ADDRESS),
            new Field("amounts", new ListType(BasicType.UINT)));
    assertThat(record.doc()).isEqualTo("What moves.");
    assertThat(record.fieldDocs()).containsExactly("Who pays.", "");
    assertThat(program.definition("main.f").inputs().get(0).type()).isEqualTo(record.type());
  }

  @Test
  void recordsAreListedAfterThoseThatTheyContain() {
    CheckedProgram program =
        typed(
                "record A { b: B, ds: D[] }",
                "record B { c: Claim(C), d: made }",
                "record C { x: Uint }",
                "record D { x: Uint }",
                "record E { x: Uint }",
                "def made(e: E) := e == e")
            .program();

    assertThat(program.records().stream().map(record -> record.type().name()))
        .containsExactly("C", "E", "B", "D", "A");
  }

  @Test
  void aFieldIsReadByItsNameOrItsPosition() {
    String record = "record T { to: Address, parts: Range }";
    assertThat(formulaOf(record, "def f(t: T, a: Address) := t.to == a and t.1.end == t.parts.0"))
        .isEqualTo("(t#0[0: Address] == a#1 and t#0[1: Range].end == t#0[1: Range].start)");
  }

  @Test
  void aRecordIsMadeOfItsFieldsInOrder() {
    assertThat(formulaOf("record T { n: Uint, b: Bytes }", "def f(t: T) := t == T(1, 0xff)"))
        .isEqualTo("t#0 == record main.T(1, Bytes:0xff)");
  }

  @Test
  void aRecordIsMadeOfAsManyValuesAsItHasFields() {
    assertThat(typed("record T { n: Uint }", "def f(t: T) := t == T()").diagnostics())
        .containsExactly("OVM0203 3:21 'T' has 1 field, but 0 values are given");
  }

  @Test
  void aRecordIsNoFormula() {
    assertThat(typed("record T { n: Uint }", "def f(n: Uint) := T(n)").diagnostics())
        .containsExactly("OVM0214 3:19 this is a value, but something true or false is needed");
  }

  @Test
  void aFieldThatARecordDoesNotHaveIsAnError() {
    assertThat(typed("record T { amount: Uint }", "def f(t: T) := t.amonut == 1").diagnostics())
        .containsExactly("OVM0211 3:18 a value of type T has no such field");
    assertThat(sources.compile().diagnostics().get(0).help()).isEqualTo("did you mean 'amount'?");
  }

  @Test
  void recordsAreSeenWhereTheirFileIsImported() {
    sources.imported("types.ovm", "edition 1", "record T { n: Uint }");
    assertThat(formulaOf("import types", "def f(t: T) := t.n == 1")).isEqualTo("t#0[0: Uint] == 1");
  }

  @Test
  void aRecordThatNoImportBringsInIsUnknown() {
    sources.file("types.ovm", "edition 1", "record T { n: Uint }");
    assertThat(typed("def f(t: T) := true").diagnostics())
        .containsExactly("OVM0205 2:10 nothing defines the type 'T'");
  }

  @Test
  void aRecordAndADefinitionOfOneNameAreAnError() {
    assertThat(typed("record t { n: Uint }", "def t(n: Uint) := n == n").diagnostics())
        .containsExactly(
            "OVM0206 3:5 the name 't' is taken by the declaration at " + at("main.ovm", "2:8"));
  }

  @Test
  void aRecordAndADefinitionThatDifferByCaseAreAnError() {
    sources.imported("types.ovm", "edition 1", "record Transfer { n: Uint }");
    assertThat(typed("import types", "def transfer(n: Uint) := n == n").diagnostics())
        .containsExactly(
            "OVM0206 3:5 the name 'transfer' is taken by 'Transfer' at " + at("types.ovm", "2:8"));
  }

  private String at(String file, String place) {
    return folder.resolve(file) + ":" + place;
  }

  @Test
  void twoRecordsOfOneNameAreAnError() {
    assertThat(typed("record T { n: Uint }", "record T { n: Uint }").diagnostics())
        .containsExactly("OVM0206 3:8 the name 'T' is taken by the record in line 2");
  }

  @Test
  void twoFieldsOfOneNameAreAnError() {
    assertThat(typed("record T { n: Uint, n: Address }").diagnostics())
        .containsExactly("OVM0206 2:21 the name 'n' is taken by another field of 'T'");
  }

  @Test
  void aRecordWithoutFieldsIsAnError() {
    assertThat(typed("record T { }").diagnostics())
        .containsExactly("OVM0001 2:12 expected a field of 'T', found '}'");
  }

  @Test
  void aRecordMayNotHaveTheNameOfABuiltinType() {
    assertThat(typed("record Address { n: Uint }", "record Range { n: Uint }").diagnostics())
        .containsExactly(
            "OVM0206 2:8 the name 'Address' is taken by a type that needs no declaration",
            "OVM0206 3:8 the name 'Range' is taken by a type that needs no declaration");
  }

  @Test
  void theRecordRangeMayBeDeclaredAsItIs() {
    CheckedProgram program =
        typed("record Range { start: Uint, end: Uint }", "def f(r: Range) := r.end == 1").program();

    assertThat(program.records()).isEmpty();
    assertThat(program.definition("main.f").inputs().get(0).type()).isEqualTo(BasicType.RANGE);
  }

  @Test
  void aTypeThatContainsItselfIsReportedWithItsCircle() {
    assertThat(typed("record A { b: B[] }", "record B { a: Claim(A) }").diagnostics())
        .containsExactly("OVM0221 2:8 the type 'A' contains itself: A → B → A");
  }

  @Test
  void aDefinitionMayNotTakeItsOwnClaims() {
    assertThat(
            typed("def a(r: R, n: Uint) := n == 1", "record R { as: a[] }", "def b(x: b) := true")
                .diagnostics())
        .containsExactly(
            "OVM0221 3:8 the type 'R' contains itself: R → a → R",
            "OVM0221 4:5 the type 'b' contains itself: b → b");
  }

  @Test
  void aTypeThatIsHugeWhenWrittenOutIsAnError() {
    String[] doubling = new String[20];
    doubling[0] = "record R0 { n: Uint }";
    for (int i = 1; i < doubling.length; i++) {
      doubling[i] = "record R" + i + " { a: R" + (i - 1) + ", b: R" + (i - 1) + " }";
    }
    assertThat(typed(doubling).diagnostics())
        .containsExactly(
            "OVM0222 13:14 the type of 'a' has more than 2,000 parts when it is written out",
            "OVM0222 13:22 the type of 'b' has more than 2,000 parts when it is written out");
  }

  @Test
  void aDeclarationHasAtMostAHundredInputsOrFields() {
    StringBuilder fields = new StringBuilder("n0: Uint");
    for (int i = 1; i <= 100; i++) {
      fields.append(", n").append(i).append(": Uint");
    }
    assertThat(typed("record T { " + fields + " }", "def f(" + fields + ") := true").diagnostics())
        .containsExactly(
            "OVM0222 2:1102 'T' has more than 100 fields",
            "OVM0222 3:1097 'f' has more than 100 inputs");
  }

  @Test
  void wordsOfRecordsAreNamesElsewhere() {
    assertThat(sources.file("main.ovm", "def f(record) := Bool(record)").formula("main.f"))
        .isEqualTo("Bool(record#0)");
  }

  @Test
  void aRangeIsMadeOfItsBounds() {
    assertThat(formulaOf("def f(r: Range, n: Uint) := r == Range(0, n + 1)"))
        .isEqualTo("r#0 == decode(concat(encode(0), encode((n#1 + 1))), Range)");
  }
}
