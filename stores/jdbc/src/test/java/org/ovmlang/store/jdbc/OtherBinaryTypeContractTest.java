package org.ovmlang.store.jdbc;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreContract;

/** The spelling of types of a database that has no type of the standard for byte strings. */
class OtherBinaryTypeContractTest extends WitnessStoreContract {

  private final JdbcConnectionPool pool = Databases.h2(";MODE=PostgreSQL");

  @Override
  protected WitnessStore open() {
    return JdbcWitnessStore.open(pool, "BYTEA");
  }

  @AfterEach
  void dispose() {
    pool.dispose();
  }
}
