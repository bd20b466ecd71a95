package io.okrcascade.api.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.db.Database;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

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
    database.offline(
        source -> {
          int pending = Database.pending(source).size();
          database.migrate(source);
          System.err.println(
              pending == 0 ? "The schema is up to date." : pending + " change sets were applied.");
        });
  }

  @Override
  public void onError(Cli cli, @Nullable Namespace namespace, Throwable error) {
    Failure.tell(error);
  }
}
