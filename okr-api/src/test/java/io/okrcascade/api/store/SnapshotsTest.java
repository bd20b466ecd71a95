package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.Tables;
import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is in memory, and how far behind. */
@OnEachDatabase
class SnapshotsTest {
  private final RunningService service;
  private final Api ada;
  private final Snapshots snapshots =
      new Snapshots(
          new RecordStore(Registry.KINDS, Tables.all()),
          new ChangeLog(Json.mapper()),
          data -> Settings.DEFAULT,
          CacheBudget.of(0.1));

  SnapshotsTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
  }

  private @Nullable CascadeSnapshot near() {
    Map<String, CascadeSnapshot> near =
        service.jdbi().withHandle(handle -> snapshots.current(handle, List.of("Y"), Effort.QUICK));
    return near == null ? null : near.get("Y");
  }

  private CascadeSnapshot loaded() {
    return service.jdbi().withHandle(handle -> snapshots.family(handle, "Y"));
  }

  @Test
  void whatWouldTakeLongIsNotNear() {
    assertThat(near()).as("not in memory").isNull();
    CascadeSnapshot loaded = loaded();
    assertThat(near()).isSameAs(loaded);
    assertThat(ada.post("/key-results/fk1/check-ins", "{\"value\":31}").status()).isEqualTo(201);
    assertThat(Objects.requireNonNull(near()).revision())
        .as("a few changes behind")
        .isGreaterThan(loaded.revision());
    service.importBundle(
        "{\"objectives\":[%s]}"
            .formatted(
                IntStream.range(0, 2_001)
                    .mapToObj(
                        i ->
                            "{\"id\":\"many%d\",\"teamId\":\"box\",\"cycleId\":\"Q\",\"title\":\"t\"}"
                                .formatted(i))
                    .collect(Collectors.joining(","))));
    assertThat(near()).as("far behind").isNull();
    CascadeSnapshot again = loaded();
    assertThat(near()).isSameAs(again);
  }
}
