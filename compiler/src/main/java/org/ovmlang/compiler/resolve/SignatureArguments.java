package org.ovmlang.compiler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Type;

/**
 * The three ways in which {@code IsValidSignature} has been written: (message, signature, signer,
 * verifier), (message, signature, signer) and (message, signer, signature). With three arguments
 * the one of type Address is the signer; if neither is known to be, the signer comes first. The
 * verifier is then secp256k1.
 */
public final class SignatureArguments {

  /** The name of the atom. */
  public static final String ATOM = "IsValidSignature";

  private SignatureArguments() {}

  /**
   * Where the inputs message, signature and signer stand among three arguments.
   *
   * @param second the type of the second argument, if known
   * @param third the type of the third argument, if known
   */
  public static List<Integer> positions(Optional<Type> second, Optional<Type> third) {
    boolean signerLast =
        third.filter(BasicType.ADDRESS::equals).isPresent()
            && second.filter(BasicType.ADDRESS::equals).isEmpty();
    return signerLast ? List.of(0, 1, 2) : List.of(0, 2, 1);
  }

  /** The three arguments in the order message, signature, signer. */
  public static <T> List<T> inOrder(List<T> arguments, List<Integer> positions) {
    List<T> ordered = new ArrayList<>();
    positions.forEach(position -> ordered.add(arguments.get(position)));
    return ordered;
  }
}
