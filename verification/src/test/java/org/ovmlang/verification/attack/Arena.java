package org.ovmlang.verification.attack;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.ovmlang.adjudication.AdjudicationClient;
import org.ovmlang.adjudication.AdjudicatorTerms;
import org.ovmlang.adjudication.ChainClient;
import org.ovmlang.codegen.solidity.compiler.ContractArtifact;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.verification.chain.Anvil;

/** A chain with an honest player and two who work together against her. */
final class Arena implements AutoCloseable {

  static final int WINDOW = 8;
  static final int FUEL = 8;
  static final BigInteger BOND = BigInteger.TEN.pow(18);
  static final BigInteger BURNED = BOND.divide(BigInteger.valueOf(4));
  static final BigInteger REWARD = BOND.subtract(BURNED);
  static final AdjudicatorTerms TERMS = new AdjudicatorTerms(WINDOW, BOND, 2_500);

  final Anvil anvil = Anvil.start();
  final ChainClient alice = anvil.client(0);
  final ChainClient mallory = anvil.client(1);
  final ChainClient eve = anvil.client(2);

  private final Map<Variant, Map<String, ContractArtifact>> variants;
  private final Map<String, Address> deployed = new HashMap<>();
  private int count;

  /** A chain for trials of these variants and of ours. */
  Arena(Variant... variants) {
    this.variants = new HashMap<>(Sources.compile(variants));
    this.variants.put(Variant.OURS, Map.of());
  }

  /** A fresh adjudicator, with its predicates: ours but for the rule that the variant lacks. */
  Trial trial(Variant variant) {
    ContractArtifact adjudicator = artifact(variant, "Adjudicator");
    return new Trial(this, variant, AdjudicationClient.deploy(alice, adjudicator, TERMS));
  }

  private ContractArtifact artifact(Variant variant, String contract) {
    Map<String, ContractArtifact> changed = variants.get(variant);
    if (changed == null) {
      throw new AssertionError("not a variant of this arena: " + variant.rule());
    }
    ContractArtifact artifact = changed.get(contract);
    return artifact == null ? Sources.ours(contract) : artifact;
  }

  /** Where a contract without arguments stands, or a predicate of a variant. */
  Address contract(Variant variant, String contract) {
    boolean changed = variant.contracts().contains(contract);
    String key = (changed ? variant.rule() : "") + "/" + contract;
    Address known = deployed.get(key);
    if (known == null) {
      known = alice.deploy(artifact(variant, contract), constructorArguments(contract));
      deployed.put(key, known);
    }
    return known;
  }

  /** One of ours, or of those that attack them. */
  Address contract(String contract) {
    return contract(Variant.OURS, contract);
  }

  private Bytes constructorArguments(String contract) {
    Bytes arguments = Bytes.EMPTY;
    for (String argument : Sources.constructorArguments(contract)) {
      arguments =
          arguments.concat(
              Messages.word(
                  switch (argument) {
                    case "store" -> contract("CostlyStore");
                    case "Banned" -> contract("CostlyList");
                    default -> throw new AssertionError("nothing is known of " + argument);
                  }));
    }
    return arguments;
  }

  /** Bytes that nobody has used yet. */
  Bytes fresh() {
    return Bytes.ascii("secret " + ++count);
  }

  /** Writes into the store of the predicates. */
  void put(Bytes key, Bytes value) {
    mallory.send(
        contract("CostlyStore"), Messages.call("put(bytes,bytes)", key.toArray(), value.toArray()));
  }

  /** Puts something on the list of what is banned. */
  void ban(Bytes value) {
    alice.send(contract("CostlyList"), Messages.call("ban(bytes)", (Object) value.toArray()));
  }

  @Override
  public void close() {
    alice.close();
    mallory.close();
    eve.close();
    anvil.close();
  }
}
