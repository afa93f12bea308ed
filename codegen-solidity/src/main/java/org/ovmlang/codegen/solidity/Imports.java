package org.ovmlang.codegen.solidity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that any generated file may use, and the files that they are imported from. */
final class Imports {

  /** The names of the support library that generated code may use, and their files. */
  private static final Map<String, String> SUPPORT =
      Map.ofEntries(
          Map.entry("AbiReader", "AbiReader.sol"),
          Map.entry("AbiReaders", "AbiReader.sol"),
          Map.entry("Arithmetic", "Arithmetic.sol"),
          Map.entry("Atoms", "Atoms.sol"),
          Map.entry("ByteLists", "ByteLists.sol"),
          Map.entry("Claim", "Claims.sol"),
          Map.entry("ClaimCalls", "ClaimCalls.sol"),
          Map.entry("ClaimValues", "ClaimValues.sol"),
          Map.entry("Evaluation", "Evaluation.sol"),
          Map.entry("IPredicate", "IPredicate.sol"),
          Map.entry("InclusionProof", "InclusionProof.sol"),
          Map.entry("InclusionProofCodec", "InclusionProofCodec.sol"),
          Map.entry("PROVE_CLAIM", "IPredicate.sol"),
          Map.entry("PredicateBase", "PredicateBase.sol"),
          Map.entry("REFUTE_CLAIM", "IPredicate.sol"),
          Map.entry("Range", "Range.sol"),
          Map.entry("Signatures", "Signatures.sol"),
          Map.entry("StrictCodec", "StrictCodec.sol"));

  private final Map<String, Entry> byName = new HashMap<>();

  /**
   * A name of another file.
   *
   * @param file its path
   * @param declaration what an import says: {@code A} or {@code A as B}
   */
  record Entry(String file, String declaration) {}

  /** The names of the support library and of what every program has. */
  Imports() {
    SUPPORT.forEach((name, file) -> add(SolidityLayout.SUPPORT_FOLDER + file, name, name));
    add(CodecFile.PATH, "Codec", "Codec");
    add(DeploymentFile.PATH, "Deployment", "Deployment");
  }

  /** Something of a file that the others call {@code name}. */
  void add(String file, String declared, String name) {
    String declaration = declared.equals(name) ? name : declared + " as " + name;
    byName.put(name, new Entry(file, declaration));
  }

  /** Where a name comes from; null if it is none of these. */
  @Nullable Entry find(String name) {
    return byName.get(name);
  }
}
