package io.okrcascade.api.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import liquibase.Scope;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataChangeTest {
  private static final class Probe extends DataChange {
    @Override
    protected void change(Handle handle) {}

    @Override
    public String getConfirmationMessage() {
      return "looked";
    }
  }

  /** It is another day in these two zones, whenever this runs. */
  @ParameterizedTest
  @ValueSource(strings = {"Etc/GMT+12", "Pacific/Kiritimati"})
  void theDayIsThatOfWhereTheServiceRuns(String zone) throws Exception {
    Probe probe = new Probe();
    LocalDate day = Scope.child(Map.of(DataChange.ZONE, ZoneId.of(zone)), () -> probe.today());
    assertThat(day)
        .isEqualTo(LocalDate.ofInstant(probe.now().toInstant(ZoneOffset.UTC), ZoneId.of(zone)));
  }
}
