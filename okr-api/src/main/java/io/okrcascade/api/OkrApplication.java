package io.okrcascade.api;

import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.okrcascade.api.access.AccessGuard;
import io.okrcascade.api.access.InvitationResource;
import io.okrcascade.api.access.LinkServlet;
import io.okrcascade.api.access.MeResource;
import io.okrcascade.api.access.SessionResource;
import io.okrcascade.api.access.SignInFilter;
import io.okrcascade.api.access.TokenResource;
import io.okrcascade.api.audit.AuditPreviewResource;
import io.okrcascade.api.audit.AuditResource;
import io.okrcascade.api.audit.WaiverResource;
import io.okrcascade.api.bundle.BundleResource;
import io.okrcascade.api.cascade.CascadeResource;
import io.okrcascade.api.cascade.ExplanationResource;
import io.okrcascade.api.change.ChangeResource;
import io.okrcascade.api.change.StreamFilter;
import io.okrcascade.api.command.AuditCommand;
import io.okrcascade.api.command.ExportCommand;
import io.okrcascade.api.command.Failure;
import io.okrcascade.api.command.ImportCommand;
import io.okrcascade.api.command.MigrateCommand;
import io.okrcascade.api.command.ServeCommand;
import io.okrcascade.api.command.TokenCommand;
import io.okrcascade.api.comment.CommentResource;
import io.okrcascade.api.cycle.CarryOverResource;
import io.okrcascade.api.cycle.CycleResource;
import io.okrcascade.api.demo.DemoCommand;
import io.okrcascade.api.dependency.DependencyResource;
import io.okrcascade.api.inbox.InboxMarks;
import io.okrcascade.api.inbox.InboxResource;
import io.okrcascade.api.initiative.BriefingTemplateResource;
import io.okrcascade.api.initiative.ContributionResource;
import io.okrcascade.api.initiative.ExposureResource;
import io.okrcascade.api.initiative.InitiativeResource;
import io.okrcascade.api.initiative.PriorityResource;
import io.okrcascade.api.okr.AlignmentResource;
import io.okrcascade.api.okr.CheckInResource;
import io.okrcascade.api.okr.GradeResource;
import io.okrcascade.api.okr.KeyResultResource;
import io.okrcascade.api.okr.ObjectiveResource;
import io.okrcascade.api.org.PersonResource;
import io.okrcascade.api.org.TeamResource;
import io.okrcascade.api.planning.CapacityResource;
import io.okrcascade.api.planning.MaintenanceResource;
import io.okrcascade.api.planning.PlanResource;
import io.okrcascade.api.planning.PlanningResource;
import io.okrcascade.api.planning.ProgrammeResource;
import io.okrcascade.api.planning.ProgrammeUpdateResource;
import io.okrcascade.api.planning.SolicitationResource;
import io.okrcascade.api.platform.BodyLimit;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.ShippedConfiguration;
import io.okrcascade.api.platform.db.Database;
import io.okrcascade.api.platform.db.DatabaseLife;
import io.okrcascade.api.platform.db.SchemaHealth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.CommonHeaders;
import io.okrcascade.api.platform.http.ComposedUri;
import io.okrcascade.api.platform.http.Deadlines;
import io.okrcascade.api.platform.http.Fingerprints;
import io.okrcascade.api.platform.http.FreePorts;
import io.okrcascade.api.platform.http.HttpsOnly;
import io.okrcascade.api.platform.http.PackedBodies;
import io.okrcascade.api.platform.http.PlainPaths;
import io.okrcascade.api.platform.http.ReadThrottle;
import io.okrcascade.api.platform.http.ReadablePages;
import io.okrcascade.api.platform.http.ReadableTypes;
import io.okrcascade.api.platform.http.UnknownParameters;
import io.okrcascade.api.platform.http.UnreadBodies;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.platform.openapi.DocsServlet;
import io.okrcascade.api.platform.openapi.OpenApiServlet;
import io.okrcascade.api.platform.pages.PagesServlet;
import io.okrcascade.api.platform.problem.JettyProblems;
import io.okrcascade.api.platform.problem.ProblemMapper;
import io.okrcascade.api.platform.problem.RoutingProblems;
import io.okrcascade.api.platform.problem.ServletProblems;
import io.okrcascade.api.settings.SettingsResource;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;

/** The service. */
public class OkrApplication extends Application<OkrConfiguration> {
  private @Nullable Services services;

  public static void main(String[] arguments) throws Exception {
    new OkrApplication().run(arguments);
  }

  @Override
  public String getName() {
    return "okr-cascade";
  }

  @Override
  public void initialize(Bootstrap<OkrConfiguration> bootstrap) {
    ShippedConfiguration.use(bootstrap);
    bootstrap.setObjectMapper(Json.configure(bootstrap.getObjectMapper()));
    bootstrap.addCommand(new DemoCommand(this));
    bootstrap.addCommand(new MigrateCommand());
    bootstrap.addCommand(new ImportCommand());
    bootstrap.addCommand(new ExportCommand());
    bootstrap.addCommand(new AuditCommand());
    bootstrap.addCommand(new TokenCommand());
  }

  @Override
  protected void addDefaultCommands(Bootstrap<OkrConfiguration> bootstrap) {
    bootstrap.addCommand(new ServeCommand(this));
    bootstrap.addCommand(new CheckCommand<>(this));
  }

  @Override
  protected void onFatalError(Throwable error) {
    System.exit(Failure.statusOf(error));
  }

  @Override
  public void run(OkrConfiguration configuration, Environment environment) {
    FreePorts.require(configuration.getServerFactory());
    PlainPaths.guard(configuration.getServerFactory(), environment);
    PackedBodies.leaveTo(configuration.getServerFactory());
    Database database = new Database(configuration);
    database.requireUsable();
    ManagedDataSource source = database.open(environment.metrics());
    environment.lifecycle().manage(new DatabaseLife(database, source));
    if (database.isEmbedded()) {
      database.migrate(source);
    } else {
      Database.requireCurrent(source);
    }
    Services running = new Services(Database.jdbi(source), configuration);
    services = running;
    environment.lifecycle().manage(running.changes);
    environment.lifecycle().addEventListener(running.changes);
    environment.lifecycle().manage(running.purge());
    environment.healthChecks().register("schema", new SchemaHealth(source));
    serve(environment, running);
    ReadThrottle.set(environment, running.ledger::isLong);
    // The filter that is added last stands first: who it is comes before all that is asked.
    ServletProblems problems = new ServletProblems(running.json);
    ReadableTypes.require(environment, problems);
    new SignInFilter(running.signIns, running.requests, problems).guard(environment);
    LinkServlet links =
        new LinkServlet(running.signIns, running.requests, running.transactor, problems);
    environment.servlets().addServlet("link", links).addMapping("/auth/link/*");
    Deadlines.set(environment);
    CommonHeaders.set(environment);
    HttpsOnly.set(environment, running.requests.address());
    UnreadBodies.watch(environment);
  }

  /** What the service is made of, once it runs. */
  public Services services() {
    return Objects.requireNonNull(services, "the service does not run yet");
  }

  private static void serve(Environment environment, Services s) {
    JettyProblems problems = new JettyProblems(s.json);
    environment.getApplicationContext().setErrorHandler(problems);
    environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(problems));
    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new ProblemMapper());
    jersey.register(new RoutingProblems());
    jersey.register(new ComposedUri());
    jersey.register(new PackedBodies());
    jersey.register(new BodyLimit());
    jersey.register(new Fingerprints());
    jersey.register(new UnknownParameters());
    jersey.register(new ReadablePages());
    // A Location is a path: what a Host header says is nobody's address.
    jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    // What answers depend on is said of all alike.
    jersey.register(
        (ContainerResponseFilter)
            (request, response) -> response.getHeaders().remove(HttpHeaders.VARY));
    jersey.register(new AccessGuard());
    jersey.register(new AuthValueFactoryProvider.Binder<>(Caller.class));

    List<Object> resources = resources(s);
    resources.forEach(jersey::register);
    StreamFilter.register(environment.servlets(), s.changes);
    servePages(environment);
  }

  private static List<Object> resources(Services s) {
    return List.of(
        new MeResource(s.reads),
        new InboxResource(s.reads, s.writes, new InboxMarks(s.transactor), s.clock),
        new TokenResource(s.reads, s.writes, s.tokens, s.clock),
        new SessionResource(s.reads, s.writes, s.signIns, s.requests),
        new InvitationResource(s.reads, s.writes, s.signIns, s.requests.address(), s.clock),
        new TeamResource(s.reads, s.writes),
        new PersonResource(s.reads, s.writes),
        new CycleResource(s.reads, s.writes),
        new CarryOverResource(s.reads, s.writes),
        new ObjectiveResource(s.reads, s.writes),
        new KeyResultResource(s.reads, s.writes),
        new CheckInResource(s.reads, s.writes),
        new AlignmentResource(s.reads, s.writes),
        new ExplanationResource(s.reads),
        new GradeResource(s.reads, s.writes),
        new CascadeResource(s.reads, s.bodies),
        new InitiativeResource(s.reads, s.writes),
        new ContributionResource(s.reads, s.writes),
        new DependencyResource(s.reads, s.writes),
        new BriefingTemplateResource(s.reads, s.writes),
        new PriorityResource(s.reads, s.bodies, s.reader),
        new ExposureResource(s.reads, s.bodies),
        new PlanningResource(s.reads, s.bodies),
        new CapacityResource(s.reads, s.writes),
        new MaintenanceResource(s.reads, s.writes),
        new ProgrammeResource(s.reads, s.writes),
        new ProgrammeUpdateResource(s.reads, s.writes),
        new SolicitationResource(s.reads, s.writes),
        new PlanResource(s.reads, s.bodies, s.plans),
        new CommentResource(s.reads, s.writes),
        new AuditResource(s.reads, s.bodies),
        new AuditPreviewResource(s.writer, s.reads, s.reader),
        new WaiverResource(s.reads, s.writes),
        new BundleResource(s.bundles, s.reader, s.json, s.yaml),
        new SettingsResource(s.reads, s.writes, s.settings, s.clock.getZone()),
        new ChangeResource(s.transactor, s.json, s.changes, s.clock.getZone()));
  }

  private static void servePages(Environment environment) {
    environment.servlets().addServlet("pages", new PagesServlet()).addMapping("/");
    environment
        .servlets()
        .addServlet("openapi", new OpenApiServlet())
        .addMapping("/openapi.json", "/openapi.yaml");
    environment.servlets().addServlet("docs", new DocsServlet()).addMapping("/docs", "/docs/*");
  }
}
