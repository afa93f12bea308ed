package org.ovmlang.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Bytes32;
import org.ovmlang.runtime.value.Uint;

class AbiReaderTest {

  @Test
  void noPartOfAValueIsReadIfTheDataEndBeforeItsHeadDoes() {
    int[] reads = {0};
    AbiType<Integer> threeWords =
        new AbiType<>(true, 3) {
          @Override
          protected Integer readParts(AbiReader reader) {
            reader.uint();
            reader.uint();
            reader.uint();
            return ++reads[0];
          }

          @Override
          public void write(Integer value, AbiWriter writer) {}
        };
    Bytes offset = word(32);
    Bytes twoWords = word(1).concat(word(2));
    assertThat(threeWords.decode(offset.concat(twoWords))).isNull();
    assertThat(reads[0]).isZero();
    assertThat(threeWords.decode(offset.concat(twoWords).concat(word(3)))).isEqualTo(1);
  }

  @Test
  void aCountIsAtMostOfSoManyElementsAsTheRestOfTheDataHasRoomFor() {
    Bytes threeWords = word(0).concat(word(0)).concat(word(0));
    for (int size : new int[] {32, 64, 96}) {
      int room = 96 / size;
      assertThat(afterOneWord(word(room).concat(threeWords)).length(size)).isEqualTo(room);
      AbiReader reader = afterOneWord(word(room + 1).concat(threeWords));
      assertThat(reader.length(size)).isZero();
      assertThat(reader.hasFailed()).isTrue();
    }
  }

  @Test
  void afterAFailureThereAreZerosAndEmptyStringsOnly() {
    AbiReader reader = new AbiReader(word(1));
    reader.require(false);
    assertThat(reader.uint()).isZero();
    assertThat(reader.bool()).isFalse();
    assertThat(reader.address()).isEqualTo(Address.ZERO);
    assertThat(reader.bytes32()).isEqualTo(Bytes32.ZERO);
    assertThat(reader.bytes()).isEqualTo(Bytes.EMPTY);
    assertThat(reader.string()).isEmpty();
    assertThat(reader.position()).isZero();
  }

  @Test
  void textThatIsNoUtf8IsEmptyAndFails() {
    AbiReader reader = new AbiReader(word(1).concat(Bytes.ofHex("ff" + "00".repeat(31))));
    assertThat(reader.string()).isEmpty();
    assertThat(reader.hasFailed()).isTrue();
  }

  @Test
  void bytesAreTheirOwnEncodingAndNoValueIsDecodedFromNoData() {
    Bytes bytes = Bytes.ofHex("0102");
    assertThat(Codec.encode(bytes)).isEqualTo(bytes);
    assertThat(Codec.decodeBytes(bytes)).isEqualTo(bytes);
    assertThat(Codec.decodeBytes(null)).isNull();
    assertThat(Codec.decodeUint(null)).isNull();
    assertThat(Codec.decodeAddress(null)).isNull();
    assertThat(Codec.decodeBytes32(null)).isNull();
    assertThat(Codec.decodeBool(null)).isNull();
    assertThat(Codec.decodeRange(null)).isNull();
    assertThat(Codec.decodeString(null)).isNull();
    assertThat(Codec.decodeClaim(null)).isNull();
    assertThat(Codec.decodeInclusionProof(null)).isNull();
  }

  @Test
  void aWriterIsReturnedByWhatItWrites() {
    AbiWriter writer = new AbiWriter(1);
    assertThat(writer.bool(true).bytes(Bytes.ofHex("01")).string("a").uint(Uint.of(2)).toBytes())
        .isEqualTo(
            word(1)
                .concat(word(1))
                .concat(Bytes.ofHex("01" + "00".repeat(31)))
                .concat(word(1))
                .concat(Bytes.ofHex("61" + "00".repeat(31)))
                .concat(word(2)));
  }

  private static AbiReader afterOneWord(Bytes rest) {
    AbiReader reader = new AbiReader(word(7).concat(rest));
    reader.uint();
    return reader;
  }

  private static Bytes word(int value) {
    return Bytes.ofHex("%064x".formatted(value));
  }
}
