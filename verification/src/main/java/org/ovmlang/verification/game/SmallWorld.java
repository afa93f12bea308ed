package org.ovmlang.verification.game;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Domain;
import org.ovmlang.compiler.ir.Formula;
import org.ovmlang.compiler.ir.Source;
import org.ovmlang.compiler.ir.Term;
import org.ovmlang.verification.interpreter.Codec;
import org.ovmlang.verification.interpreter.InterpretedWorld;
import org.ovmlang.verification.interpreter.Octets;

/**
 * A world in which everything is known and little is there. Its programs use atoms of the user over
 * numbers, subtraction as the term that may lack a value, sources that hold all of a bucket,
 * numbers in an interval, and claims with numbers as inputs.
 *
 * @param atoms for each atom the lists of arguments of which it holds
 * @param sources for each source what it holds
 */
record SmallWorld(Map<String, List<List<Integer>>> atoms, Map<String, List<SmallValue>> sources)
    implements Facts {

  /** Copies the maps. */
  SmallWorld {
    atoms = Map.copyOf(atoms);
    sources = Map.copyOf(sources);
  }

  @Override
  public boolean canBe(Formula literal, Map<Integer, SmallValue> values, boolean truth) {
    if (literal instanceof Formula.Constant constant) {
      return constant.value() == truth;
    }
    if (literal instanceof Formula.ClaimCall) {
      return !truth;
    }
    Formula.Atom atom = (Formula.Atom) literal;
    boolean holds =
        values(atom.arguments(), values)
            .map(arguments -> arguments.stream().map(SmallWorld::number).toList())
            .filter(arguments -> held(atoms, atom.declaration().name()).contains(arguments))
            .isPresent();
    return holds == truth;
  }

  private static <T> List<T> held(Map<String, List<T>> lists, String name) {
    return lists.getOrDefault(name, List.of());
  }

  private static int number(SmallValue value) {
    return ((SmallValue.Natural) value).value();
  }

  @Override
  public Optional<List<SmallValue>> values(List<Term> terms, Map<Integer, SmallValue> values) {
    List<SmallValue> all = new ArrayList<>();
    for (Term term : terms) {
      Optional<SmallValue> value = value(term, values);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      all.add(value.get());
    }
    return Optional.of(all);
  }

  private Optional<SmallValue> value(Term term, Map<Integer, SmallValue> values) {
    if (term instanceof Term.VariableTerm variable) {
      return Optional.ofNullable(values.get(variable.variable().id()));
    } else if (term instanceof Term.UintLiteral literal) {
      return Optional.of(new SmallValue.Natural(literal.value().intValueExact()));
    } else if (term instanceof Term.MakeClaim claim) {
      return values(claim.inputs(), values)
          .map(inputs -> new SmallValue.Claim(claim.definition(), inputs));
    }
    if (!(term instanceof Term.Arithmetic)) {
      throw new IllegalArgumentException("no term of a small world: " + term);
    }
    return values(term.parts(), values)
        .map(sides -> number(sides.get(0)) - number(sides.get(1)))
        .filter(result -> result >= 0)
        .map(SmallValue.Natural::new);
  }

  @Override
  public List<SmallValue> candidates(Domain domain, Map<Integer, SmallValue> values) {
    if (domain.source() instanceof Source.Numbers numbers) {
      List<SmallValue> bounds = values(List.of(numbers.from(), numbers.to()), values).orElseThrow();
      return IntStream.range(number(bounds.get(0)), number(bounds.get(1)))
          .<SmallValue>mapToObj(SmallValue.Natural::new)
          .toList();
    }
    return held(sources, ((Source.All) domain.source()).bucket().name());
  }

  @Override
  public List<SmallValue.Claim> called(
      Formula.ClaimCall call, List<SmallValue> terms, Map<Integer, SmallValue> values) {
    SmallValue.Claim claim = (SmallValue.Claim) terms.get(0);
    List<SmallValue> inputs = new ArrayList<>(claim.inputs());
    inputs.addAll(terms.subList(1, terms.size()));
    return List.of(new SmallValue.Claim(claim.definition(), inputs));
  }

  /** The same world for the reference interpreter. */
  InterpretedWorld interpreted(CheckedProgram program) {
    Map<String, Octets> addresses = new HashMap<>();
    for (Definition definition : program.definitions()) {
      if (definition.kind() == DefinitionKind.PREDICATE) {
        addresses.put(definition.id(), Octets.word(0xd0000 + addresses.size()).slice(12, 32));
      }
    }
    List<InterpretedWorld.Witness> witnesses = new ArrayList<>();
    sources.forEach(
        (source, members) ->
            members.forEach(
                member ->
                    witnesses.add(
                        new InterpretedWorld.Witness(
                            source,
                            List.of(),
                            Octets.EMPTY,
                            BigInteger.ZERO,
                            BigInteger.ZERO,
                            BigInteger.ZERO,
                            octets(member, addresses)))));
    Map<String, List<List<Octets>>> accepted = new HashMap<>();
    atoms.forEach(
        (name, lists) ->
            accepted.put(
                name,
                lists.stream()
                    .map(arguments -> arguments.stream().map(Octets::word).toList())
                    .toList()));
    return new InterpretedWorld(
        witnesses, List.of(), List.of(), Map.of(), addresses, accepted, BigInteger.ONE);
  }

  private static Octets octets(SmallValue value, Map<String, Octets> addresses) {
    if (value instanceof SmallValue.Natural number) {
      return Octets.word(number.value());
    }
    SmallValue.Claim claim = (SmallValue.Claim) value;
    return Codec.encode(
        new Codec.ClaimValue(
            Objects.requireNonNull(addresses.get(claim.definition())).addressWord(),
            claim.inputs().stream().map(input -> octets(input, addresses)).toList()));
  }
}
