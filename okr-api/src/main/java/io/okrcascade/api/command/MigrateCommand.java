package io.okrcascade.api.command;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.db.Database;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code db migrate}: brings the schema of the database up to date. */
public final class MigrateCommand extends ConfiguredCommand<OkrConfiguration> {
  public MigrateCommand() {
    super("db", "Brings the schema of the database up to date");
  }

  @Override
  public void configure(Subparser subparser) {
    subparser.addArgument("action").choices("migrate").help("what to do");
    super.configure(subparser);
  }

  @Override
  protected void run(
      Bootstrap<OkrConfiguration> bootstrap, Namespace arguments, OkrConfiguration configuration)
      throws Exception {
    Database database = new Database(configuration);
    ManagedDataSource source = database.open(new MetricRegistry());
    source.start();
    try {
      int pending = Database.pending(source).size();
      Database.migrate(source);
      System.err.println(
          pending == 0 ? "The schema is up to date." : pending + " change sets were applied.");
    } finally {
      database.close(source);
    }
  }
}
