package io.okrcascade.api.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.okrcascade.api.Services;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.db.Database;
import java.io.IOException;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/**
 * A command that works on the database without a running server. What it is asked for goes to
 * standard output, everything else to standard error; it exits with 0, with 1 where the answer is
 * no, and with 2 where it could not be done.
 */
abstract class OfflineCommand extends ConfiguredCommand<OkrConfiguration> {
  OfflineCommand(String name, String description) {
    super(name, description);
  }

  @Override
  public void configure(Subparser subparser) {
    configureOwn(subparser);
    super.configure(subparser);
  }

  /** Adds the command's own arguments, which come before the configuration file. */
  abstract void configureOwn(Subparser subparser);

  /**
   * Does the work.
   *
   * @return the exit status
   */
  abstract int run(Services services, Namespace arguments) throws Exception;

  @Override
  protected void run(
      Bootstrap<OkrConfiguration> bootstrap, Namespace arguments, OkrConfiguration configuration)
      throws Exception {
    Database database = new Database(configuration);
    database.offline(
        source -> {
          if (database.isEmbedded()) {
            database.migrate(source);
          }
          int status = run(new Services(Database.jdbi(source), configuration), arguments);
          if (status != 0) {
            throw new ExitException(status);
          }
        });
  }

  static void print(Services services, Object answer) throws IOException {
    System.out.println(services.json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
  }

  @Override
  public void onError(Cli cli, @Nullable Namespace namespace, Throwable error) {
    Failure.tell(error);
  }
}
