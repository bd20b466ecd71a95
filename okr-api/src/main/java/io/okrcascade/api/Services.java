package io.okrcascade.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.access.LinkStore;
import io.okrcascade.api.access.Requests;
import io.okrcascade.api.access.SessionCookie;
import io.okrcascade.api.access.SessionStore;
import io.okrcascade.api.access.SignInThrottle;
import io.okrcascade.api.access.SignIns;
import io.okrcascade.api.access.TokenStore;
import io.okrcascade.api.bundle.BundleExchange;
import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.ChangeStream;
import io.okrcascade.api.planning.Plans;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.OkrConfiguration.AccessSettings;
import io.okrcascade.api.platform.db.HourlyPurge;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.db.WriterConnection;
import io.okrcascade.api.platform.http.OwnAddress;
import io.okrcascade.api.platform.http.TrustedProxies;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.settings.SettingsInForce;
import io.okrcascade.api.store.AsideWrites;
import io.okrcascade.api.store.Bodies;
import io.okrcascade.api.store.CacheBudget;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Idempotency;
import io.okrcascade.api.store.Ids;
import io.okrcascade.api.store.JdbiLedger;
import io.okrcascade.api.store.MovedSubjects;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordStore;
import io.okrcascade.api.store.Snapshots;
import io.okrcascade.api.store.Writer;
import io.okrcascade.api.write.MachineTiming;
import io.okrcascade.api.write.WriteQueue;
import io.okrcascade.core.bundle.Registry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Everything between the database and HTTP, put together by hand: who needs what stands here. */
public final class Services {
  public final ObjectMapper json = Json.mapper();
  final Bodies bodies;
  final ObjectMapper yaml = Json.yaml();
  public final InputReader reader = new InputReader();
  final Plans plans;
  final SettingsInForce settings;
  final Clock clock;
  final Transactor transactor;
  public final TokenStore tokens;
  public final SignIns signIns;
  final Requests requests;
  public final Snapshots snapshots;
  public final Reads reads;
  public final Writer writer;
  final HttpWrites writes;
  public final BundleExchange bundles;
  final ChangeStream changes;
  final JdbiLedger ledger;

  public Services(Jdbi jdbi, OkrConfiguration configuration) {
    clock = configuration.clock();
    settings = new SettingsInForce(configuration.settings());
    transactor = new Transactor(jdbi);
    Ids ids = new Ids(clock);
    tokens = new TokenStore(transactor, ids, clock);
    AccessSettings access = configuration.access();
    signIns =
        new SignIns(
            tokens,
            new SessionStore(transactor, ids, clock, Duration.ofHours(access.sessionHours())),
            new LinkStore(transactor, clock));
    TrustedProxies proxies = TrustedProxies.of(access.forwarded());
    OwnAddress address = OwnAddress.of(access.publicUrl(), proxies);
    requests =
        new Requests(new SessionCookie(address), address, proxies, new SignInThrottle(clock));
    RecordStore store = new RecordStore(Registry.KINDS, Tables.all());
    ChangeLog changeLog = new ChangeLog(json);
    CacheBudget budget = CacheBudget.of(configuration.cacheShare());
    bodies = new Bodies(json, budget.written());
    snapshots = new Snapshots(store, changeLog, settings::of, budget);
    reads = new Reads(transactor, snapshots, settings::of, clock);
    Idempotency idempotency = new Idempotency(json);
    ledger =
        new JdbiLedger(
            new WriterConnection(jdbi, WriteQueue.LOCK_WAIT),
            transactor,
            snapshots,
            store,
            changeLog,
            idempotency,
            signIns,
            clock);
    writer =
        new Writer(
            transactor,
            snapshots,
            ledger,
            new WriteQueue<>(ledger, new MachineTiming("writer")),
            ids,
            json,
            clock);
    AsideWrites asides = new AsideWrites(transactor, idempotency, clock);
    writes = new HttpWrites(writer, asides, reader, json);
    bundles = new BundleExchange(writer, reads);
    plans = new Plans(transactor, changeLog);
    MovedSubjects moves = new MovedSubjects(transactor, snapshots, clock);
    changes = new ChangeStream(transactor, json, moves, signIns::signedIn, clock);
  }

  /** Forgets what is over. */
  HourlyPurge purge() {
    return new HourlyPurge(
        List.of(
            () -> transactor.write(it -> Idempotency.forgetSome(it, clock.instant())),
            () -> transactor.write(it -> signIns.forgetSome(it, clock.instant()))));
  }
}
