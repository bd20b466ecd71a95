package io.okrcascade.api.platform.db;

import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A change set that rewrites rows by more than SQL can say. */
public abstract class DataChange implements CustomTaskChange {
  @Override
  public final void execute(Database database) {
    JdbcConnection connection = (JdbcConnection) database.getConnection();
    // Liquibase ends the transaction, and the connection.
    @SuppressWarnings("resource")
    Handle handle = Jdbi.create(connection.getUnderlyingConnection()).open();
    change(handle);
  }

  /** Rewrites the rows, in the transaction of the change set. */
  protected abstract void change(Handle handle);

  @Override
  public final void setUp() {}

  @Override
  public final void setFileOpener(ResourceAccessor accessor) {}

  @Override
  public final ValidationErrors validate(Database database) {
    return new ValidationErrors();
  }
}
