package org.ovmlang.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Bytes;

class EscapedBytesTest {

  private static List<Bytes> upToThreeBytes() {
    List<Bytes> all = new ArrayList<>(List.of(Bytes.EMPTY));
    for (int from = 0, length = 0; length < 3; length++) {
      int to = all.size();
      for (; from < to; from++) {
        for (int last : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
          all.add(all.get(from).concat(Bytes.of(new byte[] {(byte) last})));
        }
      }
    }
    return all;
  }

  @Test
  void whatIsWrittenIsReadBackWhateverFollows() {
    byte[] after = {0, 0, (byte) 0xff};
    for (Bytes data : upToThreeBytes()) {
      byte[] written = EscapedBytes.whole(data);
      byte[] followed = Arrays.copyOf(written, written.length + after.length);
      System.arraycopy(after, 0, followed, written.length, after.length);
      assertThat(EscapedBytes.endOf(followed, 0, followed.length))
          .as("%s", data)
          .isEqualTo(written.length);
    }
  }

  @Test
  void theOrderOfWhatIsWrittenIsTheOrderOfTheBytes() {
    List<Bytes> all = upToThreeBytes();
    for (Bytes a : all) {
      for (Bytes b : all) {
        assertThat(
                Integer.signum(
                    Arrays.compareUnsigned(EscapedBytes.whole(a), EscapedBytes.whole(b))))
            .isEqualTo(Integer.signum(a.compareTo(b)));
      }
    }
  }

  @Test
  void whatBeginsWithAPrefixIsWrittenWithThePrefixInFront() {
    List<Bytes> all = upToThreeBytes();
    for (Bytes prefix : all) {
      Bytes open = Bytes.of(EscapedBytes.open(prefix));
      for (Bytes data : all) {
        assertThat(Bytes.of(EscapedBytes.whole(data)).hasAt(0, open))
            .as("%s %s", prefix, data)
            .isEqualTo(data.hasAt(0, prefix));
      }
    }
  }

  @Test
  void bytesWithoutAnEndHaveNone() {
    for (String written : List.of("", "00", "61", "6100", "00ff", "00ff00", "0001", "610100ff61")) {
      assertThat(EscapedBytes.endOf(Bytes.ofHex(written).toArray(), 0, written.length() / 2))
          .as(written)
          .isEqualTo(-1);
    }
  }
}
