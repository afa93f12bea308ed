package org.ovmlang.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Bytes;

class BucketCodecTest {

  private static final List<Bucket> BUCKETS =
      List.of(
          Bucket.of(""),
          Bucket.of("source"),
          Bucket.of("source", Bytes.EMPTY),
          Bucket.of("source", Bytes.EMPTY, Bytes.EMPTY),
          Bucket.of("source", Bytes.ascii("ab"), Bytes.ascii("c")),
          Bucket.of("source", Bytes.ascii("a"), Bytes.ascii("bc")),
          Bucket.of("größe"));

  @Test
  void aBucketIsReadBackAsItWasWritten() {
    for (Bucket bucket : BUCKETS) {
      assertThat(BucketCodec.decode(BucketCodec.encode(bucket))).isEqualTo(bucket);
    }
  }

  @Test
  void noTwoBucketsHaveOneName() {
    assertThat(BUCKETS.stream().map(bucket -> BucketCodec.id(bucket))).doesNotHaveDuplicates();
  }

  @Test
  void noTwoFamiliesHaveOneName() {
    Bytes a = Bytes.ascii("a");
    List<BucketFamily> families =
        List.of(
            new BucketFamily("source", List.of(), List.of()),
            new BucketFamily("other", List.of(), List.of()),
            new BucketFamily("source", List.of(a), List.of()),
            new BucketFamily("source", List.of(), List.of(a)),
            new BucketFamily("source", List.of(a), List.of(a)),
            new BucketFamily("source", List.of(a, a), List.of()),
            new BucketFamily("source", List.of(Bytes.ascii("aa")), List.of()));
    assertThat(families.stream().map(family -> BucketCodec.id(family))).doesNotHaveDuplicates();
  }

  @Test
  void bytesThatEndEarlyWriteNoBucket() {
    Bytes whole = BucketCodec.encode(Bucket.of("source", Bytes.ascii("argument")));
    for (int length = 0; length < whole.length(); length++) {
      Bytes part = whole.slice(0, length);
      if (length != BucketCodec.encode(Bucket.of("source")).length()) {
        assertThat(BucketCodec.decode(part)).as("%s", part).isNull();
      }
    }
    assertThat(BucketCodec.decode(Bytes.ofHex("ffffffff"))).isNull();
    assertThat(BucketCodec.decode(Bytes.ofHex("00000001ff"))).isNull();
  }
}
