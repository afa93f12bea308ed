package org.ovmlang.verification.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

/** The contract checks text 32 bytes at once: what is a character does not depend on the place. */
class Utf8OnChainTest {

  private static final Function DECODE_ALL =
      Function.parse("decodeAll(string,bytes[])", "(bool[],bytes[])");

  /** Where the ranges of RFC 3629 begin and end. */
  private static final int[] FIRST = {
    0x7f, 0x80, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5,
    0xf8, 0xff
  };

  private static final int[] SECOND = {0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0};
  private static final int[] THIRD = {0x00, 0x7f, 0x80, 0xbf, 0xc2};
  private static final int[] FOURTH = {0x61, 0x80, 0xbf, 0xe0};

  private static ChainFixture chain;
  private static Address harness;

  @BeforeAll
  static void start() {
    chain = new ChainFixture();
    harness = chain.deploy("AtomsHarness.sol", "AtomsHarness");
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, 28, 29, 30, 31, 32})
  void textIsWhatJavaTakesForUtf8AtEveryPlaceOfAWord(int before) {
    for (int first : FIRST) {
      List<byte[]> texts = new ArrayList<>();
      for (int second : SECOND) {
        for (int third : THIRD) {
          for (int fourth : FOURTH) {
            byte[] whole = text(before, first, second, third, fourth);
            texts.add(whole);
            // With a character behind, so that the next word is looked at too.
            texts.add(Bytes.of(whole).concat(Bytes.of(text(28, 0xc3, 0xa9))).toArray());
          }
          texts.add(text(before, first, second, third));
        }
        texts.add(text(before, first, second));
      }
      texts.add(text(before, first));
      boolean[] ours = decode(texts);
      for (int i = 0; i < ours.length; i++) {
        assertThat(ours[i]).as(Bytes.of(texts.get(i)).toHex()).isEqualTo(isUtf8(texts.get(i)));
      }
    }
  }

  private static byte[] text(int before, int... bytes) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes("a".repeat(before).getBytes(StandardCharsets.UTF_8));
    Arrays.stream(bytes).forEach(text::write);
    return text.toByteArray();
  }

  private static boolean[] decode(List<byte[]> texts) {
    return DECODE_ALL
        .<Tuple>decodeReturn(
            chain.call(harness, DECODE_ALL, "string", texts.toArray(byte[][]::new)))
        .get(0);
  }

  private static boolean isUtf8(byte[] text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
