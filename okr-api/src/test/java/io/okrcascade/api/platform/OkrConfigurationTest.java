package io.okrcascade.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dropwizard.jackson.Jackson;
import io.okrcascade.core.audit.AuditThresholds;
import io.okrcascade.core.okr.Pace;
import org.junit.jupiter.api.Test;

class OkrConfigurationTest {

  private static OkrConfiguration read(String json) throws JsonProcessingException {
    return Jackson.newObjectMapper().readValue(json, OkrConfiguration.class);
  }

  @Test
  void whatIsNotSetHasItsDefault() throws JsonProcessingException {
    OkrConfiguration configuration = read("{}");

    assertThat(configuration.pace()).isEqualTo(Pace.DEFAULT);
    assertThat(configuration.audit()).isEqualTo(AuditThresholds.DEFAULT);
  }

  @Test
  void aThresholdCanBeSetAlone() throws JsonProcessingException {
    OkrConfiguration configuration =
        read("{\"pace\": {\"onTrack\": 0.8}, \"audit\": {\"maxObjectives\": 3}}");

    assertThat(configuration.pace()).isEqualTo(new Pace(0.8, 0.6, 0.7, 0.4, 0.5));
    assertThat(configuration.audit().maxObjectives()).isEqualTo(3);
    assertThat(configuration.audit().divergence()).isEqualTo(AuditThresholds.DEFAULT.divergence());
  }

  @Test
  void anUnknownThresholdIsNamed() throws JsonProcessingException {
    OkrConfiguration configuration = read("{\"audit\": {\"maxObjectivs\": 3}}");

    assertThatThrownBy(configuration::audit).hasMessageContaining("maxObjectivs");
  }
}
