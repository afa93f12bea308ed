package org.ovmlang.verification.differential;

import com.esaulpaugh.headlong.abi.Tuple;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.verification.interpreter.Octets;

/**
 * Which octets are the canonical encoding of a value, by an independent library.
 *
 * @param predicate where the definitions of all claims are deployed
 */
record AnotherCodec(Octets predicate) {

  /** Decoding, encoding again, and the two things that an ABI library knows nothing of. */
  boolean isCanonical(Type type, Octets octets) {
    try {
      if (type == BasicType.BYTES) {
        return true;
      }
      if (type == BasicType.STRING) {
        return Abi.encode("(string)", Abi.value(type, octets))
            .equals(Abi.encode("(bytes)", (Object) octets.bytes()));
      }
      String types = "(" + Abi.solidityType(type) + ")";
      Object decoded = Abi.decode(types, octets).get(0);
      return Abi.encode(types, decoded).equals(octets)
          && hasClaimsOfTheirDefinitions(type, decoded);
    } catch (RuntimeException notAnEncoding) {
      // The library reports each kind of malformed input by an unchecked exception of its own.
      return false;
    }
  }

  private boolean hasClaimsOfTheirDefinitions(Type type, Object value) {
    if (type instanceof RecordType record) {
      for (int i = 0; i < record.fields().size(); i++) {
        if (!hasClaimsOfTheirDefinitions(record.fields().get(i).type(), ((Tuple) value).get(i))) {
          return false;
        }
      }
    }
    if (type instanceof ListType list && value instanceof Object[] elements) {
      for (Object element : elements) {
        if (!hasClaimsOfTheirDefinitions(list.element(), element)) {
          return false;
        }
      }
    }
    if (type instanceof DefinitionClaimType claims) {
      byte[][] inputs = ((Tuple) value).get(1);
      if (!((Tuple) value).get(0).equals(Abi.address(predicate))
          || inputs.length != claims.fields().size()) {
        return false;
      }
      for (int i = 0; i < inputs.length; i++) {
        if (!isCanonical(claims.fields().get(i).type(), Octets.of(inputs[i]))) {
          return false;
        }
      }
    }
    return true;
  }
}
