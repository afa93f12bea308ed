package org.ovmlang.verification.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.runtime.decision.Decision;
import org.ovmlang.runtime.decision.Move;
import org.ovmlang.runtime.decision.Truth;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.MessageJudge;
import org.ovmlang.verification.interpreter.MessageJudge.Side;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * A claim that is false by a fact is left to the opponent; he may say something for it that leaves
 * a place within it open, and what answers him there is a witness that the message of the fact
 * brought.
 */
class FactWitnessesTest {

  private static final Octets SEVEN = Octets.word(7);

  @TempDir private Path folder;

  private CheckedProgram program() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("things.ovm"),
            """
            edition 1

            source things() -> x: Uint all where x < 100

            def allSmall(n: Uint) := things().all(x -> x < n)

            def denies(c: Claim) := !c()
            """);
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
            .compile(List.of(file));
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
  }

  /** What a decider says who knows the fact, where somebody has spoken for the claim. */
  private Optional<Move> answerWithin(boolean knowsWitness) throws IOException {
    CheckedProgram program = program();
    Deployment deployment = RandomWorlds.imagined(program);
    InterpretedWorld world =
        new InterpretedWorld(
            List.of(),
            knowsWitness ? List.of(SEVEN) : List.of(),
            List.of(),
            Map.of(),
            deployment.predicates(),
            Map.of(),
            BigInteger.TEN);
    Codec.ClaimValue allSmall =
        new Codec.ClaimValue(
            deployment.predicate("things.allSmall").addressWord(), List.of(Octets.word(5)));
    Octets message = Octets.word(32).slice(28, 32).then(SEVEN);
    ClaimCase claim =
        new ClaimCase("things.allSmall", allSmall.inputs(), world, List.of(), List.of());
    assertThat(judge(program, Questions.root(claim, Side.REFUTE), world, message).isAtOnce())
        .isTrue();
    JavaSide deciders =
        JavaSide.of(program, Sides.JAVA)
            .knowing(List.of(new RecordedFact(allSmall, false, message)));
    ClaimCase denied =
        new ClaimCase("things.denies", List.of(Codec.encode(allSmall)), world, List.of());

    Decision decision = deciders.decide(denied, Set.of()).orElseThrow();
    assertThat(decision.truth()).isEqualTo(Truth.TRUE_CERTAIN);
    Move move = decision.move().orElseThrow();
    assertThat(move.label()).isEqualTo(Move.Label.WINS);
    OpenPlace root = Questions.root(denied, Side.PROVE);
    OpenPlace left = judge(program, root, world, Conversions.octets(move.message())).open().get(0);
    OpenPlace within = judge(program, left, world, Octets.EMPTY).open().get(0);
    assertThat(within.node()).isGreaterThan(OpenPlace.REFUTE_CLAIM);
    return deciders.decideAt(denied, Set.of(), within).orElseThrow().move();
  }

  private static Answer judge(
      CheckedProgram program, OpenPlace place, InterpretedWorld world, Octets message) {
    return MessageJudge.judge(program, world, place, message);
  }

  @Test
  void whoKnowsAFactAndTheWitnessesOfItsMessageHasTheAnswerWithinTheClaim() throws IOException {
    assertThat(answerWithin(true).map(Move::label)).contains(Move.Label.DECIDES);
  }

  @Test
  void whoKnowsAFactAloneHasTheAnswerWithinTheClaimFromItsMessage() throws IOException {
    assertThat(answerWithin(false)).isEqualTo(answerWithin(true)).isPresent();
  }
}
