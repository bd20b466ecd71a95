package io.okrcascade.api.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in the way of somebody is no mistake of the service. */
class ContentionProblemTest {
  @ParameterizedTest
  @ValueSource(ints = {1205, 1213, 1020, 50200, 40001, 90131})
  void contentionIsToldAsSuch(int code) {
    SQLException contended = new SQLException("a row, a table, a value", "HY000", code);
    Response response = new ProblemMapper().toResponse(new IllegalStateException(contended));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
    assertThat(((Problem) response.getEntity()).detail())
        .contains("nothing was written")
        .doesNotContain("a row");
  }
}
