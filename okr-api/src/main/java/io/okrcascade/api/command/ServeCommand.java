package io.okrcascade.api.command;

import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.okrcascade.api.platform.OkrConfiguration;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jspecify.annotations.Nullable;

/** {@code server}: runs the service; where it does not start, it says why in one line. */
public final class ServeCommand extends ServerCommand<OkrConfiguration> {
  public ServeCommand(Application<OkrConfiguration> application) {
    super(application);
  }

  @Override
  public void onError(Cli cli, @Nullable Namespace namespace, Throwable error) {
    Failure.tell(error);
  }
}
