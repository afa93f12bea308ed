package org.ovmlang.runtime.store;

import java.util.List;
import org.ovmlang.runtime.value.Bytes;

/**
 * A named collection of witnesses.
 *
 * @param source the name of the witness source
 * @param arguments the encodings of the arguments that pick the collection
 */
public record Bucket(String source, List<Bytes> arguments) {

  /** Keeps a copy of the arguments. */
  public Bucket {
    arguments = List.copyOf(arguments);
  }

  /** The bucket of {@code source} for {@code arguments}. */
  public static Bucket of(String source, Bytes... arguments) {
    return new Bucket(source, List.of(arguments));
  }
}
