package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.compiler.CompilationResult;
import org.ovmlang.compiler.Compiler;
import org.ovmlang.compiler.CompilerOptions;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.compiler.backend.BackendOptions;
import org.ovmlang.compiler.backend.GeneratedFile;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.value.Bytes;

/**
 * What nests deep runs within the 1,024 words of the stack of the EVM: also compiled without the
 * optimiser, which takes most of it.
 */
@EnabledIfSystemProperty(
    named = "ovm.tests.required",
    matches = "true",
    disabledReason = "takes long; runs with -Pci")
class DeepNestingTest {

  private static final Function STEP =
      Function.parse("step(uint256,bytes[],(uint256,uint256),bytes)", "(bytes,bool)");

  private static final String NOT_SHOWN = Bytes.of(Function.parse("NotShown()").selector()).toHex();

  /** The whole depth takes minutes, so only continuous integration goes there. */
  private static final boolean ALL = Integer.getInteger("jqwik.tries.default", 1) >= 100;

  private static final int DEPTH = ALL ? 1_000 : 120;

  private static final String ADDRESS = "0x00000000000000000000000000000000000d33f0";

  private static Anvil anvil;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    anvil = Anvil.start();
  }

  @AfterAll
  static void stop() {
    anvil.close();
  }

  @Test
  void formulasOfEveryShapeAreProvedWhereverTheWayDownEnds() throws Exception {
    Random random = new Random(3);
    for (DeepFormula.Shape shape : DeepFormula.Shape.values()) {
      boolean some = shape != DeepFormula.Shape.FIRST;
      for (boolean negations : ALL ? new boolean[] {false, true} : new boolean[] {some}) {
        DeepFormula formula = DeepFormula.of(DEPTH, shape, negations, random);
        SolidityCompilation compiled = compile(formula.program());
        place(compiled, "Deep");
        for (int levels : new int[] {DEPTH, 0, 1, DEPTH / 2, DEPTH / 3, DEPTH - 1}) {
          assertThat(prove(message(formula, levels, 0))).as(shape + " " + levels).isTrue();
          assertThat(prove(message(formula, levels, 1))).as(shape + " " + levels).isFalse();
        }
      }
    }
  }

  @Test
  void groundFormulasAndTermsAreEvaluated() throws Exception {
    StringBuilder first = new StringBuilder("x == 1");
    StringBuilder last = new StringBuilder("x == 1");
    StringBuilder sum = new StringBuilder("x");
    StringBuilder right = new StringBuilder("x");
    for (int i = 0; i < DEPTH; i++) {
      String connective = i % 2 == 0 ? " and " : " or ";
      String leaf = i % 2 == 0 ? "x < " + (DEPTH + i) : "x == " + (DEPTH + i);
      first.insert(0, i % 97 == 3 ? "!(!(" : "(").append(connective).append(leaf).append(")");
      first.append(i % 97 == 3 ? ")" : "");
      last.insert(0, "(" + leaf + connective).append(")");
      sum.insert(0, "(").append(i % 2 == 0 ? " + 3)" : " - 2)");
      right.insert(0, i % 2 == 0 ? "(3 + " : "(2 * ").append(i % 2 == 0 ? ")" : ")");
    }
    StringBuilder hashed = new StringBuilder("keccak256(y)");
    Bytes hash = Keccak256.hash(Bytes.ascii("seed")).toBytes();
    for (int i = 0; i < DEPTH / 4; i++) {
      hashed.insert(0, "keccak256(concat(encode(").append("), y))");
      hash = Keccak256.hash(hash.concat(Bytes.ascii("seed"))).toBytes();
    }
    String text =
        "def first(x: BigNumber) := "
            + first
            + "\ndef last(x: BigNumber) := "
            + last
            + "\ndef sum(x: BigNumber) := "
            + sum
            + " == "
            + (5 + DEPTH / 2)
            + "\ndef right(x: BigNumber) := "
            + right
            + " > x"
            + "\ndef hashed(y: Bytes) := "
            + hashed
            + " == "
            + hash.toHex()
            + "\n";
    SolidityCompilation compiled = compile(text);

    for (String predicate : new String[] {"First", "Last"}) {
      place(compiled, predicate);
      assertThat(prove(Bytes.EMPTY, word(1))).isTrue();
      assertThat(prove(Bytes.EMPTY, word(2))).isFalse();
    }
    place(compiled, "Sum");
    assertThat(prove(Bytes.EMPTY, word(5))).isTrue();
    assertThat(prove(Bytes.EMPTY, word(6))).isFalse();
    place(compiled, "Right");
    // The product does not fit into a word.
    assertThat(prove(Bytes.EMPTY, word(5))).isEqualTo(DEPTH < 400);
    place(compiled, "Hashed");
    assertThat(prove(Bytes.EMPTY, Bytes.ascii("seed"))).isTrue();
    assertThat(prove(Bytes.EMPTY, Bytes.ascii("sees"))).isFalse();
  }

  private static Bytes word(int value) {
    return Bytes.of(ByteBuffer.allocate(32).putInt(28, value).array());
  }

  private static Bytes message(DeepFormula formula, int levels, int slip) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
    formula.message(levels, slip, buffer);
    byte[] message = new byte[buffer.position()];
    buffer.flip().get(message);
    return Bytes.of(message);
  }

  private SolidityCompilation compile(String text) throws IOException {
    Files.writeString(folder.resolve("deep.ovm"), text);
    CompilationResult result =
        new Compiler(new CompilerOptions(List.of(folder), List.of(), List.of()))
            .compile(List.of(folder.resolve("deep.ovm")));
    var program =
        result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
    Map<String, String> sources = new TreeMap<>();
    for (Backend backend : ServiceLoader.load(Backend.class)) {
      for (GeneratedFile file : backend.emit(program, new BackendOptions("org.example", "test"))) {
        if (backend.target().equals("solidity")) {
          sources.put(file.path(), file.content());
        }
      }
    }
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.UNOPTIMIZED))
        .orThrow();
  }

  private static void place(SolidityCompilation compiled, String predicate) throws Exception {
    String code =
        compiled
            .contract("deep/" + predicate + "Predicate.sol", predicate + "Predicate")
            .deployedBytecode();
    rpc("anvil_setCode", "\"" + ADDRESS + "\",\"" + code + "\"");
  }

  private static boolean prove(Bytes message, Bytes... inputs) throws Exception {
    byte[][] encodings = new byte[inputs.length][];
    for (int i = 0; i < inputs.length; i++) {
      encodings[i] = inputs[i].toArray();
    }
    Tuple context = Tuple.of(BigInteger.ONE, BigInteger.valueOf(8));
    Bytes data = ChainFixture.encode(STEP, BigInteger.ZERO, encodings, context, message.toArray());
    String answer =
        rpc(
            "eth_call",
            "{\"to\":\""
                + ADDRESS
                + "\",\"gas\":\"0x3b9aca00\",\"data\":\""
                + data.toHex()
                + "\"},\"latest\"");
    boolean shown = answer.contains("\"result\"");
    assertThat(answer).contains(shown ? "\"result\"" : NOT_SHOWN);
    return shown;
  }

  private static String rpc(String method, String parameters) throws Exception {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\""
            + method
            + "\",\"params\":["
            + parameters
            + "]}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(anvil.url()))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
