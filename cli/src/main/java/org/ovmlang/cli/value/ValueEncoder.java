package org.ovmlang.cli.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovmlang.compiler.ir.BasicType;
import org.ovmlang.compiler.ir.Definition;
import org.ovmlang.compiler.ir.DefinitionClaimType;
import org.ovmlang.compiler.ir.Field;
import org.ovmlang.compiler.ir.ListType;
import org.ovmlang.compiler.ir.RecordType;
import org.ovmlang.compiler.ir.Type;
import org.ovmlang.compiler.ir.Variable;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
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
  private final ValueTypes types;

  /**
   * An encoder.
   *
   * @param addresses the predicate addresses that are known, by the id of the definition
   */
  public ValueEncoder(DefinitionTable definitions, Map<String, Address> addresses) {
    this.definitions = definitions;
    this.addresses = Map.copyOf(addresses);
    this.types = new ValueTypes(this.addresses);
  }

  /**
   * The canonical encoding of a value of that type.
   *
   * @throws InputException if the value is not of that type
   */
  public Bytes encode(ValueSyntax value, Type type) {
    if (value instanceof ValueSyntax.Application application) {
      return new Applications(this, definitions).encode(application, type);
    }
    if (type instanceof BasicType basic && basic != BasicType.CLAIM) {
      return encodeBasic(value, basic);
    }
    if (value instanceof ValueSyntax.Hex hex) {
      return canonical(hex, type);
    }
    if (type instanceof RecordType record) {
      return record(value, record);
    }
    if (type instanceof ListType list) {
      return list(value, list);
    }
    throw mismatch(
        "a "
            + (type == BasicType.CLAIM ? "" : type.displayName() + ", a ")
            + "claim such as name(…), or its encoding in hex",
        value);
  }

  private Bytes encodeBasic(ValueSyntax value, BasicType type) {
    return switch (type) {
      case UINT -> Codec.encode(uint(value));
      case ADDRESS -> Codec.encode(address(value));
      case BYTES32 -> Codec.encode(bytes32(value));
      case BOOL -> Codec.encode(bool(value));
      case STRING -> string(value);
      case BYTES -> bytes(value);
      case RANGE -> value instanceof ValueSyntax.Hex hex ? canonical(hex, type) : range(value);
      case INCLUSION_PROOF ->
          value instanceof ValueSyntax.Hex hex
              ? canonical(hex, type)
              : Codec.encode(new InclusionProofReader(this).read(value));
      case CLAIM -> throw new IllegalArgumentException("a claim is encoded elsewhere");
    };
  }

  /** The encoding of the record whose fields have these encodings. */
  public Bytes record(RecordType type, List<Bytes> fields) {
    return types.record(type, fields);
  }

  /** The encoding of the list whose elements have these encodings. */
  public Bytes list(ListType type, List<Bytes> elements) {
    return types.list(type, elements);
  }

  private Bytes record(ValueSyntax value, RecordType type) {
    String[] names = type.fields().stream().map(Field::name).toArray(String[]::new);
    List<ValueSyntax> parts = Structure.elements(value, names);
    if (parts == null) {
      throw mismatch("a " + type.name() + " with the fields " + String.join(", ", names), value);
    }
    List<Bytes> fields = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      try {
        fields.add(encode(parts.get(i), type.fields().get(i).type()));
      } catch (InputException e) {
        throw e.in("field '" + names[i] + "' of '" + type.name() + "'");
      }
    }
    return record(type, fields);
  }

  private Bytes list(ValueSyntax value, ListType type) {
    if (!(value instanceof ValueSyntax.Sequence sequence)) {
      throw mismatch("a list such as [first, second] of " + type.element().displayName(), value);
    }
    List<Bytes> elements = new ArrayList<>();
    for (ValueSyntax element : sequence.elements()) {
      try {
        elements.add(encode(element, type.element()));
      } catch (InputException e) {
        throw e.in("element " + elements.size());
      }
    }
    return list(type, elements);
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

  /** Whether bytes are the canonical encoding of a value of the type. */
  boolean isCanonical(Type type, Bytes bytes) {
    return types.isCanonical(type, bytes);
  }

  private Bytes canonical(ValueSyntax.Hex hex, Type type) {
    Bytes bytes = Bytes.ofHex(hex.digits());
    if (!isCanonical(type, bytes)) {
      String name = type.displayName();
      throw mismatch(
          type instanceof DefinitionClaimType
              ? "the canonical encoding of a claim of '" + name + "', its predicate's address in it"
              : "the canonical encoding of a " + name,
          hex);
    }
    return bytes;
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
