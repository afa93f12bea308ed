package org.ovmlang.runtime.crypto.eip712;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.Vectors;
import org.ovmlang.runtime.crypto.Keccak256;
import org.ovmlang.runtime.crypto.KeyPair;
import org.ovmlang.runtime.crypto.Secp256k1;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class Eip712VectorsTest {

  private static final JsonNode CASES = Vectors.read("eip712").get("cases");

  @Test
  void encodingsAndHashesAreThePublishedOnes() {
    int cases = 0;
    int withoutDomain = 0;
    for (JsonNode vector : CASES) {
      StructTypes types = types(vector.get("types"));
      String struct = vector.get("primaryType").asText();
      Bytes encoded = types.encode(struct, struct(types, struct, vector.get("data")));
      assertThat(encoded).as("%s", vector).isEqualTo(Vectors.bytes(vector.get("encoded")));
      if (vector.get("domain").isEmpty()) {
        // Stricter than the library: a signature for nothing in particular is refused.
        assertThatIllegalArgumentException().isThrownBy(() -> domain(vector.get("domain")));
        withoutDomain++;
        continue;
      }
      Bytes32 hash = domain(vector.get("domain")).hash(Keccak256.hash(encoded));
      assertThat(hash).as("%s", vector).hasToString(vector.get("digest").asText());
      cases++;
    }
    assertThat(cases).isEqualTo(290 - withoutDomain);
    assertThat(withoutDomain).isEqualTo(15);
  }

  /** The example of the specification, down to the signature. */
  @Test
  void theExampleOfTheSpecificationIsSignedAsThere() {
    JsonNode vector = CASES.get(0);
    StructTypes types = types(vector.get("types"));
    assertThat(types.encodeType("Mail"))
        .isEqualTo("Mail(Person from,Person to,string contents)Person(string name,address wallet)");
    assertThat(types.typeHash("Mail"))
        .hasToString("0xa0cedeb2dc280ba39b857546d74f5549c3a1d7bdc2dd96bf881f76108e23dac2");
    Map<String, Object> mail = struct(types, "Mail", vector.get("data"));
    assertThat(types.hashStruct("Mail", mail))
        .hasToString("0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e");
    SigningDomain domain = domain(vector.get("domain"));
    assertThat(domain.separator())
        .hasToString("0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f");
    Bytes32 hash = domain.hash(types.hashStruct("Mail", mail));
    KeyPair cow = KeyPair.of(Keccak256.hash(Bytes.ascii("cow")));
    assertThat(cow.address()).hasToString("0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826");
    Bytes signature = Vectors.bytes(vector.get("signature"));
    assertThat(cow.sign(hash)).isEqualTo(signature);
    assertThat(Secp256k1.recover(hash, signature)).isEqualTo(cow.address());
  }

  private static StructTypes types(JsonNode types) {
    List<StructType> structs = new ArrayList<>();
    types
        .fields()
        .forEachRemaining(
            entry -> {
              List<StructType.Member> members = new ArrayList<>();
              for (JsonNode member : entry.getValue()) {
                members.add(
                    new StructType.Member(
                        member.get("type").asText(), member.get("name").asText()));
              }
              structs.add(new StructType(entry.getKey(), members));
            });
    return StructTypes.of(structs);
  }

  private static SigningDomain domain(JsonNode domain) {
    return new SigningDomain(
        domain.has("name") ? domain.get("name").asText() : null,
        domain.has("version") ? domain.get("version").asText() : null,
        domain.has("chainId") ? new BigInteger(domain.get("chainId").asText()) : null,
        domain.has("verifyingContract")
            ? Address.ofHex(domain.get("verifyingContract").asText())
            : null,
        domain.has("salt") ? Bytes32.ofHex(domain.get("salt").asText()) : null);
  }

  private static Map<String, Object> struct(StructTypes types, String name, JsonNode data) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (StructType.Member member : types.struct(name).members()) {
      values.put(member.name(), value(types, member.parsed(), data.get(member.name())));
    }
    return values;
  }

  private static Object value(StructTypes types, MemberType type, JsonNode data) {
    if (type instanceof MemberType.Array array) {
      List<Object> elements = new ArrayList<>();
      data.forEach(element -> elements.add(value(types, array.element(), element)));
      return elements;
    }
    if (type instanceof MemberType.Struct struct) {
      return struct(types, struct.name(), data);
    }
    if (type instanceof MemberType.Numeric) {
      return new BigInteger(data.asText());
    }
    if (type == MemberType.Simple.BOOL) {
      return data.asBoolean();
    }
    if (type == MemberType.Simple.ADDRESS) {
      return Address.ofHex(data.asText());
    }
    return type == MemberType.Simple.STRING ? data.asText() : Bytes.ofHex(data.asText());
  }
}
