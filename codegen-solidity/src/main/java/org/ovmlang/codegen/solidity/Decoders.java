package org.ovmlang.codegen.solidity;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.ovmlang.codegen.solidity.ConstructorArgument.Kind;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;

/**
 * The functions that decode values: those of the support library for basic types, generated ones in
 * the library {@code Codec} for the others. Notes which of the latter are called.
 */
final class Decoders {

  private final SolidityLayout layout;
  private final EncodingFacts facts = new EncodingFacts();
  private final Identifiers identifiers = new Identifiers();
  private final Map<String, Decoder> byType = new TreeMap<>();
  private final Map<String, Element> elements = new TreeMap<>();

  /**
   * The generated functions of one type.
   *
   * @param type a record, a list or a definition's claims
   * @param name what their names end in
   * @param facts how it is encoded
   */
  record Decoder(Type type, String name, EncodingFacts.Facts facts) {}

  /**
   * A generated function for the elements of one type of lists.
   *
   * @param type the lists
   * @param function its name
   */
  record Element(ListType type, String function) {}

  Decoders(SolidityLayout layout) {
    this.layout = layout;
  }

  SolidityLayout layout() {
    return layout;
  }

  EncodingFacts facts() {
    return facts;
  }

  /** The call that decodes an expression of bytes; of no use for Bytes, where all are values. */
  String call(Type type, String bytes) {
    if (isGenerated(type)) {
      String deployment = facts.of(type).linked() ? ", deployment" : "";
      return "Codec.to" + decoder(type).name() + "(" + bytes + deployment + ")";
    }
    String function =
        switch (SolidityTypes.basic(type)) {
          case BOOL -> "toBool";
          case UINT -> "toUint";
          case ADDRESS -> "toAddress";
          case BYTES32 -> "toBytes32";
          case STRING -> "toString";
          case RANGE -> "toRange";
          case INCLUSION_PROOF -> "toInclusionProof";
          case CLAIM -> "toClaim";
          case BYTES -> throw new IllegalArgumentException("bytes are their own encoding");
        };
    return "StrictCodec." + function + "(" + bytes + ")";
  }

  /** What that call needs beside the bytes. */
  Usage usage(Type type) {
    return facts.of(type).linked() ? Usage.ofDeployment() : Usage.none();
  }

  /** Whether all bytes are a value of the type. */
  static boolean takesAllBytes(Type type) {
    return type == BasicType.BYTES;
  }

  /** Whether values of the type are decoded by generated functions. */
  static boolean isGenerated(Type type) {
    return type instanceof RecordType
        || type instanceof ListType
        || type instanceof DefinitionClaimType;
  }

  /** The generated functions of a type, which are thereby called for. */
  Decoder decoder(Type type) {
    String key = SolidityTypes.key(type);
    Decoder decoder = byType.get(key);
    if (decoder == null) {
      decoder = new Decoder(type, identifiers.claim(name(type)), facts.of(type));
      byType.put(key, decoder);
    }
    return decoder;
  }

  /** The function that gives an element of a list, which is thereby called for. */
  String element(ListType type) {
    String key = SolidityTypes.key(type);
    Element element = elements.get(key);
    if (element == null) {
      element = new Element(type, identifiers.claim("elementOf" + name(type)));
      elements.put(key, element);
    }
    return "Codec." + element.function();
  }

  /** The functions for elements that were called for so far, likewise. */
  Collection<Element> elements() {
    return elements.values();
  }

  /** All that were called for so far, in an order that depends on the types alone. */
  Collection<Decoder> all() {
    return byType.values();
  }

  /** Whether any generated function was called for. */
  boolean areUsed() {
    return !byType.isEmpty() || !elements.isEmpty();
  }

  /** The expression for the address that the claims of a definition have. */
  String predicate(DefinitionClaimType type) {
    return "deployment." + layout.link(Kind.PREDICATE, type.definition()).identifier();
  }

  private String name(Type type) {
    if (type instanceof RecordType) {
      return layout.types().name(type);
    }
    if (type instanceof ListType list) {
      return name(list.element()) + "List";
    }
    if (type instanceof DefinitionClaimType claim) {
      return layout.uniqueName(claim.definition()) + "Claim";
    }
    return SolidityTypes.basic(type).displayName();
  }
}
