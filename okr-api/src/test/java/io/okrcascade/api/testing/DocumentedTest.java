package io.okrcascade.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers no test may get. */
class DocumentedTest {
  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/teams, 200, true",
    "GET, /api/v1/teams, 404, false",
    "GET, /api/v1/teams/fr, 404, true",
    "GET, /api/v1/teams/fr, 409, false",
    "GET, /api/v1/teams/fr, 500, false",
    "PATCH, /api/v1/initiatives/by-external-id/x, 405, true",
    "PUT, /api/v1/initiatives/by-external-id/x, 201, true",
    "PUT, /api/v1/initiatives/i/key-results/k, 204, false",
    "GET, /api/v1/nothing, 404, true",
    "GET, /teams, 200, true",
  })
  void areThoseThatTheDocumentDoesNotTell(String method, String path, int status, boolean isTold) {
    assertThat(Documented.tells(method, path, status)).isEqualTo(isTold);
  }
}
