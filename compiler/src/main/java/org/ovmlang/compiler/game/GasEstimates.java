package org.ovmlang.compiler.game;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;

/**
 * What it costs to evaluate atoms and terms, and to read and write values, estimated from above. A
 * test of {@code verification} measures what stands here on a chain.
 */
public final class GasEstimates {

  /** Copying a byte, and the memory for it. */
  public static final long PER_BYTE = 4;

  /** So many bytes are hashed for one gas. */
  public static final long BYTES_HASHED_PER_GAS = 5;

  /** Looking at a byte, as {@code Bool} does. */
  public static final long PER_SEARCHED_BYTE = 12;

  /** Checking a byte of a claim, a record, a list or an inclusion proof. */
  public static final long PER_DECODED_BYTE = 40;

  /** Checking a byte of text. */
  public static final long PER_BYTE_OF_TEXT = 250;

  /** Any term, and any step of a formula. */
  public static final long STEP = 300;

  /** An atom of the compiler that takes few steps. */
  public static final long ATOM = 700;

  /** {@code IsValidSignature}, and for each byte of its arguments. */
  public static final long SIGNATURE = 25_000;

  /** {@code VerifyInclusion}, and for each byte of its proof. */
  public static final long INCLUSION = 25_000;

  /** What of an inclusion proof or of signed data is gone through byte by byte. */
  public static final long PER_VERIFIED_BYTE = 40;

  /** {@code IsStored}: what a store may use, and what must remain. */
  public static final long STORED = 270_000;

  /** An atom that the user supplies: what it may use, and what must remain. */
  public static final long USER_ATOM = 1_080_000;

  /** Room in memory for one part of a record, which is made also where there is no such value. */
  public static final long PER_PART = 500;

  /** A place that is left open, or a value that is read from a message or a place. */
  public static final long VALUE = 2_000;

  /** A call of the predicate of a claim value, beside what it may use. */
  public static final long CLAIM_CALL = 80_000;

  /** What a predicate does for every message. */
  public static final long MOVE = 30_000;

  private final ValueSizes sizes;
  private final Map<String, Long> ofRecords = new HashMap<>();
  private final Map<String, Long> partsOfRecords = new HashMap<>();

  GasEstimates(ValueSizes sizes) {
    this.sizes = sizes;
  }

  /** Gas of deciding for each byte whether bytes are the encoding of a value of the type. */
  long perByteOf(Type type) {
    if (type instanceof RecordType record) {
      Long known = ofRecords.get(record.id());
      if (known == null) {
        known = PER_DECODED_BYTE + perByteOf(record.fields());
        ofRecords.put(record.id(), known);
      }
      return known;
    }
    if (type instanceof ListType list) {
      return MessageBound.sum(PER_DECODED_BYTE, perByteOf(list.element()));
    }
    if (type instanceof DefinitionClaimType claim) {
      Long known = ofRecords.get("claim " + claim.definition());
      if (known == null) {
        known = MessageBound.sum(PER_DECODED_BYTE, perByteOf(claim.fields()));
        ofRecords.put("claim " + claim.definition(), known);
      }
      return known;
    }
    if (type == BasicType.STRING) {
      return PER_BYTE_OF_TEXT;
    }
    boolean raw = sizes.fixed(type).isPresent() || type == BasicType.BYTES;
    return raw ? PER_BYTE : PER_DECODED_BYTE;
  }

  private long perByteOf(List<Field> fields) {
    long most = 0;
    for (Field field : fields) {
      most = Math.max(most, perByteOf(field.type()));
    }
    return most;
  }

  /** Making room for a value of the type: of a record for all its parts, of others for itself. */
  private long ofRoom(Type type) {
    return type instanceof RecordType record ? MessageBound.product(PER_PART, parts(record)) : 0;
  }

  private long parts(RecordType record) {
    Long known = partsOfRecords.get(record.id());
    if (known == null) {
      long sum = 1;
      for (Field field : record.fields()) {
        sum = MessageBound.sum(sum, field.type() instanceof RecordType part ? parts(part) : 1);
      }
      known = sum;
      partsOfRecords.put(record.id(), known);
    }
    return known;
  }

  /** Reading a value of that type. */
  long ofValue(Type type, long bytes) {
    long read = MessageBound.product(bytes, MessageBound.sum(PER_BYTE, perByteOf(type)));
    return MessageBound.sum(MessageBound.sum(VALUE, ofRoom(type)), read);
  }

  /** Evaluating all these terms. */
  long of(List<Term> terms, Definition definition) {
    long gas = 0;
    for (Term term : terms) {
      gas = MessageBound.sum(gas, of(term, definition));
    }
    return gas;
  }

  private long of(Term term, Definition definition) {
    boolean given = term instanceof Term.VariableTerm;
    long bytes = given ? 0 : sizes.of(term, definition);
    boolean decoded = term instanceof Term.Decode;
    long perByte = decoded ? perByteOf(term.type()) : PER_BYTE;
    long room = decoded ? ofRoom(term.type()) : 0;
    long own = MessageBound.sum(STEP + room, MessageBound.product(bytes, perByte));
    return MessageBound.sum(own, of(term.parts(), definition));
  }

  /** Evaluating an atom, its arguments included. */
  long of(Formula.Atom atom, Definition definition) {
    long bytes = sizes.of(atom.arguments(), definition);
    long terms = of(atom.arguments(), definition);
    return MessageBound.sum(terms, MessageBound.sum(fixed(atom), variable(atom, bytes)));
  }

  private static long fixed(Formula.Atom atom) {
    if (!atom.declaration().builtin()) {
      return USER_ATOM;
    }
    return switch (atom.declaration().name()) {
      case "IsStored" -> STORED;
      case "IsValidSignature" -> SIGNATURE;
      case "VerifyInclusion" -> INCLUSION;
      default -> ATOM;
    };
  }

  private static long variable(Formula.Atom atom, long bytes) {
    boolean verified =
        switch (atom.declaration().name()) {
          case "IsValidSignature", "VerifyInclusion" -> true;
          default -> false;
        };
    if (verified) {
      return MessageBound.product(bytes, PER_VERIFIED_BYTE);
    }
    return switch (atom.declaration().name()) {
      case "Equal", "IsValidHash" -> bytes / BYTES_HASHED_PER_GAS;
      case "Bool" -> MessageBound.product(bytes, PER_SEARCHED_BYTE);
      default -> MessageBound.product(bytes, 2 * PER_BYTE);
    };
  }

  /** Evaluating a comparison, its terms included. */
  long of(Formula.Comparison comparison, Definition definition) {
    List<Term> terms = List.of(comparison.left(), comparison.right());
    long bytes = sizes.of(terms, definition);
    return MessageBound.sum(
        of(terms, definition), MessageBound.sum(ATOM, bytes / BYTES_HASHED_PER_GAS));
  }
}
