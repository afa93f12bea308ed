package org.ovmlang.runtime.store;

class InMemoryWitnessStoreTest extends WitnessStoreContract {

  @Override
  protected WitnessStore open() {
    return new InMemoryWitnessStore();
  }
}
