package io.okrcascade.api.platform.db;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.db.ManagedDataSource;
import java.util.List;

/** Healthy while the database answers and its schema is the one that this service was built for. */
public final class SchemaHealth extends HealthCheck {
  private final ManagedDataSource source;

  public SchemaHealth(ManagedDataSource source) {
    this.source = source;
  }

  @Override
  protected Result check() {
    List<String> pending = Database.pending(source);
    return pending.isEmpty()
        ? Result.healthy()
        : Result.unhealthy("run 'db migrate': pending change sets " + pending);
  }
}
