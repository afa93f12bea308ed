package org.ovmlang.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ovmlang.runtime.value.Bytes;
import org.ovmlang.runtime.value.Uint;

class InMemoryWitnessStoreTest extends WitnessStoreContract {

  @Override
  protected WitnessStore open() {
    return new InMemoryWitnessStore();
  }

  @Test
  void whoHasAskedOrPutLeavesTheStoreToOtherThreads() throws Exception {
    WitnessStore store = open();
    Bucket bucket = Bucket.of("source", Bytes.ascii("argument"));
    BucketFamily family = new BucketFamily("source", List.of(), List.of());
    store.putAll(List.of(Witness.of(bucket, Bytes.ascii("a"))));
    store.numbers(family, BigInteger.ZERO, Uint.MAX).close();
    store.all(bucket).close();
    CompletableFuture<Void> put =
        CompletableFuture.runAsync(
            () -> store.putAll(List.of(Witness.of(bucket, Bytes.ascii("b")))));
    put.get(30, TimeUnit.SECONDS);
    try (WitnessCursor all = store.all(bucket)) {
      assertThat(all).containsExactly(Bytes.ascii("a"), Bytes.ascii("b"));
    }
  }
}
