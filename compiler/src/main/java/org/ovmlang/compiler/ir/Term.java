package org.ovmlang.compiler.ir;

import java.math.BigInteger;
import java.util.List;
import org.ovmlang.compiler.source.Span;

/**
 * An expression that stands for a value. A term may have no value (overflow, failed decode, missing
 * input of a claim); then the smallest atom, comparison, call or quantifier that contains it is
 * false.
 */
public sealed interface Term {

  /** Where it was written. */
  Span span();

  /** The type of its value. */
  Type type();

  /** The terms that it is made of, in order; none of a variable, a constant or an address. */
  default List<Term> parts() {
    return List.of();
  }

  /** Gives the visitor the variant. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each variant; a new variant breaks every visitor. */
  interface Visitor<R> {
    R visit(VariableTerm term);

    R visit(UintLiteral term);

    R visit(BytesLiteral term);

    R visit(BoolLiteral term);

    R visit(ParamTerm term);

    R visit(PredicateAddress term);

    R visit(ClaimAddress term);

    R visit(ClaimInput term);

    R visit(RangeBound term);

    R visit(Encode term);

    R visit(Decode term);

    R visit(Arithmetic term);

    R visit(Keccak256 term);

    R visit(Concat term);

    R visit(MakeClaim term);

    R visit(AsClaim term);

    R visit(FieldValue term);

    R visit(MakeRecord term);

    R visit(ListLength term);

    R visit(ListElement term);
  }

  /** The value of an input or of a bound variable. */
  record VariableTerm(Span span, Variable variable) implements Term {
    @Override
    public Type type() {
      return variable.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A number from 0 to 2^256 - 1. */
  record UintLiteral(Span span, BigInteger value) implements Term {
    @Override
    public Type type() {
      return BasicType.UINT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A literal of type Bytes, Bytes32, Address or String.
   *
   * @param hex the bytes of the value itself in lowercase without prefix: any number for Bytes, 32
   *     for Bytes32, 20 for Address, UTF-8 for String
   */
  record BytesLiteral(Span span, Type type, String hex) implements Term {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code true} or {@code false} as a value. */
  record BoolLiteral(Span span, boolean value) implements Term {
    @Override
    public Type type() {
      return BasicType.BOOL;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The value of a deployment constant. */
  record ParamTerm(Span span, Param param) implements Term {
    @Override
    public Type type() {
      return param.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The address at which the predicate of a definition (named by its id) is deployed. {@code
   * self.address} is the one of the enclosing definition.
   */
  record PredicateAddress(Span span, String definition) implements Term {
    @Override
    public Type type() {
      return BasicType.ADDRESS;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The predicate address of a claim value. */
  record ClaimAddress(Span span, Term claim) implements Term {
    @Override
    public Type type() {
      return BasicType.ADDRESS;
    }

    @Override
    public List<Term> parts() {
      return List.of(claim);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Input number {@code index} (from 0) of a claim value, as bytes; no value if it has fewer. */
  record ClaimInput(Span span, Term claim, int index) implements Term {
    @Override
    public Type type() {
      return BasicType.BYTES;
    }

    @Override
    public List<Term> parts() {
      return List.of(claim);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The start (inclusive) or the end (exclusive) of a range. */
  record RangeBound(Span span, Term range, boolean end) implements Term {
    @Override
    public Type type() {
      return BasicType.UINT;
    }

    @Override
    public List<Term> parts() {
      return List.of(range);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The canonical encoding of a value; of bytes, the bytes themselves. */
  record Encode(Span span, Term value) implements Term {
    @Override
    public Type type() {
      return BasicType.BYTES;
    }

    @Override
    public List<Term> parts() {
      return List.of(value);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The value whose canonical encoding the bytes are; no value if there is none. */
  record Decode(Span span, Term bytes, Type type) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(bytes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A sum, difference or product of two numbers; no value outside 0..2^256-1. */
  record Arithmetic(Span span, ArithmeticOperator operator, Term left, Term right) implements Term {
    @Override
    public Type type() {
      return BasicType.UINT;
    }

    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The Keccak-256 hash of bytes (the padding of the Ethereum Yellow Paper, not of FIPS 202). */
  record Keccak256(Span span, Term bytes) implements Term {
    @Override
    public Type type() {
      return BasicType.BYTES32;
    }

    @Override
    public List<Term> parts() {
      return List.of(bytes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Byte strings one after the other. */
  record Concat(Span span, List<Term> parts) implements Term {
    @Override
    public Type type() {
      return BasicType.BYTES;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The claim that a definition (named by its id) makes of the inputs, as a value; each input is
   * encoded. With fewer inputs than the definition has, it is a claim that still expects the rest.
   *
   * @param type {@link BasicType#CLAIM}, or what the checker knows more: the {@link
   *     DefinitionClaimType} of a complete claim, the {@link OpenClaimType} of another
   */
  record MakeClaim(Span span, String definition, List<Term> inputs, Type type) implements Term {

    /** A claim of which nothing more is known. */
    public MakeClaim(Span span, String definition, List<Term> inputs) {
      this(span, definition, inputs, BasicType.CLAIM);
    }

    @Override
    public List<Term> parts() {
      return inputs;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A claim of any type as a {@link BasicType#CLAIM}: the same value, of which less is known. */
  record AsClaim(Span span, Term claim) implements Term {
    @Override
    public Type type() {
      return BasicType.CLAIM;
    }

    @Override
    public List<Term> parts() {
      return List.of(claim);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Field {@code index} (from 0) of a record, or input {@code index} of a claim of a definition. It
   * has a value whenever its base has one.
   *
   * @param base of a {@link RecordType} or a {@link DefinitionClaimType}
   */
  record FieldValue(Span span, Term base, int index) implements Term {
    /** The field or input that it takes. */
    public Field field() {
      // Once: the type of a chain is that of its base, and so on.
      Type type = base.type();
      return type instanceof RecordType record
          ? record.fields().get(index)
          : ((DefinitionClaimType) type).fields().get(index);
    }

    @Override
    public Type type() {
      return field().type();
    }

    @Override
    public List<Term> parts() {
      return List.of(base);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A record with a value for each of its fields, in order and of their types. */
  record MakeRecord(Span span, RecordType type, List<Term> fields) implements Term {
    @Override
    public List<Term> parts() {
      return fields;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The number of elements of a list. */
  record ListLength(Span span, Term list) implements Term {
    @Override
    public Type type() {
      return BasicType.UINT;
    }

    @Override
    public List<Term> parts() {
      return List.of(list);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Element {@code index} (from 0, of type Uint) of a list; no value beyond its end. */
  record ListElement(Span span, Term list, Term index) implements Term {
    @Override
    public Type type() {
      return ((ListType) list.type()).element();
    }

    @Override
    public List<Term> parts() {
      return List.of(list, index);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
