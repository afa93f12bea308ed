package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.verification.chain.JsonRpc;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;

/**
 * The generated contracts of a program, deployed once; each case is one simulated call that fills
 * the stores and atoms and then asks the predicate.
 */
public final class ContractSide {

  private static final String RUN =
      "run((address,bytes)[],bytes[],address,uint256[],uint256,"
          + "(address,uint256,uint256[],uint256,uint256)[])";

  private static final Map<String, Answer.Kind> ERRORS =
      Map.of(
          "NotShown()", Answer.Kind.NOT_SHOWN,
          "MalformedMessage()", Answer.Kind.MALFORMED_MESSAGE,
          "IllFormedClaim()", Answer.Kind.ILL_FORMED_CLAIM);

  /** An offset, a truth value, the length of the position. */
  private static final int WORDS_OF_ANSWER = 3 * 32;

  /** Questions of more bytes than these are put in several calls. */
  private static final int CALL_BYTES = 200_000;

  private final SimulatedCalls calls;
  private final Octets bench;
  private final Deployment deployment;

  ContractSide(SimulatedCalls calls, Octets bench, Deployment deployment) {
    this.calls = calls;
    this.bench = bench;
    this.deployment = deployment;
  }

  /**
   * Contracts that somebody has deployed.
   *
   * @param url of the node
   * @param bench the address of the test's own contract, through which they are asked
   */
  public static ContractSide at(String url, Octets bench, Deployment deployment) {
    return new ContractSide(new SimulatedCalls(new JsonRpc(url)), bench, deployment);
  }

  /** The address of the test's own contract. */
  public Octets bench() {
    return bench;
  }

  /** What stands where; every address has 20 bytes. */
  public Deployment deployment() {
    return deployment;
  }

  /** One message at one place. */
  record Question(OpenPlace place, Octets message) {

    /** About how many bytes of a call it takes. */
    int size() {
      int size = message.length();
      for (Octets value : place.values()) {
        size += value.length();
      }
      return size;
    }
  }

  /**
   * What a contract says to a message.
   *
   * @param answer an {@link Answer} as a text, or what the contract reverted with if it is none
   * @param timeless whether it says that neither chain state nor a claim value had a say
   */
  record Reply(String answer, boolean timeless) {}

  /**
   * What the contracts say to a case.
   *
   * @param wellFormed whether the predicate finds the claim well formed
   * @param replies for each question, in order
   */
  record Answers(boolean wellFormed, List<Reply> replies) {

    /** To no questions, of a claim that was looked at before. */
    static final Answers NONE = new Answers(true, List.of());

    /** These and the replies to the questions that follow. */
    Answers and(Answers next) {
      List<Reply> all = new ArrayList<>(replies);
      all.addAll(next.replies);
      return new Answers(wellFormed, all);
    }
  }

  /** Asks the contracts; the questions of a case stand at its index. */
  List<Answers> ask(List<ClaimCase> cases, List<List<Question>> questions) {
    List<Octets> callData = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      for (List<Question> part : parts(questions.get(i))) {
        callData.add(run(cases.get(i), part));
        owners.add(i);
      }
    }
    List<Octets> results = calls.call(bench, callData);
    List<Answers> answers = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Answers part = answers(results.get(i));
      if (owners.get(i) < answers.size()) {
        part = answers.remove(answers.size() - 1).and(part);
      }
      answers.add(part);
    }
    return answers;
  }

  /** A node refuses requests that are too large, so that many large questions take many calls. */
  private static List<List<Question>> parts(List<Question> questions) {
    List<List<Question>> parts = new ArrayList<>();
    List<Question> part = new ArrayList<>();
    int size = 0;
    for (Question question : questions) {
      int more = question.size();
      if (!part.isEmpty() && size + more > CALL_BYTES) {
        parts.add(part);
        part = new ArrayList<>();
        size = 0;
      }
      part.add(question);
      size += more;
    }
    parts.add(part);
    return parts;
  }

  private Octets run(ClaimCase claimCase, List<Question> questions) {
    InterpretedWorld world = claimCase.world();
    List<Tuple> writings = new ArrayList<>();
    writings(world, (target, data) -> writings.add(writing(target, data)));
    Texts texts = new Texts();
    Object inputs = texts.indices(claimCase.inputs());
    List<Tuple> asked = new ArrayList<>();
    for (Question question : questions) {
      OpenPlace place = question.place();
      asked.add(
          Tuple.of(
              Abi.address(place.predicate()),
              BigInteger.valueOf(place.node()),
              texts.indices(place.values()),
              BigInteger.valueOf(place.fuel()),
              texts.index(question.message())));
    }
    return Abi.call(
        RUN,
        writings.toArray(new Tuple[0]),
        Abi.bytesArray(texts.all()),
        Abi.address(deployment.predicate(claimCase.definition())),
        inputs,
        world.asOf(),
        asked.toArray(new Tuple[0]));
  }

  /** The byte strings of a call, each once: questions share most of theirs. */
  private static final class Texts {

    private final Map<Octets, BigInteger> indices = new LinkedHashMap<>();

    BigInteger index(Octets text) {
      return indices.computeIfAbsent(text, it -> BigInteger.valueOf(indices.size()));
    }

    BigInteger[] indices(List<Octets> texts) {
      return texts.stream().map(this::index).toArray(BigInteger[]::new);
    }

    List<Octets> all() {
      return List.copyOf(indices.keySet());
    }
  }

  /** Fills the stores and atoms for good, each with a transaction. */
  public void fill(InterpretedWorld world, ChainClient client) {
    writings(
        world, (target, data) -> client.send(Conversions.address(target), Conversions.bytes(data)));
  }

  private void writings(InterpretedWorld world, BiConsumer<Octets, Octets> write) {
    for (InterpretedWorld.StoredValue stored : world.storedValues()) {
      write.accept(
          stored.contract(),
          Abi.call(
              "put(bytes,bytes,uint256)",
              stored.key().bytes(),
              stored.value().bytes(),
              stored.block()));
    }
    world
        .userAtoms()
        .forEach(
            (name, allowed) -> {
              // Of an atom that the program does not mention there is no contract.
              if (deployment.userAtoms().containsKey(name)) {
                allowed.forEach(
                    arguments ->
                        write.accept(
                            deployment.atom(name),
                            Abi.call("allow(bytes[])", (Object) Abi.bytesArray(arguments))));
              }
            });
  }

  private static Tuple writing(Octets target, Octets data) {
    return Tuple.of(Abi.address(target), data.bytes());
  }

  private static Answers answers(Octets result) {
    Tuple decoded = Abi.decode("(bool,(bool,bytes)[])", result);
    List<Reply> replies = new ArrayList<>();
    for (Tuple outcome : (Tuple[]) decoded.get(1)) {
      replies.add(reply(outcome.get(0), Octets.of((byte[]) outcome.get(1))));
    }
    return new Answers(decoded.get(0), replies);
  }

  private static Reply reply(boolean success, Octets data) {
    if (success && data.length() >= WORDS_OF_ANSWER) {
      Tuple step = Abi.decode("(bytes,bool)", data);
      return new Reply(Answer.Kind.SHOWN + " " + Octets.of((byte[]) step.get(0)), step.get(1));
    }
    return new Reply(success ? "returned " + data : refusal(data), false);
  }

  private static String refusal(Octets data) {
    if (data.length() >= 4 && data.slice(0, 4).equals(Abi.selector("NoSuchPlace(uint256)"))) {
      return Answer.Kind.NO_SUCH_PLACE.toString();
    }
    for (Map.Entry<String, Answer.Kind> error : ERRORS.entrySet()) {
      if (data.equals(Abi.selector(error.getKey()))) {
        return error.getValue().toString();
      }
    }
    return "reverted with " + data;
  }
}
