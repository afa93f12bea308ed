package org.ovmlang.runtime.decision;

import org.jspecify.annotations.Nullable;
import org.ovmlang.runtime.codec.AbiType;
import org.ovmlang.runtime.codec.Codec;
import org.ovmlang.runtime.value.Claim;
import org.ovmlang.runtime.value.InclusionProof;
import org.ovmlang.runtime.value.Range;
import org.ovmlang.runtime.world.World;

/**
 * Deployment constants that have parts; those of one word, Bytes and String are read by {@link
 * Evaluation}. Each is null, and noted as missing, if the world has no such value.
 */
public final class Constants {

  private Constants() {}

  /** The Range {@code name}. */
  public static @Nullable Range range(Evaluation evaluation, String name) {
    return present(evaluation, name, "Range", Codec.decodeRange(evaluation.world().constant(name)));
  }

  /** The Claim {@code name}. */
  public static @Nullable Claim claim(Evaluation evaluation, String name) {
    return present(evaluation, name, "Claim", Codec.decodeClaim(evaluation.world().constant(name)));
  }

  /** The InclusionProof {@code name}. */
  public static @Nullable InclusionProof inclusionProof(Evaluation evaluation, String name) {
    return present(
        evaluation,
        name,
        "InclusionProof",
        Codec.decodeInclusionProof(evaluation.world().constant(name)));
  }

  /** The constant {@code name} of a type that is not builtin, which {@code display} names. */
  public static <T> @Nullable T of(
      Evaluation evaluation, String name, String display, AbiType<T> type) {
    World world = evaluation.world();
    return present(evaluation, name, display, type.decode(world.constant(name), world));
  }

  private static <T> @Nullable T present(
      Evaluation evaluation, String name, String type, @Nullable T value) {
    if (value == null) {
      // Bytes are always decoded: this notes a constant that is not there at all.
      if (evaluation.bytesConstant(name) != null) {
        evaluation.undecided("a canonical " + type + " for the constant '" + name + "'");
      }
    }
    return value;
  }
}
