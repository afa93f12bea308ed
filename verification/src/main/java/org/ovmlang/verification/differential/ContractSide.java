package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.codegen.solidity.ConstructorArgument;
import org.ovmlang.codegen.solidity.PredicateContract;
import org.ovmlang.codegen.solidity.SolidityLayout;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.compiler.ir.AtomDeclaration;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.verification.chain.Anvil;
import org.ovmlang.verification.interpreter.Answer;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;
import org.ovmlang.verification.interpreter.OpenPlace;
import org.web3j.crypto.ContractUtils;
import org.web3j.protocol.core.DefaultBlockParameterName;

/**
 * The generated contracts of a program, deployed once; each case is one simulated call that fills
 * the stores and atoms and then asks the predicate.
 */
public final class ContractSide {

  private static final BackendOptions OPTIONS =
      new BackendOptions("org.ovmlang.differential", "ovm-lang differential test");

  private static final String RUN =
      "run((address,bytes)[],address,bytes[],uint256,(address,uint256,bytes[],uint256,bytes)[])";

  private static final Map<String, Answer.Kind> ERRORS =
      Map.of(
          "NotShown()", Answer.Kind.NOT_SHOWN,
          "MalformedMessage()", Answer.Kind.MALFORMED_MESSAGE,
          "IllFormedClaim()", Answer.Kind.ILL_FORMED_CLAIM);

  /** An offset, a truth value, the length of the position. */
  private static final int WORDS_OF_ANSWER = 3 * 32;

  /** Questions of more bytes than these are put in several calls. */
  private static final int CALL_BYTES = 200_000;

  /** Enough for contracts that are larger than what a public chain takes. */
  private static final BigInteger DEPLOYMENT_GAS = BigInteger.valueOf(500_000_000);

  private final SimulatedCalls calls;
  private final Octets bench;
  private final Deployment deployment;

  private ContractSide(SimulatedCalls calls, Octets bench, Deployment deployment) {
    this.calls = calls;
    this.bench = bench;
    this.deployment = deployment;
  }

  /** What stands where; every address has 20 bytes. */
  public Deployment deployment() {
    return deployment;
  }

  /** A chain with the test's own contracts, on which programs are deployed. */
  public static final class Site implements AutoCloseable {

    // Random programs may be larger than what a public chain takes.
    private static final String ANY_CODE_SIZE = "--disable-code-size-limit";

    private final Anvil anvil;
    private final ChainClient client;
    private final SimulatedCalls calls;
    private final Octets bench;
    private final List<Octets> stores;

    /** Starts a chain and deploys the test's own contracts with so many stores. */
    public Site(int storeCount) {
      this(storeCount, List.of());
    }

    /** The same with more arguments for anvil. */
    public Site(int storeCount, List<String> moreArguments) {
      List<String> arguments = new ArrayList<>(moreArguments);
      arguments.add(ANY_CODE_SIZE);
      anvil = Anvil.start(arguments);
      client = anvil.client();
      calls = new SimulatedCalls(anvil.url());
      bench = deployBench("Bench");
      List<Octets> deployed = new ArrayList<>();
      for (int i = 0; i < storeCount; i++) {
        deployed.add(deployBench("BenchStore"));
      }
      stores = List.copyOf(deployed);
    }

    /** The chain. */
    public Anvil anvil() {
      return anvil;
    }

    /** The account that deploys. */
    public ChainClient client() {
      return client;
    }

    /** The addresses of the stores. */
    public List<Octets> stores() {
      return stores;
    }

    /**
     * Generates, compiles and deploys the contracts of a program.
     *
     * @param params the deployment constants by name, canonically encoded
     * @param externAddresses addresses of definitions that are deployed elsewhere, by id
     */
    public ContractSide deploy(
        CheckedProgram program,
        Backend backend,
        Map<String, Octets> params,
        Map<String, Octets> externAddresses) {
      return deploy(program, generate(program, backend), params, externAddresses);
    }

    /** Deploys contracts that {@link #generate} made of the program. */
    public ContractSide deploy(
        CheckedProgram program,
        SolidityCompilation compiled,
        Map<String, Octets> params,
        Map<String, Octets> externAddresses) {
      Map<String, Octets> atoms = new HashMap<>();
      for (AtomDeclaration atom : program.userAtoms()) {
        atoms.put(atom.name(), deployBench("BenchAtom"));
      }
      SolidityLayout layout = SolidityLayout.of(program);
      Map<String, Octets> predicates = new HashMap<>(externAddresses);
      List<String> order = new ArrayList<>();
      BigInteger nonce = nonce();
      for (Definition definition : program.definitions()) {
        if (definition.kind() == DefinitionKind.PREDICATE) {
          // Predicates may name one another, so addresses are foreseen rather than awaited.
          predicates.put(definition.id(), foreseen(nonce.add(BigInteger.valueOf(order.size()))));
          order.add(definition.id());
        }
      }
      Deployment deployment = new Deployment(predicates, atoms, params, stores);
      for (String id : order) {
        PredicateContract contract = layout.predicate(id);
        ContractArtifact artifact = compiled.contract(contract.path(), contract.contract());
        Octets arguments = constructorArguments(contract, deployment);
        Octets address =
            Conversions.octets(
                client.deploy(artifact, Conversions.bytes(arguments), DEPLOYMENT_GAS));
        if (!address.equals(predicates.get(id))) {
          throw new IllegalStateException("another address than foreseen for " + id);
        }
      }
      return new ContractSide(calls, bench, deployment);
    }

    /** Deploys one more store. */
    public Octets newStore() {
      return deployBench("BenchStore");
    }

    private Octets deployBench(String contract) {
      return Conversions.octets(
          client.deploy(
              BenchContracts.COMPILED.contract("Bench.sol", contract),
              Conversions.bytes(Octets.EMPTY)));
    }

    private BigInteger nonce() {
      try {
        return client
            .web3j()
            .ethGetTransactionCount(client.account().toHex(), DefaultBlockParameterName.LATEST)
            .send()
            .getTransactionCount();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Octets foreseen(BigInteger nonce) {
      String address = ContractUtils.generateContractAddress(client.account().toHex(), nonce);
      return new Octets(address.substring("0x".length()));
    }

    @Override
    public void close() {
      client.close();
      anvil.close();
    }
  }

  /** Generates and compiles the contracts of a program. */
  public static SolidityCompilation generate(CheckedProgram program, Backend backend) {
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : backend.emit(program, OPTIONS)) {
      sources.put(file.path(), file.content());
    }
    return compile(sources);
  }

  /** The test's own contracts, compiled once for all sites. */
  private static final class BenchContracts {

    static final SolidityCompilation COMPILED = compile(sources());

    private static Map<String, String> sources() {
      Map<String, String> sources = new TreeMap<>(SupportLibrary.sources());
      sources.put("Bench.sol", resource("Bench.sol"));
      return sources;
    }
  }

  private static SolidityCompilation compile(Map<String, String> sources) {
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
        .orThrow();
  }

  private static Octets constructorArguments(PredicateContract contract, Deployment deployment) {
    StringBuilder types = new StringBuilder("(");
    List<Object> values = new ArrayList<>();
    for (ConstructorArgument argument : contract.constructorArguments()) {
      types.append(types.length() == 1 ? "" : ",").append(Abi.solidityType(argument.type()));
      values.add(
          switch (argument.kind()) {
            case PARAM -> Abi.value(argument.type(), deployment.param(argument.key()));
            case PREDICATE -> Abi.address(deployment.predicate(argument.key()));
            case ATOM -> Abi.address(deployment.atom(argument.key()));
          });
    }
    if (values.isEmpty()) {
      return Octets.EMPTY;
    }
    String tuple = types.append(')').toString();
    return contract.takesStruct()
        ? Abi.encode("(" + tuple + ")", Tuple.from(values.toArray()))
        : Abi.encode(tuple, values.toArray());
  }

  private static String resource(String name) {
    try (InputStream stream = ContractSide.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    List<Tuple> asked = new ArrayList<>();
    for (Question question : questions) {
      OpenPlace place = question.place();
      asked.add(
          Tuple.of(
              Abi.address(place.predicate()),
              BigInteger.valueOf(place.node()),
              Abi.bytesArray(place.values()),
              BigInteger.valueOf(place.fuel()),
              question.message().bytes()));
    }
    return Abi.call(
        RUN,
        writings.toArray(new Tuple[0]),
        Abi.address(deployment.predicate(claimCase.definition())),
        Abi.bytesArray(claimCase.inputs()),
        world.asOf(),
        asked.toArray(new Tuple[0]));
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
            (name, allowed) ->
                allowed.forEach(
                    arguments ->
                        write.accept(
                            deployment.atom(name),
                            Abi.call("allow(bytes[])", (Object) Abi.bytesArray(arguments)))));
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
