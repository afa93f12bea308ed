package org.ovmlang.runtime.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Address;
import org.ovmlang.runtime.value.Bytes;

class PositionTest {

  private static final Address PREDICATE = Address.ofHex("ab".repeat(20));
  private static final Place CLAIM =
      new Place(PREDICATE, Place.REFUTE_CLAIM, 8, List.of(Bytes.ofHex("0102"), Bytes.EMPTY));
  private static final Place LAST = new Place(Address.ZERO, 0xffff_ffffL, 255, List.of());
  private static final Bytes ENCODED =
      Bytes.ofHex(
          "ab".repeat(20)
              + "00000001"
              + "08"
              + "0002"
              + "000000020102"
              + "00000000"
              + "00".repeat(20)
              + "ffffffff"
              + "ff"
              + "0000");

  @Test
  void aPositionIsItsPlacesOneAfterTheOther() {
    Position position = new Position(List.of(CLAIM, LAST));
    assertThat(position.encode()).isEqualTo(ENCODED);
    assertThat(Position.decode(ENCODED)).isEqualTo(position);
    assertThat(new Position(List.of()).encode()).isEqualTo(Bytes.EMPTY);
    assertThat(Position.decode(Bytes.EMPTY)).isEqualTo(new Position(List.of()));
  }

  @Test
  void bytesThatEndTooSoonAreNoPosition() {
    int first = new Position(List.of(CLAIM)).encode().length();
    for (int length = 1; length < ENCODED.length(); length++) {
      Position decoded = Position.decode(ENCODED.slice(0, length));
      if (length == first) {
        assertThat(decoded).isEqualTo(new Position(List.of(CLAIM)));
      } else {
        assertThat(decoded).as("%d bytes", length).isNull();
      }
    }
    Bytes longerThanThereIs = Bytes.ofHex("00".repeat(25) + "0001" + "ffffffff" + "01");
    assertThat(Position.decode(longerThanThereIs)).isNull();
  }

  @Test
  void aPlaceHasOnlyNumbersThatItsEncodingHasRoomFor() {
    List<Bytes> most = Collections.nCopies(0xffff, Bytes.EMPTY);
    Place place = new Place(PREDICATE, 2, 0, most);
    Position position = new Position(List.of(place));
    assertThat(Position.decode(position.encode())).isEqualTo(position);
    List<Bytes> more = Collections.nCopies(0x10000, Bytes.EMPTY);
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(PREDICATE, 2, 0, more));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Place(PREDICATE, 0x1_0000_0000L, 0, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(PREDICATE, -1, 0, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(PREDICATE, 0, 256, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(PREDICATE, 0, -1, List.of()));
  }

  @Test
  void onlyTheFirstTwoNodesAreWholeClaims() {
    assertThat(new Place(PREDICATE, Place.PROVE_CLAIM, 0, List.of()).isClaim()).isTrue();
    assertThat(CLAIM.isClaim()).isTrue();
    assertThat(new Place(PREDICATE, 2, 0, List.of()).isClaim()).isFalse();
  }
}
