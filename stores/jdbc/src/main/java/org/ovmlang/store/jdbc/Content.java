package org.ovmlang.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.store.BucketFamily;
import org.ovmlang.runtime.store.WitnessStoreException;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Limits;

/** What the rows of an answer hold, and what of it cannot be. */
enum Content {
  /** Values of witnesses. */
  WITNESSES,
  /** Numbers. */
  NUMBERS,
  /** Keys, of which those of the length of numbers are meant. */
  KEYS;

  /**
   * What a row says, or null if it is passed over.
   *
   * @param asked the bucket or family that was asked for, as a message names it
   * @throws WitnessStoreException if no store writes that
   */
  @Nullable Bytes read(byte @Nullable [] content, String asked) {
    if (content == null || !isPossible(content.length)) {
      throw new WitnessStoreException(
          "the witness store is corrupt: table "
              + (this == NUMBERS ? "ovm_family" : "ovm_witness")
              + ", "
              + asked
              + ", a row has "
              + (content == null ? "no content" : content.length + " bytes of content"));
    }
    return this == KEYS && content.length != BucketFamily.NUMBER_LENGTH ? null : Bytes.of(content);
  }

  private boolean isPossible(int length) {
    return switch (this) {
      case WITNESSES -> length <= Limits.MAX_WITNESS_BYTES;
      case NUMBERS -> length == BucketFamily.NUMBER_LENGTH;
      case KEYS -> length <= Schema.MAX_KEY_BYTES;
    };
  }
}
