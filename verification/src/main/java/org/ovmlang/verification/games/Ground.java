package org.ovmlang.verification.games;

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
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilation;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilerOptions;
import org.ovmlang.codegen.solidity.compiler.SolidityCompilers;
import org.ovmlang.codegen.solidity.compiler.SolidityInput;
import org.ovmlang.codegen.solidity.compiler.SoliditySettings;
import org.ovmlang.codegen.solidity.compiler.SupportLibrary;
import org.ovmlang.compiler.backend.Backend;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.verification.differential.Site;
import org.ovmlang.verification.interpreter.Octets;

/** A chain with adjudicators and the hostile predicates, and nothing else yet. */
final class Ground implements AutoCloseable {

  /** The generator of the predicates. */
  static final Backend SOLIDITY = backend("solidity");

  /** The generator of the deciders. */
  static final Backend JAVA = backend("java");

  private static final class Compiled {
    static final SolidityCompilation HOSTILE = compile();

    private static SolidityCompilation compile() {
      Map<String, String> sources = new TreeMap<>(SupportLibrary.sources());
      sources.put(Hostile.FILE, resource(Hostile.FILE));
      return SolidityCompilers.find(SolidityCompilerOptions.fromSystem())
          .compile(SolidityInput.of(sources, SoliditySettings.OPTIMIZED))
          .orThrow();
    }
  }

  private final Site site = new Site(1, Chain.ARGUMENTS);
  private final Terms terms;
  private final List<Octets> adjudicators = new ArrayList<>();
  private final Map<Hostile, Octets> hostile = new HashMap<>();

  Ground(List<ContractArtifact> adjudicators, Terms terms) {
    this.terms = terms;
    AdjudicatorTerms deployed =
        new AdjudicatorTerms(terms.window(), terms.bond(), terms.burnedShare());
    for (ContractArtifact each : adjudicators) {
      Address address = AdjudicationClient.deploy(site.client(), each, deployed).address();
      this.adjudicators.add(octets(address.toArray()));
    }
    for (Hostile each : Hostile.values()) {
      ContractArtifact contract = Compiled.HOSTILE.contract(Hostile.FILE, each.contract());
      hostile.put(each, octets(site.client().deploy(contract, Bytes.EMPTY).toArray()));
    }
  }

  private static Backend backend(String target) {
    return ServiceLoader.load(Backend.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(backend -> backend.target().equals(target))
        .findFirst()
        .orElseThrow();
  }

  private static Octets octets(byte[] address) {
    return Octets.of(address);
  }

  private static String resource(String name) {
    try (InputStream stream = Ground.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Site site() {
    return site;
  }

  /** Where a hostile predicate is. */
  Octets address(Hostile which) {
    return Objects.requireNonNull(hostile.get(which));
  }

  /** The addresses of the hostile predicates that claims may call, by the ids of definitions. */
  Map<String, Octets> predicates() {
    Map<String, Octets> predicates = new HashMap<>();
    Hostile.withTruth().forEach(each -> predicates.put(each.id(), address(each)));
    return predicates;
  }

  /** The chain for games at each adjudicator; from now on arenas make the blocks, one at a time. */
  List<Chain> chains() {
    return adjudicators.stream()
        .map(adjudicator -> new Chain(site.anvil().url(), adjudicator, terms))
        .toList();
  }

  /** The block as of which everything in a world has been written, or never will be. */
  static final BigInteger NEVER = BigInteger.TEN.pow(9);

  /** The worlds' stores are as of some block; the chain may have more blocks by then. */
  void pass(BigInteger asOf) {
    long missing = asOf.longValueExact() + 1 - site.client().blockNumber();
    if (missing > 0) {
      site.anvil().mine((int) missing);
    }
  }

  @Override
  public void close() {
    site.close();
  }
}
