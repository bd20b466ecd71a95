package io.okrcascade.api.platform.db;

import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.lifecycle.Managed;

/** Starts the pool with the service, and closes the database once requests are done. */
public final class DatabaseLife implements Managed {
  private final Database database;
  private final ManagedDataSource source;

  public DatabaseLife(Database database, ManagedDataSource source) {
    this.database = database;
    this.source = source;
  }

  @Override
  public void start() throws Exception {
    source.start();
  }

  @Override
  public void stop() throws Exception {
    database.close(source);
  }
}
