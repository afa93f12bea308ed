package org.ovmlang.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovmlang.codegen.java.Ir.and;
import static org.ovmlang.codegen.java.Ir.any;
import static org.ovmlang.codegen.java.Ir.atom;
import static org.ovmlang.codegen.java.Ir.bytes;
import static org.ovmlang.codegen.java.Ir.compare;
import static org.ovmlang.codegen.java.Ir.constant;
import static org.ovmlang.codegen.java.Ir.domain;
import static org.ovmlang.codegen.java.Ir.encode;
import static org.ovmlang.codegen.java.Ir.less;
import static org.ovmlang.codegen.java.Ir.literal;
import static org.ovmlang.codegen.java.Ir.of;
import static org.ovmlang.codegen.java.Ir.param;
import static org.ovmlang.codegen.java.Ir.predicate;
import static org.ovmlang.codegen.java.Ir.uint;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.ComparisonOperator;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.decision.Verdict;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.world.ChainView;
import org.ovmlang.runtime.world.UserAtom;
import org.ovmlang.runtime.world.World;

/** What a world lacks makes a verdict undecided, and is named. */
class MissingTest {

  private static final Variable N = Ir.variable("n", BasicType.UINT, 0);
  private static final Variable X = Ir.variable("x", BasicType.BYTES, 1);
  private static final AtomDeclaration ATOM =
      Ir.userAtom(
          "isFine", Ir.variable("new", BasicType.UINT, 0), Ir.variable("b", BasicType.BOOL, 1));

  private static Run run(Formula formula, World world) {
    Definition main = predicate("main", List.of(N), formula);
    Generated generated = Generated.compile(Ir.program(List.of(ATOM), main));
    return Run.of(generated.decider("Main"), world, Run.word(2));
  }

  @Test
  void aConstantOfEachTypeMayBeMissing() {
    List<Definition> definitions = new ArrayList<>();
    for (BasicType type : BasicType.values()) {
      Formula same = compare(ComparisonOperator.EQUAL, param("k", type), param("k", type));
      definitions.add(predicate("of" + type.displayName(), List.of(), same));
    }
    Generated generated = Generated.compile(Ir.program(definitions.toArray(Definition[]::new)));
    World notCanonical = World.builder().constant("k", Bytes.ofHex("ff")).build();
    for (BasicType type : BasicType.values()) {
      Run run = Run.of(generated.decider("Of" + type.displayName()), Run.NOTHING);
      assertThat(run.verdict()).as(type.displayName()).isEqualTo(Verdict.UNDECIDED);
      assertThat(run.missing()).containsExactly("the constant 'k'");
      Run other = Run.of(generated.decider("Of" + type.displayName()), notCanonical);
      boolean any = type == BasicType.BYTES;
      assertThat(other.verdict()).isEqualTo(any ? Verdict.TRUE_AT_ONCE : Verdict.UNDECIDED);
      assertThat(other.missing()).hasSize(any ? 0 : 1);
    }
  }

  @Test
  void aConstantThatIsThereIsUsed() {
    World world = World.builder().constant("k", Run.word(2)).build();
    Formula formula = compare(ComparisonOperator.EQUAL, param("k", BasicType.UINT), of(N));
    assertThat(run(formula, world).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
  }

  @Test
  void aConstantThatAnArgumentOfAQuantifierNamesIsNeeded() {
    Formula formula =
        any(
            domain(
                X,
                new Source.Exact(Ir.bucket("k"), encode(param("k", BasicType.UINT))),
                constant(true)),
            constant(true));
    assertThat(run(formula, Run.NOTHING).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void aStoreThatIsNotKnownIsUndecidedAndOneThatIsKnownDecides() {
    Address store = Address.ofHex("00000000000000000000000000000000000000aa");
    Formula stored =
        atom(
            "IsStored",
            literal(BasicType.ADDRESS, store.toHex().substring(2)),
            encode(of(N)),
            bytes("0b"));
    assertThat(run(stored, Run.NOTHING).verdict()).isEqualTo(Verdict.UNDECIDED);
    ChainView view = ChainView.atBlock(5).stored(store, Run.word(2), Bytes.ofHex("0b"), 4).build();
    World world = World.builder().chain(view).build();
    assertThat(run(stored, world).verdict()).isEqualTo(Verdict.TRUE_AT_ONCE);
    World earlier = World.builder().chain(view).asOf(3).build();
    assertThat(run(stored, earlier).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
    assertThat(run(and(stored, less(uint(2), uint(1))), Run.NOTHING).verdict())
        .as("falsity decides whatever is missing")
        .isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void anAtomOfTheUserIsCalledWithTheEncodingsOfItsArguments() {
    Formula fine = atom(ATOM, of(N), new Term.BoolLiteral(Ir.SPAN, true));
    Run missing = run(fine, Run.NOTHING);
    assertThat(missing.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(missing.missing()).containsExactly("an implementation of the atom 'isFine'");
    UserAtom expects = arguments -> arguments.equals(List.of(Run.word(2), Run.word(1)));
    assertThat(run(fine, World.builder().atom("isFine", expects).build()).verdict())
        .isEqualTo(Verdict.TRUE_AT_ONCE);
    Formula none = atom(ATOM, Ir.minus(of(N), uint(3)), new Term.BoolLiteral(Ir.SPAN, true));
    assertThat(run(none, Run.NOTHING).verdict()).isEqualTo(Verdict.FALSE_AT_ONCE);
  }

  @Test
  void theInterfaceOfAnAtomDecodesStrictly() throws ReflectiveOperationException {
    Formula fine = atom(ATOM, of(N), new Term.BoolLiteral(Ir.SPAN, true));
    Generated generated =
        Generated.compile(Ir.program(List.of(ATOM), predicate("main", List.of(N), fine)));
    Class<?> type = generated.type("p.IsFine");
    assertThat(type.getField("NAME").get(null)).isEqualTo("isFine");
    UserAtom atom =
        (UserAtom)
            Proxy.newProxyInstance(
                generated,
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                    method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : arguments[0].equals(BigInteger.TWO) && arguments[1].equals(true));
    assertThat(atom.holds(List.of(Run.word(2), Run.word(1)))).isTrue();
    assertThat(atom.holds(List.of(Run.word(2), Run.word(0)))).isFalse();
    assertThat(atom.holds(List.of(Run.word(2), Run.word(2)))).isFalse();
    assertThat(atom.holds(List.of(Run.word(2)))).isFalse();
    assertThat(atom.holds(List.of(Bytes.ofHex("02"), Run.word(1)))).isFalse();
  }
}
