package org.ovmlang.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Bytes;

class MessageBufferTest {

  private final MessageBuffer buffer = new MessageBuffer();

  @Test
  void anIndexHasTwoBytesAndALengthFourBigEndian() {
    buffer.putIndex(0x0102);
    buffer.putWitness(Bytes.ofHex("aabbcc"));
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("0102 00000003 aabbcc".replace(" ", "")));
  }

  @Test
  void theBranchThatCountsReplacesItsNode() {
    buffer.putIndex(9);
    int node = buffer.mark();
    buffer.putWitness(Bytes.ofHex("11"));
    int branch = buffer.mark();
    buffer.putWitness(Bytes.ofHex("22"));
    buffer.keepBranch(node, branch, 1);
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("0009" + "0001" + "0000000122"));
  }

  @Test
  void theFirstBranchMovesUpToMakeRoomForItsIndex() {
    int node = buffer.mark();
    buffer.putWitness(Bytes.ofHex("22"));
    buffer.keepBranch(node, node, 0);
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("0000" + "0000000122"));
  }

  @Test
  void aWitnessIsInsertedBeforeWhatWasWrittenForIt() {
    buffer.putIndex(1);
    int mark = buffer.mark();
    buffer.putIndex(2);
    buffer.insertWitness(mark, Bytes.ofHex("ff"));
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("0001" + "00000001ff" + "0002"));
  }

  @Test
  void aNestedMessageIsPrecededByItsLength() {
    int mark = buffer.mark();
    buffer.putIndex(7);
    buffer.nest(mark);
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("00000002" + "0007"));
    buffer.truncate(mark);
    buffer.nest(mark);
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("00000000"));
  }

  @Test
  void onlyWhatFollowsTheMarkIsNested() {
    buffer.putIndex(1);
    buffer.putIndex(2);
    int mark = buffer.mark();
    buffer.putIndex(7);
    buffer.nest(mark);
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("0001" + "0002" + "00000002" + "0007"));
  }

  @Test
  void everyByteOfALengthIsWritten() {
    buffer.putWitness(Bytes.of(new byte[0x01020304]));
    assertThat(buffer.from(0).slice(0, 4)).isEqualTo(Bytes.ofHex("01020304"));
  }

  @Test
  void theBufferGrowsAsNeeded() {
    Bytes large = Bytes.of(new byte[100_000]);
    int mark = buffer.mark();
    buffer.putIndex(5);
    buffer.insertWitness(mark, large);
    buffer.nest(mark);
    assertThat(buffer.mark()).isEqualTo(100_010);
    assertThat(buffer.from(100_008)).isEqualTo(Bytes.ofHex("0005"));
  }

  @Test
  void marksBeyondTheEndAndIndicesBeyondTwoBytesAreRefused() {
    buffer.putIndex(0xffff);
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.putIndex(0x10000));
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.putIndex(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.truncate(3));
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.from(3));
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.nest(3));
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.keepBranch(2, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> buffer.keepWitness(2, 1, Bytes.EMPTY));
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("ffff"));
  }

  @Test
  void whatIsLeftOpenMovesAndGoesWithTheBytesAroundIt() {
    MessageBuffer buffer = new MessageBuffer();
    buffer.putIndex(1);
    buffer.leaveOpen(new MessageBuffer.Open(1, 1));
    int node = buffer.mark();
    buffer.putIndex(2);
    buffer.leaveOpen(new MessageBuffer.Open(10, 2));
    int branch = buffer.mark();
    buffer.putIndex(3);
    buffer.leaveOpen(new MessageBuffer.Open(100, 4));
    buffer.putIndex(4);
    buffer.leaveOpen(new MessageBuffer.Open(1_000, 8));
    buffer.truncate(buffer.mark() - 1);
    buffer.keepBranch(node, branch, 9);
    buffer.keepWitness(node, node, Bytes.ofHex("abcd"));
    assertThat(buffer.takeOpen(node)).isEqualTo(new MessageBuffer.Open(100, 4));
    assertThat(buffer.takeOpen(0)).isEqualTo(new MessageBuffer.Open(1, 1));
    assertThat(buffer.takeOpen(0)).isEqualTo(MessageBuffer.Open.NOTHING);
    assertThat(buffer.from(0))
        .isEqualTo(Bytes.ofHex("0001" + "00000002abcd" + "0009" + "0003" + "0004"));
  }

  @Test
  void aBranchThatIsReplacedLeavesNothingOpen() {
    MessageBuffer buffer = new MessageBuffer();
    buffer.leaveOpen(new MessageBuffer.Open(1, 1));
    buffer.keepBranch(0, buffer.mark(), 7);
    assertThat(buffer.takeOpen(0)).isEqualTo(MessageBuffer.Open.NOTHING);
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("0007"));
    buffer.leaveOpen(new MessageBuffer.Open(1, 1));
    buffer.keepWitness(0, buffer.mark(), Bytes.EMPTY);
    assertThat(buffer.takeOpen(0)).isEqualTo(MessageBuffer.Open.NOTHING);
    assertThat(buffer.from(0)).isEqualTo(Bytes.ofHex("00000000"));
  }
}
