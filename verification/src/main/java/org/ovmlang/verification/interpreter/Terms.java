package org.ovmlang.verification.interpreter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;

/**
 * The value of a term: the canonical encoding, or nothing.
 *
 * @param world the constants and addresses
 * @param values the values of the variables, by id
 */
record Terms(InterpretedWorld world, Map<Integer, Octets> values)
    implements Term.Visitor<Optional<Octets>> {

  Optional<Octets> value(Term term) {
    return term.accept(this);
  }

  /** The values of all terms, or nothing if one has none. */
  Optional<List<Octets>> all(List<Term> terms) {
    List<Octets> all = new ArrayList<>();
    for (Term term : terms) {
      Optional<Octets> value = value(term);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      all.add(value.get());
    }
    return Optional.of(all);
  }

  /** The same, where one more variable has a value. */
  Terms with(Variable variable, Octets value) {
    Map<Integer, Octets> more = new HashMap<>(values);
    more.put(variable.id(), value);
    return new Terms(world, more);
  }

  /** The value of a variable that has one. */
  Octets of(Variable variable) {
    return Objects.requireNonNull(values.get(variable.id()), variable.name());
  }

  /** What the source of a domain finds, as far as it can be a witness of the variable's type. */
  List<Octets> candidates(Domain domain) {
    return domain.source().accept(new Candidates(this)).stream()
        .filter(candidate -> candidate.length() <= Bounds.MAX_WITNESS_BYTES)
        .filter(candidate -> world.codec().isCanonical(domain.variable().type(), candidate))
        .toList();
  }

  /** The claim that is called, with the extra inputs behind its own. */
  Optional<Codec.ClaimValue> calledClaim(Formula.ClaimCall call) {
    Optional<Codec.ClaimValue> claim = value(call.claim()).flatMap(Codec::claim);
    Optional<List<Octets>> extraInputs = all(call.extraInputs());
    if (claim.isEmpty() || extraInputs.isEmpty()) {
      return Optional.empty();
    }
    List<Octets> inputs = new ArrayList<>(claim.get().inputs());
    inputs.addAll(extraInputs.get());
    return Optional.of(new Codec.ClaimValue(claim.get().predicate(), inputs));
  }

  @Override
  public Optional<Octets> visit(Term.VariableTerm term) {
    return Optional.ofNullable(values.get(term.variable().id()));
  }

  @Override
  public Optional<Octets> visit(Term.UintLiteral term) {
    return Optional.of(Octets.word(term.value()));
  }

  @Override
  public Optional<Octets> visit(Term.BytesLiteral term) {
    Octets literal = new Octets(term.hex());
    return Optional.of(term.type() == BasicType.ADDRESS ? literal.addressWord() : literal);
  }

  @Override
  public Optional<Octets> visit(Term.BoolLiteral term) {
    return Optional.of(Octets.word(term.value() ? 1 : 0));
  }

  @Override
  public Optional<Octets> visit(Term.ParamTerm term) {
    return Optional.ofNullable(world.params().get(term.param().name()));
  }

  @Override
  public Optional<Octets> visit(Term.PredicateAddress term) {
    return Optional.ofNullable(world.predicateAddresses().get(term.definition()))
        .map(Octets::addressWord);
  }

  @Override
  public Optional<Octets> visit(Term.ClaimAddress term) {
    return value(term.claim()).flatMap(Codec::claim).map(Codec.ClaimValue::predicate);
  }

  @Override
  public Optional<Octets> visit(Term.ClaimInput term) {
    return value(term.claim())
        .flatMap(Codec::claim)
        .filter(claim -> term.index() < claim.inputs().size())
        .map(claim -> claim.inputs().get(term.index()));
  }

  @Override
  public Optional<Octets> visit(Term.RangeBound term) {
    return value(term.range()).map(range -> term.end() ? range.slice(32, 64) : range.slice(0, 32));
  }

  @Override
  public Optional<Octets> visit(Term.Encode term) {
    return value(term.value());
  }

  @Override
  public Optional<Octets> visit(Term.Decode term) {
    return value(term.bytes()).filter(octets -> world.codec().isCanonical(term.type(), octets));
  }

  @Override
  public Optional<Octets> visit(Term.Arithmetic term) {
    Optional<BigInteger> left = value(term.left()).map(Octets::number);
    Optional<BigInteger> right = value(term.right()).map(Octets::number);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    BigInteger result =
        switch (term.operator()) {
          case ADD -> left.get().add(right.get());
          case SUBTRACT -> left.get().subtract(right.get());
          case MULTIPLY -> left.get().multiply(right.get());
        };
    boolean fits = result.signum() >= 0 && result.bitLength() <= 256;
    return fits ? Optional.of(Octets.word(result)) : Optional.empty();
  }

  @Override
  public Optional<Octets> visit(Term.Keccak256 term) {
    return value(term.bytes()).map(Hash::keccak256);
  }

  @Override
  public Optional<Octets> visit(Term.Concat term) {
    return all(term.parts()).map(parts -> parts.stream().reduce(Octets.EMPTY, Octets::then));
  }

  @Override
  public Optional<Octets> visit(Term.MakeClaim term) {
    Octets address = world.predicateAddresses().get(term.definition());
    Optional<List<Octets>> inputs = all(term.inputs());
    if (address == null || inputs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Codec.encode(new Codec.ClaimValue(address.addressWord(), inputs.get())));
  }

  @Override
  public Optional<Octets> visit(Term.AsClaim term) {
    return value(term.claim());
  }

  @Override
  public Optional<Octets> visit(Term.FieldValue term) {
    Optional<Octets> base = value(term.base());
    return term.base().type() instanceof RecordType record
        ? base.map(octets -> part(record, octets, term.index(), term.type()))
        : base.flatMap(Codec::claim).map(claim -> claim.inputs().get(term.index()));
  }

  @Override
  public Optional<Octets> visit(Term.MakeRecord term) {
    return all(term.fields())
        .map(
            fields -> {
              List<AbiValue> parts = new ArrayList<>();
              for (int i = 0; i < fields.size(); i++) {
                parts.add(decoded(term.fields().get(i).type(), fields.get(i)));
              }
              return Codec.encode(term.type(), new AbiValue.Parts(parts));
            });
  }

  @Override
  public Optional<Octets> visit(Term.ListLength term) {
    return value(term.list())
        .map(list -> Octets.word(decoded(term.list().type(), list).asParts().size()));
  }

  @Override
  public Optional<Octets> visit(Term.ListElement term) {
    Optional<Octets> list = value(term.list());
    Optional<Octets> index = value(term.index());
    if (list.isEmpty() || index.isEmpty()) {
      return Optional.empty();
    }
    Type type = term.list().type();
    BigInteger length = BigInteger.valueOf(decoded(type, list.get()).asParts().size());
    BigInteger at = index.get().number();
    return at.compareTo(length) < 0
        ? Optional.of(part(type, list.get(), at.intValueExact(), term.type()))
        : Optional.empty();
  }

  private Octets part(Type type, Octets octets, int index, Type partType) {
    return Codec.encode(partType, decoded(type, octets).part(index));
  }

  /** What the value of a term is made of: it is canonical, as every value is. */
  private AbiValue decoded(Type type, Octets value) {
    return world
        .codec()
        .decode(type, value)
        .orElseThrow(() -> new AssertionError(type.displayName() + " " + value));
  }
}
