package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.or;
import static org.ovmlang.codegen.java.Ir.param;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.compiler.source.SourceFile;
import org.ovmlang.compiler.source.Span;
import org.ovmlang.runtime.decision.Decider;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;

class NamesTest {

  private static final List<String> AWKWARD =
      List.of(
          "new",
          "class",
          "true",
          "_",
          "var",
          "record",
          "yield",
          "int",
          "hashCode",
          "wait",
          "toString",
          "getClass",
          "notify",
          "clone",
          "finalize",
          "equals",
          "inputs",
          "toClaim",
          "decode",
          "values",
          "evaluation",
          "message",
          "node",
          "branch",
          "result",
          "verdict",
          "mark",
          "candidates",
          "candidate",
          "bucket",
          "predicate",
          "claim",
          "this",
          "org",
          "java",
          "p",
          "Verdict",
          "Atoms",
          "Terms",
          "Uint",
          "Bytes",
          "BigInteger",
          "String",
          "List",
          "Codec",
          "Main",
          "MainDecider",
          "new_",
          "hashCode_",
          "NAME",
          "holds",
          "decide",
          "Override");

  /**
   * A definition over inputs of every awkward name, all of which it uses in every kind of place.
   */
  private static Definition awkward(String name) {
    List<Variable> inputs = new ArrayList<>();
    for (int i = 0; i < AWKWARD.size(); i++) {
      inputs.add(Ir.variable(AWKWARD.get(i), BasicType.UINT, i));
    }
    List<Formula> uses = new ArrayList<>();
    for (int i = 0; i < AWKWARD.size(); i++) {
      Variable bound = Ir.variable(AWKWARD.get(i), BasicType.UINT, 100 + i);
      Formula body =
          and(
              less(of(inputs.get(i)), of(bound)),
              or(less(of(inputs.get(0)), param(AWKWARD.get(i), BasicType.UINT)), constant(true)));
      uses.add(any(Ir.bucket(bound, "b", constant(true)), body));
      uses.add(
          any(Ir.numbers(bound, of(inputs.get(i)), Ir.plus(of(inputs.get(i)), uint(9))), body));
    }
    return predicate(name, inputs, and(uses.toArray(Formula[]::new)));
  }

  @Test
  void namesThatMeanSomethingInJavaCompile() {
    Definition main = awkward("main");
    Generated generated = Generated.compile(Ir.program(main));
    Class<?> type = generated.type("p.test.Main");
    List<String> names =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(AWKWARD);
    assertThat(names).contains("new__", "new_", "hashCode__", "hashCode_", "inputs_", "var");
    Bytes[] words = Stream.generate(() -> Run.word(1)).limit(AWKWARD.size()).toArray(Bytes[]::new);
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, words).verdict())
        .isEqualTo(Verdict.FALSE_OPTIMISTIC);
  }

  @Test
  void definitionsNamedLikeClassesOfJavaAndTheRuntimeCompile() {
    Variable n = Ir.variable("n", BasicType.UINT, 0);
    Variable s = Ir.variable("s", BasicType.STRING, 1);
    List<Definition> definitions = new ArrayList<>();
    for (String name :
        List.of(
            "string",
            "object",
            "override",
            "list",
            "range",
            "claim",
            "verdict",
            "bytes",
            "atoms",
            "terms",
            "evaluation",
            "decider",
            "record",
            "boolean",
            "nullable",
            "bucket",
            "bigInteger",
            "objects",
            "uint",
            "codec",
            "nullMarked",
            "functionalInterface",
            "address",
            "_")) {
      Formula body =
          and(
              any(
                  Ir.bucket(Ir.variable("x", BasicType.CLAIM, 2), "b", constant(true)),
                  constant(true)),
              less(uint(1000), Ir.plus(of(n), uint(1))),
              Ir.atom("Equal", Ir.encode(of(s)), Ir.bytes("00")));
      definitions.add(predicate(name, List.of(n, s), body));
    }
    Generated generated = Generated.compile(Ir.program(definitions.toArray(Definition[]::new)));
    assertThat(generated.type("p.test.String").isRecord()).isTrue();
  }

  @Test
  void aRecordEncodesAndDecodesItsInputs() throws ReflectiveOperationException {
    List<Variable> inputs = new ArrayList<>();
    for (BasicType type : BasicType.values()) {
      inputs.add(Ir.variable("a" + type.ordinal(), type, type.ordinal()));
    }
    inputs.remove(BasicType.INCLUSION_PROOF.ordinal());
    Generated generated = Generated.compile(Ir.program(predicate("main", inputs, constant(true))));
    Decider<Object> decider = generated.decider("Main");
    Claim claim = Claim.of(Address.ZERO, Run.word(1));
    List<Bytes> encodings =
        List.of(
            Run.word(1),
            Run.word(2),
            Run.word(3),
            Bytes.ofHex("0102"),
            Run.word(4),
            Bytes.ofHex("c3bc"),
            Run.word(5).concat(Run.word(4)),
            claim.encode());
    Object record = decider.decode(encodings);
    assertThat(record).isNotNull();
    assertThat(decider.encode(record)).isEqualTo(encodings);
    assertThat(record.getClass().getMethod("toClaim", Address.class).invoke(record, Address.ZERO))
        .isEqualTo(new Claim(Address.ZERO, encodings));
    for (int i = 0; i < encodings.size(); i++) {
      List<Bytes> wrong = new ArrayList<>(encodings);
      wrong.set(i, Bytes.ofHex("ff"));
      boolean isRaw = i == BasicType.BYTES.ordinal();
      assertThat(decider.decode(wrong) != null).as("input " + i).isEqualTo(isRaw);
    }
    assertThat(decider.decode(encodings.subList(1, encodings.size()))).isNull();
  }

  @Test
  void aRecordRefusesNullAndNumbersOutOfRange() {
    Variable n = Ir.variable("n", BasicType.UINT, 0);
    Generated generated =
        Generated.compile(Ir.program(predicate("main", List.of(n), constant(true))));
    Class<?> type = generated.type("p.test.Main");
    assertThatThrownBy(() -> type.getConstructors()[0].newInstance(BigInteger.ONE.negate()))
        .isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> type.getConstructors()[0].newInstance((Object) null))
        .hasCauseInstanceOf(NullPointerException.class);
  }

  @Test
  void commentsCannotBreakOutAndTheOutputIsAscii() {
    String doc =
        "Ends */ here \\u002a/ with `a < b` and\n<b>@see</b> {@link} Gr\u00fc\u00dfe \u2026 \ud83d\ude00";
    SourceFile file = new SourceFile("/home/me/x.ovm", "a-b/class.ovm", "odd \\u */ \u00fc");
    Span span = new Span(file, 0, file.text().length());
    Formula text =
        Ir.atom("Bool", Ir.encode(Ir.literal(BasicType.STRING, "c3bc5c753030323222e282ac")));
    Formula quantified =
        new Formula.Exists(
            span,
            Ir.bucket(Ir.variable("b", BasicType.BYTES, 0), "\u00fc*/\\u", constant(true)),
            text);
    Definition main =
        new Definition(
            span,
            "main",
            List.of("a-b", "class"),
            DefinitionKind.PREDICATE,
            List.of(),
            quantified,
            doc);
    List<GeneratedFile> files = Generated.emit(Ir.program(main));
    Generated.compile(files);
    for (GeneratedFile file1 : files) {
      assertThat(file1.content()).matches("(?s)\\p{ASCII}*").doesNotContain("\r", "/home/me");
      assertThat(file1.content()).contains("a-b/class.ovm");
      if (!file1.path().endsWith("Tracing.java")) {
        assertThat(file1.content()).contains("{@code a < b}");
      }
      assertThat(file1.path()).startsWith("p/a_b/class_/Main");
    }
  }

  @Test
  void theInterfaceOfAnAtomGivesWayToAPackage() {
    Definition main =
        new Definition(
            Ir.SPAN,
            "main",
            List.of("Check"),
            DefinitionKind.PREDICATE,
            List.of(),
            Ir.atom(Ir.userAtom("check")),
            "");
    CheckedProgram program =
        new CheckedProgram(List.of(main), List.of(), List.of(Ir.userAtom("check")));
    Generated generated = Generated.compile(program);
    assertThat(generated.type("p.Check_").isInterface()).isTrue();
  }

  @Test
  void anExternGivesTheRecordOfItsClaimsOnly() {
    List<GeneratedFile> files =
        Generated.emit(Ir.program(Ir.extern("far", List.of(Ir.variable("n", BasicType.UINT, 0)))));
    assertThat(files).extracting(GeneratedFile::path).containsExactly("p/test/Far.java");
    Generated.compile(files);
  }
}
