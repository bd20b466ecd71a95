package io.okrcascade.api.client;

import io.okrcascade.client.AuditQuery;
import io.okrcascade.client.BundleSource;
import io.okrcascade.client.CascadeQuery;
import io.okrcascade.client.ChangeQuery;
import io.okrcascade.client.InitiativeQuery;
import io.okrcascade.client.OkrClient;
import io.okrcascade.client.OkrException;
import io.okrcascade.client.Patch;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Versioned;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;

/** The examples of docs/client.md; tests hold the two together. */
final class ClientExample {
  private ClientExample() {}

  static void story(URI address, String token, Path company, PrintStream out) {
    // tag start
    var okr = OkrClient.at(address).withToken(token);
    out.println("I am " + okr.me().get().name());

    var plan = okr.bundles().dryRun(BundleSource.of(company));
    out.println("An import would create " + plan.created());
    okr.bundles().importing(BundleSource.of(company));

    okr.checkIns().create("wait", new BigDecimal("30"), 0.8);
    okr.initiatives().link("one-tap", "wait", Impact.HIGH, 0.7);
    okr.initiatives()
        .list(InitiativeQuery.ALL.contributingTo("wait"))
        .all()
        .forEach(row -> out.println("It is moved by " + row.initiative().content().title()));

    var cascade = okr.cascade().get(CascadeQuery.of("q").ofTeam("pay"));
    out.println("Payments stands at " + cascade.progress());
    var why = okr.objectives().explain("fast").progress();
    out.println("which is " + why.terms().size() + " key result's doing");
    out.println(okr.audit().get(AuditQuery.of("q")).counts());
    // end start

    // tag conflict
    Versioned<Team> team = okr.teams().get("pay");
    try {
      okr.teams().update("pay", team.version(), Patch.set("name", "Pay").andClear("country"));
      okr.teams().update("pay", team.version(), Patch.set("level", "GALAXY"));
    } catch (OkrException e) {
      out.println(e.isOutdated() ? "Somebody was faster: " + e.detail() : e.violations());
    }
    // end conflict
  }

  static void follow(OkrClient okr, PrintStream out) {
    // tag follow
    try (var feed = okr.changes().follow(ChangeQuery.ALL.ofType("CHECK_IN"))) {
      while (feed.hasNext()) {
        var event = feed.next();
        out.println(event.id() + ": " + event.change().subjectId());
      }
    }
    // end follow
  }
}
