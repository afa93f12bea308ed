package org.ovmlang.runtime.codec;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** The types that need no declaration, and those of the claims of one definition. */
public final class AbiTypes {

  /** {@code bool}. */
  public static final AbiType<Boolean> BOOL =
      new AbiType<>(false, 1) {
        @Override
        protected Boolean readParts(AbiReader reader) {
          return reader.bool();
        }

        @Override
        public void write(Boolean value, AbiWriter writer) {
          writer.bool(value);
        }
      };

  /** {@code uint256}. */
  public static final AbiType<BigInteger> UINT =
      new AbiType<>(false, 1) {
        @Override
        protected BigInteger readParts(AbiReader reader) {
          return reader.uint();
        }

        @Override
        public void write(BigInteger value, AbiWriter writer) {
          writer.uint(value);
        }

        @Override
        public BigInteger checked(BigInteger value) {
          return Uint.check(value);
        }
      };

  /** {@code address}. */
  public static final AbiType<Address> ADDRESS =
      new AbiType<>(false, 1) {
        @Override
        protected Address readParts(AbiReader reader) {
          return reader.address();
        }

        @Override
        public void write(Address value, AbiWriter writer) {
          writer.address(value);
        }
      };

  /** {@code bytes32}. */
  public static final AbiType<Bytes32> BYTES32 =
      new AbiType<>(false, 1) {
        @Override
        protected Bytes32 readParts(AbiReader reader) {
          return reader.bytes32();
        }

        @Override
        public void write(Bytes32 value, AbiWriter writer) {
          writer.bytes32(value);
        }
      };

  /** {@code bytes}; by themselves they are their own encoding. */
  public static final AbiType<Bytes> BYTES =
      new AbiType<>(true, 1) {
        @Override
        protected Bytes readParts(AbiReader reader) {
          return reader.bytes();
        }

        @Override
        public void write(Bytes value, AbiWriter writer) {
          writer.bytes(value);
        }

        @Override
        public Bytes encode(Bytes value) {
          return value;
        }

        @Override
        public @Nullable Bytes decode(@Nullable Bytes data, Predicates predicates) {
          return data;
        }
      };

  /** {@code string}, in well-formed UTF-8; by itself it is encoded as these bytes. */
  public static final AbiType<String> STRING =
      new AbiType<>(true, 1) {
        @Override
        protected String readParts(AbiReader reader) {
          return reader.string();
        }

        @Override
        public void write(String value, AbiWriter writer) {
          writer.string(value);
        }

        @Override
        public Bytes encode(String value) {
          return Codec.encode(value);
        }

        @Override
        public @Nullable String decode(@Nullable Bytes data, Predicates predicates) {
          return Codec.decodeString(data);
        }
      };

  /** {@code (uint256 start, uint256 end)}. */
  public static final AbiType<Range> RANGE =
      new AbiType<>(false, 2) {
        @Override
        protected Range readParts(AbiReader reader) {
          return reader.range();
        }

        @Override
        public void write(Range value, AbiWriter writer) {
          writer.range(value);
        }
      };

  /** Two dynamic tuples, one for each layer of the tree. */
  public static final AbiType<InclusionProof> INCLUSION_PROOF =
      new AbiType<>(true, 2) {
        @Override
        protected InclusionProof readParts(AbiReader reader) {
          return InclusionProofLayout.read(reader);
        }

        @Override
        public void write(InclusionProof value, AbiWriter writer) {
          InclusionProofLayout.write(writer, value);
        }
      };

  /** {@code (address predicate, bytes[] inputs)}, whatever the predicate. */
  public static final AbiType<Claim> CLAIM =
      new AbiType<>(true, 2) {
        @Override
        protected Claim readParts(AbiReader reader) {
          return ClaimLayout.read(reader);
        }

        @Override
        public void write(Claim value, AbiWriter writer) {
          ClaimLayout.write(writer, value);
        }
      };

  private AbiTypes() {}

  /**
   * The type of the claims of one definition.
   *
   * @param definition its id
   * @param inputs whether these are the canonical encodings of as many inputs as it has, the claims
   *     among them of the predicates given
   */
  public static AbiType<Claim> claim(
      String definition, BiPredicate<List<Bytes>, Predicates> inputs) {
    return new AbiType<>(true, 2) {
      @Override
      protected @Nullable Claim readParts(AbiReader reader) {
        Claim claim = ClaimLayout.read(reader);
        Predicates predicates = reader.predicates();
        reader.require(
            !reader.hasFailed()
                && predicates.isPredicate(definition, claim.predicate())
                && inputs.test(claim.inputs(), predicates));
        return reader.hasFailed() ? null : claim;
      }

      @Override
      public void write(Claim value, AbiWriter writer) {
        ClaimLayout.write(writer, value);
      }
    };
  }
}
