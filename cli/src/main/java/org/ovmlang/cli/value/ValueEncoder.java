package org.ovmlang.cli.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionKind;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/**
 * Gives written values their canonical encodings.
 *
 * <p>Where Bytes are wanted, hex stands for itself and any other value for its encoding. Where a
 * structured value is wanted, hex is its encoding.
 */
public final class ValueEncoder {

  private final DefinitionTable definitions;
  private final Map<String, Address> addresses;

  /**
   * An encoder.
   *
   * @param addresses the predicate addresses that are known, by the id of the definition
   */
  public ValueEncoder(DefinitionTable definitions, Map<String, Address> addresses) {
    this.definitions = definitions;
    this.addresses = Map.copyOf(addresses);
  }

  /**
   * The canonical encoding of a value of that type.
   *
   * @throws InputException if the value is not of that type
   */
  public Bytes encode(ValueSyntax value, Type type) {
    if (!(type instanceof BasicType basic)) {
      throw new InputException("a value of type " + type.displayName() + " cannot be written");
    }
    if (value instanceof ValueSyntax.Application application) {
      return application(application, basic);
    }
    return switch (basic) {
      case UINT -> Codec.encode(uint(value));
      case ADDRESS -> Codec.encode(address(value));
      case BYTES32 -> Codec.encode(bytes32(value));
      case BOOL -> Codec.encode(bool(value));
      case STRING -> string(value);
      case BYTES -> bytes(value);
      case RANGE ->
          value instanceof ValueSyntax.Hex hex ? canonical(hex, BasicType.RANGE) : range(value);
      case CLAIM -> encodedClaim(value);
      case INCLUSION_PROOF ->
          value instanceof ValueSyntax.Hex hex
              ? canonical(hex, BasicType.INCLUSION_PROOF)
              : Codec.encode(new InclusionProofReader(this).read(value));
    };
  }

  /**
   * The encodings of a definition's first inputs; each failure names its argument.
   *
   * @throws InputException if an argument is not of its input's type, or if there are too many
   */
  public List<Bytes> arguments(Definition definition, List<ValueSyntax> arguments) {
    List<Variable> inputs = definition.inputs();
    if (arguments.size() > inputs.size()) {
      throw new InputException(
          "'"
              + definition.name()
              + "' has "
              + inputs.size()
              + (inputs.size() == 1 ? " input, " : " inputs, ")
              + arguments.size()
              + (arguments.size() == 1 ? " argument is given" : " arguments are given"));
    }
    List<Bytes> encodings = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      try {
        encodings.add(encode(arguments.get(i), inputs.get(i).type()));
      } catch (InputException e) {
        throw e.in("argument '" + inputs.get(i).name() + "' of '" + definition.name() + "'");
      }
    }
    return encodings;
  }

  /** The address of the predicate of a definition, or null if it is not known. */
  public @Nullable Address address(Definition definition) {
    return addresses.get(definition.id());
  }

  BigInteger uint(ValueSyntax value) {
    BigInteger number = null;
    if (value instanceof ValueSyntax.Decimal decimal) {
      number = decimal.value();
    } else if (value instanceof ValueSyntax.Hex hex && !hex.digits().isEmpty()) {
      number = new BigInteger(hex.digits(), 16);
    }
    if (number == null || !Uint.isUint(number)) {
      throw mismatch("a number from 0 to 2^256 - 1", value);
    }
    return number;
  }

  Address address(ValueSyntax value) {
    if (value instanceof ValueSyntax.Hex hex) {
      if (hex.digits().length() == 2 * Address.LENGTH) {
        return Address.ofHex(hex.digits());
      }
      Address decoded = Codec.decodeAddress(Bytes.ofHex(hex.digits()));
      if (decoded != null) {
        return decoded;
      }
    }
    throw mismatch("an address, 20 bytes in hex", value);
  }

  Bytes32 bytes32(ValueSyntax value) {
    if (value instanceof ValueSyntax.Hex hex && hex.digits().length() == 2 * Bytes32.LENGTH) {
      return Bytes32.ofHex(hex.digits());
    }
    throw mismatch("32 bytes in hex", value);
  }

  private Bytes range(ValueSyntax value) {
    List<ValueSyntax> bounds = Structure.elements(value, "start", "end");
    if (bounds == null) {
      throw mismatch("a range such as (3, 9)", value);
    }
    return Codec.encode(new Range(uint(bounds.get(0)), uint(bounds.get(1))));
  }

  private Bytes bytes(ValueSyntax value) {
    if (value instanceof ValueSyntax.Hex hex) {
      return Bytes.ofHex(hex.digits());
    } else if (value instanceof ValueSyntax.Decimal) {
      return encode(value, BasicType.UINT);
    } else if (value instanceof ValueSyntax.Truth) {
      return encode(value, BasicType.BOOL);
    } else if (value instanceof ValueSyntax.Text) {
      return encode(value, BasicType.STRING);
    } else if (value instanceof ValueSyntax.Fields fields
        && fields.fields().containsKey("addressLayer")) {
      return encode(value, BasicType.INCLUSION_PROOF);
    }
    return encode(value, BasicType.RANGE);
  }

  private static boolean bool(ValueSyntax value) {
    if (value instanceof ValueSyntax.Truth truth) {
      return truth.value();
    }
    throw mismatch("true or false", value);
  }

  private static Bytes string(ValueSyntax value) {
    if (!(value instanceof ValueSyntax.Text text)) {
      throw mismatch("a string in double quotes", value);
    }
    try {
      return Codec.encode(text.value());
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage() + ": " + text, e);
    }
  }

  /** A claim that is not written by its name. */
  private static Bytes encodedClaim(ValueSyntax value) {
    if (value instanceof ValueSyntax.Hex hex) {
      return canonical(hex, BasicType.CLAIM);
    }
    throw mismatch("a claim such as name(…), or its encoding in hex", value);
  }

  private static Bytes canonical(ValueSyntax.Hex hex, BasicType type) {
    Bytes bytes = Bytes.ofHex(hex.digits());
    Object decoded =
        type == BasicType.RANGE
            ? Codec.decodeRange(bytes)
            : type == BasicType.CLAIM
                ? Codec.decodeClaim(bytes)
                : Codec.decodeInclusionProof(bytes);
    if (decoded == null) {
      throw mismatch("the canonical encoding of a " + type.displayName(), hex);
    }
    return bytes;
  }

  /** A claim or a value with its type; a definition of the program wins over a type. */
  private Bytes application(ValueSyntax.Application application, BasicType wanted) {
    Optional<Definition> definition = definitions.find(application.name());
    BasicType type =
        definition.isPresent()
            ? BasicType.CLAIM
            : Arrays.stream(BasicType.values())
                .filter(basic -> basic.displayName().equalsIgnoreCase(application.name()))
                .findFirst()
                .orElseThrow(() -> definitions.unknown(application.name(), typeNames()));
    if (wanted != type && wanted != BasicType.BYTES) {
      throw mismatch("a value of type " + wanted.displayName(), application);
    }
    List<ValueSyntax> arguments = application.arguments();
    if (definition.isPresent()) {
      return Codec.encode(claim(definition.get(), arguments));
    } else if (type == BasicType.CLAIM) {
      return Codec.encode(rawClaim(application));
    } else if (arguments.size() == 1) {
      return encode(arguments.get(0), type);
    }
    return encode(new ValueSyntax.Sequence(arguments), type);
  }

  private Claim claim(Definition definition, List<ValueSyntax> arguments) {
    if (definition.kind() == DefinitionKind.LIBRARY) {
      throw new InputException(
          "'" + definition.name() + "' is a library: it has no address, so nothing is its claim");
    }
    List<Bytes> inputs = arguments(definition, arguments);
    Address address = address(definition);
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
      inputs.add(encode(input, BasicType.BYTES));
    }
    return new Claim(address(arguments.get(0)), inputs);
  }

  private static List<String> typeNames() {
    return Arrays.stream(BasicType.values()).map(BasicType::displayName).toList();
  }

  static InputException mismatch(String expected, ValueSyntax value) {
    String written = value.toString();
    String shown = written.length() <= 80 ? written : written.substring(0, 80) + "…";
    String size = "";
    if (value instanceof ValueSyntax.Hex hex) {
      int bytes = hex.digits().length() / 2;
      size = bytes == 1 ? " (1 byte)" : " (" + bytes + " bytes)";
    }
    return new InputException("expected " + expected + ", not " + shown + size);
  }
}
