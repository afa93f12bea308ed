package org.ovmlang.store.rocksdb;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreContract;

class RocksDbWitnessStoreContractTest extends WitnessStoreContract {

  @TempDir private Path folder;

  @Override
  protected WitnessStore open() {
    return RocksDbWitnessStore.open(folder.resolve("made/by/open"));
  }
}
