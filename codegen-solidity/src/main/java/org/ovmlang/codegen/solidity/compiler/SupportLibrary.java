package org.ovmlang.codegen.solidity.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Solidity support library: what generated contracts import, and the adjudicator.
 *
 * <p>The files import each other by {@code ./Name.sol}, so they stay together in one directory.
 */
public final class SupportLibrary {
  private static final String DIRECTORY = "/org/ovmlang/solidity/";

  private static final List<String> FILES =
      List.of(
          "AbiReader.sol",
          "Adjudicator.sol",
          "Arithmetic.sol",
          "Atoms.sol",
          "BoundedCall.sol",
          "Bounds.sol",
          "ByteLists.sol",
          "ByteSlices.sol",
          "ClaimCalls.sol",
          "ClaimValues.sol",
          "Claims.sol",
          "DoubleLayerTree.sol",
          "Evaluation.sol",
          "IAdjudicator.sol",
          "IAtom.sol",
          "IPredicate.sol",
          "IStore.sol",
          "InclusionProof.sol",
          "InclusionProofCodec.sol",
          "InclusionProofs.sol",
          "MerkleTree.sol",
          "MessageReader.sol",
          "Moves.sol",
          "OpenPlaces.sol",
          "Positions.sol",
          "PredicateBase.sol",
          "Range.sol",
          "Signatures.sol",
          "StepAnswers.sol",
          "StrictCodec.sol",
          "Utf8.sol");

  private SupportLibrary() {}

  /** The texts by file name. */
  public static SortedMap<String, String> sources() {
    return Texts.ALL;
  }

  /** Read once: they are the same for every emission. */
  private static final class Texts {

    private static final SortedMap<String, String> ALL = all();

    private static SortedMap<String, String> all() {
      SortedMap<String, String> sources = new TreeMap<>();
      for (String file : FILES) {
        sources.put(file, read(file));
      }
      return Collections.unmodifiableSortedMap(sources);
    }
  }

  private static String read(String file) {
    try (InputStream resource = SupportLibrary.class.getResourceAsStream(DIRECTORY + file)) {
      if (resource == null) {
        throw new IllegalStateException("missing from this jar: " + DIRECTORY + file);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
