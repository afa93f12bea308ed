package org.ovmlang.codegen.solidity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands out identifiers that are legal and distinct: a name that is taken, or means something in
 * Solidity or in the generated code, gets as many {@code _} behind it as it needs.
 */
final class Identifiers {

  private static final Pattern ELEMENTARY_TYPE =
      Pattern.compile("(u?int|bytes)[0-9]*|u?fixed([0-9]+x[0-9]+)?|byte|bool|string|address");

  /** The functions that a definition's functions are divided into. */
  private static final Pattern PART =
      Pattern.compile(
          "_(prove|refute|evaluate|try|make)(Part|Rest|Term)[0-9]+|resume[0-9]+|_node[0-9]+");

  private static final Set<String> KEYWORDS =
      words(
          """
          _ abstract after alias anonymous apply as assembly assert at auto break calldata case catch
          constant constructor continue contract copyof days default define delete do else emit
          enum error ether event external fallback false final finney for function global gwei hex
          hours if immutable implements import in indexed inline interface internal is layout leave let library
          macro mapping match memory minutes modifier mutable new null of override partial payable
          pragma private promise public pure receive reference relocatable return returns sealed
          seconds sizeof static storage struct supports switch szabo throw transient true try
          typedef typeof type unchecked unicode using var view virtual weeks wei while years
          """);

  private static final Set<String> BUILTINS =
      words(
          """
          abi addmod blobhash block blockhash ecrecover erc7201 gasleft keccak256 log0 log1 log2
          log3 log4 msg mulmod now require revert ripemd160 selfdestruct sha256 sha3 suicide super
          this tx
          """);

  /** Names of the support library, and those that generated functions use for themselves. */
  private static final Set<String> GENERATED =
      words(
          """
          AbiReader AbiReaders Arithmetic Atoms ByteLists Claim ClaimCalls ClaimValues Context Evaluation IPredicate IllFormedClaim
          IllFormedParam InclusionProof InclusionProofCodec MalformedMessage NoSuchPlace NotShown Place PredicateBase
          PROVE_CLAIM REFUTE_CLAIM Range Signatures StrictCodec
          Codec Deployment Links Variables
          decode prove refute evaluate isWellFormed _isWellFormed _isWon _load _deployment step node values
          deployment evaluation index inputs links ok value
          variables
          """);

  private final @Nullable Identifiers outer;
  private final Set<String> taken = new HashSet<>();

  /** Nothing taken but the words that are reserved anyway. */
  Identifiers() {
    this.outer = null;
  }

  /** Everything taken that the other one has handed out. */
  Identifiers(Identifiers outer) {
    this.outer = outer;
  }

  /** The first of {@code wanted}, {@code wanted_}, {@code wanted__}, … that is free. */
  String claim(String wanted) {
    String name = wanted;
    while (isReserved(name) || isTaken(name)) {
      name += "_";
    }
    taken.add(name);
    return name;
  }

  private boolean isTaken(String name) {
    return taken.contains(name) || (outer != null && outer.isTaken(name));
  }

  private static boolean isReserved(String name) {
    return KEYWORDS.contains(name)
        || BUILTINS.contains(name)
        || GENERATED.contains(name)
        || ELEMENTARY_TYPE.matcher(name).matches()
        || PART.matcher(name).matches();
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
  }
}
