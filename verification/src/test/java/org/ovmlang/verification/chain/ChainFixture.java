package org.ovmlang.verification.chain;

import com.esaulpaugh.headlong.abi.Function;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/** A chain with a client, and the test contracts compiled beside the support library. */
final class ChainFixture implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Compiled once for all tests of this JVM. */
  private static final class Compiled {
    static final SolidityCompilation CONTRACTS = compile();
  }

  final Anvil anvil = Anvil.start();
  final ChainClient client = anvil.client();

  static ContractArtifact contract(String file, String name) {
    return Compiled.CONTRACTS.contract(file, name);
  }

  private static SolidityCompilation compile() {
    Map<String, String> sources = new TreeMap<>(SupportLibrary.sources());
    for (String file :
        List.of("Accounts.sol", "AtomsHarness.sol", "Costs.sol", "Predicates.sol", "Stores.sol")) {
      sources.put(file, new String(resource(file), StandardCharsets.UTF_8));
    }
    return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
        .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
        .orThrow();
  }

  Address deploy(String file, String name) {
    return client.deploy(contract(file, name), Bytes.EMPTY);
  }

  /** Calls on the newest block; fails when the contract reverts. */
  byte[] call(Address contract, Function function, Object... arguments) {
    return client.call(contract, encode(function, arguments)).toArray();
  }

  void send(Address contract, Function function, Object... arguments) {
    client.send(contract, encode(function, arguments));
  }

  static Bytes encode(Function function, Object... arguments) {
    return bytes(function.encodeCallWithArgs(arguments));
  }

  static Bytes bytes(ByteBuffer buffer) {
    byte[] array = new byte[buffer.rewind().remaining()];
    buffer.get(array);
    return Bytes.of(array);
  }

  static com.esaulpaugh.headlong.abi.Address address(String hex) {
    return com.esaulpaugh.headlong.abi.Address.wrap(
        com.esaulpaugh.headlong.abi.Address.toChecksumAddress(
            new BigInteger(hex.substring(2), 16)));
  }

  static byte[] hex(JsonNode node) {
    return Bytes.ofHex(node.asText()).toArray();
  }

  static byte[][] hexes(JsonNode array) {
    byte[][] all = new byte[array.size()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = hex(array.get(i));
    }
    return all;
  }

  /** One of the files of golden vectors. */
  static JsonNode vectors(String file) {
    try {
      return JSON.readTree(resource(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String file) {
    try (InputStream stream = ChainFixture.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    anvil.close();
  }
}
