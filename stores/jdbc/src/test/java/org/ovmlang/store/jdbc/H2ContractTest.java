package org.ovmlang.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.ovmlang.runtime.store.WitnessStore;
import org.ovmlang.runtime.store.WitnessStoreContract;

class H2ContractTest extends WitnessStoreContract {

  private final JdbcConnectionPool pool = Databases.h2("");

  @Override
  protected WitnessStore open() {
    return JdbcWitnessStore.open(pool);
  }

  @AfterEach
  void everyConnectionIsGivenBack() {
    assertThat(pool.getActiveConnections()).isZero();
    pool.dispose();
  }
}
