package org.ovmlang.cli.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.OpenClaimType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Claim;

/**
 * What is written as {@code name(…)}: the claim of a definition, a record, or a value whose type is
 * written. A definition or a record of the program wins over a builtin type.
 */
final class Applications {

  private final ValueEncoder encoder;
  private final DefinitionTable definitions;

  Applications(ValueEncoder encoder, DefinitionTable definitions) {
    this.encoder = encoder;
    this.definitions = definitions;
  }

  Bytes encode(ValueSyntax.Application application, Type wanted) {
    List<ValueSyntax> arguments = application.arguments();
    Optional<RecordType> record = definitions.record(application.name(), wanted);
    if (record.isPresent()) {
      require(wanted == BasicType.BYTES || wanted.equals(record.get()), wanted, application);
      return encoder.encode(new ValueSyntax.Sequence(arguments), record.get());
    }
    Optional<Definition> definition = definitions.find(application.name());
    if (definition.isPresent()) {
      require(wanted == BasicType.BYTES || wanted.isClaim(), wanted, application);
      return Codec.encode(claim(definition.get(), application, wanted));
    }
    BasicType type = basicType(application.name());
    if (type == BasicType.CLAIM) {
      require(wanted == BasicType.BYTES || wanted.isClaim(), wanted, application);
      Bytes encoding = Codec.encode(rawClaim(application));
      require(encoder.isCanonical(wanted, encoding), wanted, application);
      return encoding;
    }
    require(wanted == type || wanted == BasicType.BYTES, wanted, application);
    return encoder.encode(
        arguments.size() == 1 ? arguments.get(0) : new ValueSyntax.Sequence(arguments), type);
  }

  private static void require(boolean fits, Type wanted, ValueSyntax.Application application) {
    if (!fits) {
      throw ValueEncoder.mismatch("a value of type " + wanted.displayName(), application);
    }
  }

  private Claim claim(Definition definition, ValueSyntax.Application application, Type wanted) {
    if (definition.kind() == DefinitionKind.LIBRARY) {
      throw new InputException(
          "'" + definition.name() + "' is a library: it has no address, so nothing is its claim");
    }
    require(
        !(wanted instanceof DefinitionClaimType type)
            || type.definition().equals(definition.id())
                && application.arguments().size() == definition.inputs().size(),
        wanted,
        application);
    List<Bytes> inputs = encoder.arguments(definition, application.arguments());
    if (wanted instanceof OpenClaimType open) {
      List<Type> missing =
          definition.inputs().stream().skip(inputs.size()).map(Variable::type).toList();
      require(missing.equals(open.missing()), wanted, application);
    }
    Address address = encoder.address(definition);
    if (address == null) {
      throw new InputException(
          "a claim of '"
              + definition.name()
              + "' needs the address of its predicate; add it to \"predicates\" of the world");
    }
    return new Claim(address, inputs);
  }

  /** {@code Claim(predicate, input, …)}. */
  private Claim rawClaim(ValueSyntax.Application application) {
    List<ValueSyntax> arguments = application.arguments();
    if (arguments.isEmpty()) {
      throw new InputException("a " + application.name() + "(…) begins with a predicate address");
    }
    List<Bytes> inputs = new ArrayList<>();
    for (ValueSyntax input : arguments.subList(1, arguments.size())) {
      inputs.add(encoder.encode(input, BasicType.BYTES));
    }
    return new Claim(encoder.address(arguments.get(0)), inputs);
  }

  private BasicType basicType(String name) {
    return Arrays.stream(BasicType.values())
        .filter(basic -> basic.displayName().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                definitions.unknown(
                    name, Arrays.stream(BasicType.values()).map(BasicType::displayName).toList()));
  }
}
