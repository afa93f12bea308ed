package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.atom;
import static org.ovmlang.codegen.java.Ir.bucket;
import static org.ovmlang.codegen.java.Ir.compare;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.decode;
import static org.ovmlang.codegen.java.Ir.encode;
import static org.ovmlang.codegen.java.Ir.equal;
import static org.ovmlang.codegen.java.Ir.field;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.list;
import static org.ovmlang.codegen.java.Ir.make;
import static org.ovmlang.codegen.java.Ir.minus;
import static org.ovmlang.codegen.java.Ir.not;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.or;
import static org.ovmlang.codegen.java.Ir.plus;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.record;
import static org.ovmlang.codegen.java.Ir.records;
import static org.ovmlang.codegen.java.Ir.uint;
import static org.ovmlang.codegen.java.Run.word;
import static org.ovmlang.codegen.java.Run.words;

import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.store.Bucket;
import org.ovmlang.runtime.store.InMemoryWitnessStore;
import org.ovmlang.runtime.store.Witness;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.World;

/** Records as inputs, as terms, as members and as constants. */
class RecordTest {

  /** Static: two words. */
  private static final RecordType PAIR =
      record("Pair", field("low", BasicType.UINT), field("high", BasicType.UINT));

  /** Dynamic, with a record in it. */
  private static final RecordType NOTE =
      record(
          "Note",
          field("text", BasicType.BYTES),
          field("pair", PAIR),
          field("seen", BasicType.BOOL));

  private static final Variable P = Ir.variable("p", PAIR, 0);
  private static final Variable B = Ir.variable("b", BasicType.BYTES, 0);
  private static final Variable N = Ir.variable("n", BasicType.UINT, 0);

  /** The note of 2 bytes abcd, the pair (3, 5), and true. */
  private static final Bytes A_NOTE =
      words(0x20, 0x80, 3, 5, 1, 2).concat(Bytes.ofHex("abcd").concat(Bytes.of(new byte[30])));

  private static Generated generate(Definition... definitions) {
    return Generated.compile(Ir.program(records(PAIR, NOTE), definitions));
  }

  private static Verdict verdict(Variable input, Formula formula, Bytes encoding) {
    Generated generated = generate(predicate("main", List.of(input), formula));
    return Run.of(generated.decider("Main"), Run.NOTHING, encoding).verdict();
  }

  @Test
  void aFieldOfAnInputIsRead() {
    Formula formula = less(field(of(P), 0), field(of(P), 1));
    assertThat(verdict(P, formula, words(3, 5))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(P, formula, words(5, 5))).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void onlyTheCanonicalEncodingIsAnInput() {
    Variable note = Ir.variable("note", NOTE, 0);
    Generated generated =
        generate(
            predicate("ofPair", List.of(P), constant(true)),
            predicate("ofNote", List.of(note), constant(true)));
    assertThat(generated.decider("OfPair").isWellFormed(List.of(words(3, 5)))).isTrue();
    for (Bytes wrong : List.of(words(3), words(3, 5, 7), words(0x20, 3, 5), Bytes.EMPTY)) {
      assertThat(generated.decider("OfPair").isWellFormed(List.of(wrong))).isFalse();
    }
    assertThat(generated.decider("OfNote").isWellFormed(List.of(A_NOTE))).isTrue();
    for (int at = 0; at < A_NOTE.length(); at++) {
      byte[] bytes = A_NOTE.toArray();
      bytes[at] ^= 2;
      // The words of the pair and the text are free; 3 for the length 2 would leave its pad zero.
      boolean free = at >= 64 && at < 128 || at == 192 || at == 193;
      assertThat(generated.decider("OfNote").isWellFormed(List.of(Bytes.of(bytes))))
          .as("byte " + at)
          .isEqualTo(free);
    }
  }

  @Test
  void aFieldOfARecordInARecordIsRead() {
    Variable note = Ir.variable("note", NOTE, 0);
    Formula formula =
        and(
            equal(field(field(of(note), 1), 1), uint(5)),
            equal(field(of(note), 0), Ir.bytes("abcd")),
            equal(field(of(note), 2), new Term.BoolLiteral(Ir.SPAN, true)));
    assertThat(verdict(note, formula, A_NOTE)).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void aRecordThatIsMadeEqualsOneThatIsRead() {
    Formula formula = equal(make(PAIR, uint(3), field(of(P), 1)), of(P));
    assertThat(verdict(P, formula, words(3, 5))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(P, formula, words(4, 5))).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aRecordWithAFieldThatHasNoValueHasNone() {
    Formula made = equal(make(PAIR, minus(of(N), uint(3)), uint(1)), make(PAIR, uint(0), uint(1)));
    assertThat(verdict(N, made, word(3))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(N, made, word(2))).isEqualTo(Verdict.FALSE_AT_ONCE);
    Formula different =
        compare(
            ComparisonOperator.NOT_EQUAL,
            make(PAIR, minus(of(N), uint(3)), plus(of(N), uint(1))),
            make(PAIR, uint(7), uint(7)));
    assertThat(verdict(N, different, word(3))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(N, different, word(2))).isEqualTo(Verdict.FALSE_AT_ONCE);
    Formula part = or(equal(field(make(PAIR, minus(of(N), uint(3)), uint(1)), 1), uint(1)));
    assertThat(verdict(N, part, word(3))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(N, part, word(2))).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void encodingARecordAndDecodingItGivesItAgain() {
    Formula same = equal(encode(make(PAIR, uint(3), uint(5))), of(B));
    assertThat(verdict(B, same, words(3, 5))).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(B, same, words(3, 6))).isEqualTo(Verdict.FALSE_AT_ONCE);
    Formula back = equal(encode(decode(of(B), NOTE)), of(B));
    assertThat(verdict(B, back, A_NOTE)).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(B, back, A_NOTE.concat(word(0)))).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void bytesThatEncodeNoRecordMakeTheAtomFalse() {
    Formula low = less(field(field(decode(of(B), NOTE), 1), 0), uint(9));
    assertThat(verdict(B, low, A_NOTE)).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(B, low, Bytes.EMPTY)).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(verdict(B, not(low), Bytes.EMPTY)).isEqualTo(Verdict.TRUE_AT_ONCE);
    Formula flag = atom("Bool", encode(field(decode(of(B), NOTE), 2)));
    assertThat(verdict(B, flag, A_NOTE)).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(verdict(B, flag, word(1))).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void aWitnessThatEncodesNoRecordIsSkipped() {
    Variable member = Ir.variable("w", PAIR, 1);
    Formula formula =
        any(bucket(member, "pairs", constant(true)), less(field(of(member), 0), of(N)));
    Generated generated = generate(predicate("main", List.of(N), formula));
    InMemoryWitnessStore store = new InMemoryWitnessStore();
    World world = World.builder().witnesses(store).build();
    store.put(Witness.of(Bucket.of("pairs"), words(0)));
    store.put(Witness.of(Bucket.of("pairs"), words(9, 0)));
    Run none = Run.of(generated.decider("Main"), world, word(5));
    assertThat(none.verdict()).isEqualTo(Verdict.FALSE_OPTIMISTIC);
    store.put(Witness.of(Bucket.of("pairs"), words(4, 0)));
    Run found = Run.of(generated.decider("Main"), world, word(5));
    assertThat(found.verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(found.message()).isEqualTo(Run.sized(words(4, 0)));
  }

  @Test
  void aConstantMayBeARecord() {
    Formula formula = equal(field(Ir.param("k", PAIR), 1), of(N));
    Generated generated = generate(predicate("main", List.of(N), formula));
    World world = World.builder().constant("k", words(3, 5)).build();
    assertThat(Run.of(generated.decider("Main"), world, word(5)).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    Run missing = Run.of(generated.decider("Main"), Run.NOTHING, word(5));
    assertThat(missing.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(missing.missing()).containsExactly("the constant 'k'");
    World wrong = World.builder().constant("k", words(3)).build();
    Run notCanonical = Run.of(generated.decider("Main"), wrong, word(5));
    assertThat(notCanonical.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(notCanonical.missing()).containsExactly("a canonical Pair for the constant 'k'");
  }

  @Test
  void aDefinitionIsCalledWithARecord() {
    Variable note = Ir.variable("note", NOTE, 0);
    Definition inner = Ir.library("inner", List.of(P), less(field(of(P), 0), field(of(P), 1)));
    Formula call = Ir.call(inner, field(of(note), 1));
    Formula callOfNone = Ir.call(inner, field(decode(field(of(note), 0), NOTE), 1));
    Generated generated =
        generate(
            inner,
            predicate("main", List.of(note), call),
            predicate("none", List.of(note), callOfNone));
    assertThat(Run.of(generated.decider("Main"), Run.NOTHING, A_NOTE).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    assertThat(Run.of(generated.decider("None"), Run.NOTHING, A_NOTE).verdict())
        .isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void theGeneratedRecordIsWhatItsUserNeeds() throws ReflectiveOperationException {
    Generated generated =
        generate(predicate("main", List.of(Ir.variable("l", list(NOTE), 0)), constant(true)));
    Class<?> type = generated.type("p.test.Note");
    assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    Object note = type.getMethod("decode", Bytes.class).invoke(null, A_NOTE);
    assertThat(type.getMethod("encode").invoke(note)).isEqualTo(A_NOTE);
    assertThat(type.getMethod("text").invoke(note)).isEqualTo(Bytes.ofHex("abcd"));
    assertThat(type.getMethod("decode", Bytes.class).invoke(null, Bytes.EMPTY)).isNull();
    assertThat(note).isEqualTo(type.getMethod("decode", Bytes.class).invoke(null, A_NOTE));
  }
}
