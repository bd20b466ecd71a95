package io.okrcascade.api.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aSecondMigrationFindsNothingToDo(TestDatabase.Kind kind) throws Exception {
    Database database = database(kind);
    ManagedDataSource source = database.open(new MetricRegistry());
    source.start();
    try {
      assertThat(Database.pending(source)).contains("create-team", "create-change-log");

      database.migrate(source);

      int applied = changeSets(source);
      assertThat(applied).isPositive();
      assertThat(Database.pending(source)).isEmpty();
      database.migrate(source);
      assertThat(changeSets(source)).isEqualTo(applied);
    } finally {
      database.close(source);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aChangeSetThatIsAnotherOneThereIsNoticed(TestDatabase.Kind kind) throws Exception {
    Database database = database(kind);
    ManagedDataSource source = database.open(new MetricRegistry());
    source.start();
    try {
      database.migrate(source);
      SchemaHealth health = new SchemaHealth(source);
      assertThat(health.execute().isHealthy()).isTrue();
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "UPDATE DATABASECHANGELOG SET MD5SUM = '9:0123456789abcdef0123456789abcdef'"
                + " WHERE ID = 'create-team'");
      }

      assertThat(health.execute().isHealthy()).isFalse();
    } finally {
      database.close(source);
    }
  }

  private static Database database(TestDatabase.Kind kind) throws Exception {
    return new Database(
        new YamlConfigurationFactory<>(
                OkrConfiguration.class,
                Validators.newValidator(),
                Jackson.newObjectMapper(),
                "test")
            .build(RunningService.configuration(TestDatabase.empty(kind)).toFile()));
  }

  private static int changeSets(ManagedDataSource source) throws Exception {
    try (Connection connection = source.getConnection();
        ResultSet row =
            connection.createStatement().executeQuery("SELECT COUNT(*) FROM DATABASECHANGELOG")) {
      row.next();
      return row.getInt(1);
    }
  }
}
