package org.ovmlang.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.InclusionProof.AddressLayer;
import org.ovmlang.runtime.value.InclusionProof.AddressSibling;
import org.ovmlang.runtime.value.InclusionProof.IntervalLayer;
import org.ovmlang.runtime.value.InclusionProof.IntervalSibling;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.value.Uint;

/** Reads what the deployed earlier contracts answered. */
public final class Vectors {

  private Vectors() {}

  public static JsonNode read(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + name + ".json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Bytes bytes(JsonNode hex) {
    return Bytes.ofHex(hex.asText());
  }

  public static List<Bytes> bytesList(JsonNode list) {
    List<Bytes> all = new ArrayList<>();
    list.forEach(item -> all.add(bytes(item)));
    return all;
  }

  public static Range range(JsonNode node) {
    return new Range(Uint.of(node.get("start").asText()), Uint.of(node.get("end").asText()));
  }

  public static Claim claim(JsonNode node) {
    return new Claim(
        Address.ofHex(node.get("predicateAddress").asText()), bytesList(node.get("inputs")));
  }

  public static InclusionProof proof(JsonNode node) {
    return new InclusionProof(
        addressLayer(node.get("addressInclusionProof")),
        intervalLayer(node.get("intervalInclusionProof")));
  }

  public static AddressLayer addressLayer(JsonNode node) {
    List<AddressSibling> siblings = new ArrayList<>();
    for (JsonNode sibling : node.get("siblings")) {
      siblings.add(
          new AddressSibling(
              Bytes32.ofHex(sibling.get("data").asText()),
              Address.ofHex(sibling.get("tokenAddress").asText())));
    }
    return new AddressLayer(
        Address.ofHex(node.get("leafIndex").asText()),
        Uint.of(node.get("leafPosition").asText()),
        siblings);
  }

  public static IntervalLayer intervalLayer(JsonNode node) {
    List<IntervalSibling> siblings = new ArrayList<>();
    for (JsonNode sibling : node.get("siblings")) {
      siblings.add(
          new IntervalSibling(
              Bytes32.ofHex(sibling.get("data").asText()), Uint.of(sibling.get("start").asText())));
    }
    return new IntervalLayer(
        Uint.of(node.get("leafIndex").asText()),
        Uint.of(node.get("leafPosition").asText()),
        siblings);
  }
}
