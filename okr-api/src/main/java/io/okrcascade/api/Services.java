package io.okrcascade.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.access.SignInThrottle;
import io.okrcascade.api.access.TokenStore;
import io.okrcascade.api.audit.AuditHistory;
import io.okrcascade.api.bundle.Bundles;
import io.okrcascade.api.bundle.HttpWrites;
import io.okrcascade.api.bundle.Reads;
import io.okrcascade.api.bundle.RecordStore;
import io.okrcascade.api.bundle.Writer;
import io.okrcascade.api.cascade.SnapshotAnswers;
import io.okrcascade.api.cascade.Snapshots;
import io.okrcascade.api.change.ChangeStream;
import io.okrcascade.api.change.Plans;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.platform.store.ChangeLog;
import io.okrcascade.api.platform.store.Idempotency;
import io.okrcascade.api.platform.store.Ids;
import io.okrcascade.api.settings.SettingsInForce;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Everything between the database and HTTP, put together by hand: who needs what stands here. */
public final class Services {
  final ObjectMapper json = Json.mapper();
  final ObjectMapper yaml = Json.yaml();
  final InputReader reader = new InputReader();
  final AuditHistory auditHistory;
  final Plans plans;
  final SettingsInForce settings;
  final Clock clock;
  final Transactor transactor;
  final TokenStore tokens;
  final SignInThrottle throttle;
  final Reads reads;
  final Writer writer;
  final HttpWrites writes;
  final Bundles bundles;
  final SnapshotAnswers answers;
  final ChangeStream changes;

  public Services(Jdbi jdbi, OkrConfiguration configuration) {
    clock = configuration.clock();
    settings = new SettingsInForce(configuration.settings());
    transactor = new Transactor(jdbi);
    Ids ids = new Ids(clock);
    tokens = new TokenStore(ids, clock);
    throttle = new SignInThrottle(clock);
    RecordStore store = new RecordStore();
    ChangeLog changeLog = new ChangeLog(json);
    Snapshots snapshots = new Snapshots(store, changeLog, settings);
    reads = new Reads(transactor, snapshots, clock);
    writer =
        new Writer(
            transactor, snapshots, store, changeLog, new Idempotency(json), ids, settings, clock);
    writes = new HttpWrites(writer, reader, json);
    bundles = new Bundles(writer, reads);
    answers = new SnapshotAnswers(json);
    auditHistory = new AuditHistory(transactor, changeLog, clock);
    plans = new Plans(transactor, changeLog);
    changes = new ChangeStream(transactor, json);
  }

  public Bundles bundles() {
    return bundles;
  }

  public Reads reads() {
    return reads;
  }

  public TokenStore tokens() {
    return tokens;
  }

  public Transactor transactor() {
    return transactor;
  }

  public InputReader reader() {
    return reader;
  }

  public ObjectMapper json() {
    return json;
  }
}
