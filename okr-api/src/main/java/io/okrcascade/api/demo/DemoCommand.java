package io.okrcascade.api.demo;

import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.okrcascade.api.Services;
import io.okrcascade.api.access.TokenStore;
import io.okrcascade.api.command.Failure;
import io.okrcascade.api.demo.DemoCompany.SignIn;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.ShippedConfiguration;
import io.okrcascade.api.platform.db.Database;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.FreePorts;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.org.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.apache.commons.text.StringSubstitutor;
import org.eclipse.jetty.util.IO;
import org.jspecify.annotations.Nullable;

/**
 * {@code demo [--port 8080] [--keep DIR]}: runs the service on an embedded database that holds the
 * demo company, and tells how to look at it. The database is thrown away at the end, or kept.
 */
public final class DemoCommand extends ServerCommand<OkrConfiguration> {
  /** The folder of the database, where it is not kept. */
  private @Nullable Path thrownAway;

  private @Nullable Welcome welcome;

  public DemoCommand(Application<OkrConfiguration> application) {
    super(application, "demo", "Runs the service with a made-up company to look at");
  }

  @Override
  public void configure(Subparser subparser) {
    subparser
        .addArgument("--port")
        .type(Integer.class)
        .help("port of the service, else OKR_PORT, else 8080; 0 for any");
    subparser
        .addArgument("--keep")
        .metavar("DIR")
        .help("folder of a database that stays; what it holds already stays as it is");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
    String kept = arguments.getString("keep");
    Path folder = kept == null ? Files.createTempDirectory("okr-demo") : Path.of(kept);
    if (kept == null) {
      thrownAway = folder;
      // Where the configuration is wrong nothing is cleaned up, and the folder is empty.
      folder.toFile().deleteOnExit();
    } else {
      Database.requireWritable(folder.toAbsolutePath(), "--keep");
    }
    ShippedConfiguration.use(bootstrap, variables(folder, arguments.get("port")));
    super.run(bootstrap, arguments);
  }

  /** The environment, but for what makes the demo one of its own. */
  private static StringSubstitutor variables(Path folder, @Nullable Integer port) {
    Map<String, String> own = new HashMap<>(System.getenv());
    own.putIfAbsent("OKR_LOG_LEVEL", "WARN");
    own.put("OKR_DATA", folder.toString());
    own.put("OKR_DB_URL", "");
    if (port != null) {
      own.put("OKR_PORT", port.toString());
    }
    own.put("OKR_ADMIN_PORT", "0");
    return new StringSubstitutor(own);
  }

  /** Fills the database before the service opens it. */
  @Override
  protected void run(
      Bootstrap<OkrConfiguration> bootstrap, Namespace arguments, OkrConfiguration configuration)
      throws Exception {
    FreePorts.require(configuration.getServerFactory());
    Database database = new Database(configuration);
    database.offline(
        source -> {
          database.migrate(source);
          welcome = fill(new Services(Database.jdbi(source), configuration));
        });
    super.run(bootstrap, arguments, configuration);
  }

  private static Welcome fill(Services services) {
    String officer = DemoCompany.SIGN_INS.get(0).personId();
    if (services.reads.organization().data().row(Person.KIND, officer) == null) {
      LocalDate today = services.reads.today();
      services.bundles.take(Caller.OPERATOR, new Read<>(DemoCompany.bundle(today), List.of()));
      services.writer.write(
          new Caller(officer, null),
          Scope.EVERYTHING,
          null,
          DemoCompany.sendingBack(today),
          written -> Reply.NOTHING);
    }
    Welcome welcome = new Welcome(services.reads.organization().data());
    for (SignIn signIn : DemoCompany.SIGN_INS) {
      String person = signIn.personId();
      TokenAnswer token = services.tokens.renew(person, "demo", TokenStore.USUAL_DAYS);
      welcome.addToken(person, Objects.requireNonNull(token.secret()));
      welcome.addLink(person, services.signIns.links().makeReusable(person));
    }
    return welcome;
  }

  @Override
  protected void run(Environment environment, Namespace arguments, OkrConfiguration configuration)
      throws Exception {
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server -> System.out.println(Objects.requireNonNull(welcome).text(server.getURI())));
    super.run(environment, arguments, configuration);
  }

  /** Called once the server has stopped, and where it did not start. */
  @Override
  protected void cleanup() {
    super.cleanup();
    if (thrownAway != null) {
      IO.delete(thrownAway);
    }
  }

  @Override
  public void onError(Cli cli, @Nullable Namespace arguments, Throwable error) {
    Failure.tell(error);
  }
}
