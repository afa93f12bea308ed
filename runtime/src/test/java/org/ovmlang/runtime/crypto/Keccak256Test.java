package org.ovmlang.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovmlang.runtime.Vectors;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;

class Keccak256Test {

  /** The submission's own, and what the hash with the padding of FIPS 202 would get wrong. */
  @ParameterizedTest
  @CsvSource({
    "'',c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
    "abc,4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
    "The quick brown fox jumps over the lazy dog,"
        + "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15"
  })
  void isTheOneWithTheOriginalPadding(String text, String hash) {
    assertThat(Keccak256.hash(Bytes.ascii(text))).hasToString("0x" + hash);
  }

  @Test
  void hashesOfAllLengthsAreThePublishedOnes() {
    int cases = 0;
    for (JsonNode vector : Vectors.read("keccak256").get("cases")) {
      Bytes data = Vectors.bytes(vector.get("data"));
      String expected = vector.get("keccak256").asText();
      assertThat(Keccak256.hash(data)).hasToString(expected);
      assertThat(Keccak256.hash(data.toArray())).hasToString(expected);
      cases++;
    }
    assertThat(cases).isGreaterThan(120);
  }

  /** Around the 136 bytes of a block, where the parts begin and end in all ways. */
  @Test
  void partsAreHashedOneBehindTheOther() {
    Keccak256.Hasher hasher = new Keccak256.Hasher();
    byte[] data = new byte[300];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i * 31);
    }
    for (int length = 0; length <= data.length; length++) {
      Bytes whole = Bytes.of(data, 0, length);
      Bytes32 expected = Keccak256.hash(whole);
      for (int split : new int[] {0, length / 3, length / 2, length}) {
        Bytes first = whole.slice(0, split);
        byte[] second = whole.slice(split, length).toArray();
        assertThat(hasher.add(first).add(second, 0, second.length).finish()).isEqualTo(expected);
        assertThat(Keccak256.hash(first.toArray(), second)).isEqualTo(expected);
      }
    }
  }
}
