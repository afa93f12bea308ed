package org.ovmlang.store.jdbc;

import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreContract;

/** That the SQL is the standard's: a second database that shares no code with the first. */
class HsqldbContractTest extends WitnessStoreContract {

  @Override
  protected WitnessStore open() {
    return JdbcWitnessStore.open(Databases.hsqldb());
  }
}
