package io.okrcascade.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.setup.Bootstrap;
import io.okrcascade.api.OkrApplication;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;
import org.junit.jupiter.api.Test;

/** A variable that cannot be what it is set to is told by its name. */
class ShippedConfigurationTest {
  private static OkrConfiguration read(Map<String, String> variables) throws Exception {
    OkrApplication application = new OkrApplication();
    Bootstrap<OkrConfiguration> bootstrap = new Bootstrap<>(application);
    application.initialize(bootstrap);
    ShippedConfiguration.use(bootstrap, new StringSubstitutor(variables));
    return bootstrap
        .getConfigurationFactoryFactory()
        .create(
            OkrConfiguration.class,
            bootstrap.getValidatorFactory().getValidator(),
            bootstrap.getObjectMapper(),
            "dw")
        .build();
  }

  /** The variables whose default is a number, a duration, or true or false. */
  private static List<String> figures() throws Exception {
    try (InputStream in = ShippedConfigurationTest.class.getResourceAsStream("/okr.yml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile("\\$\\{(\\w+):-(?:\\d+\\w*|true|false)}")
          .matcher(text)
          .results()
          .map((MatchResult it) -> it.group(1))
          .toList();
    }
  }

  @Test
  void everyFigureIsToldByTheNameOfItsVariable() throws Exception {
    assertThat(figures()).contains("OKR_PORT", "OKR_ADMIN_PORT", "OKR_DB_POOL");
    for (String name : figures()) {
      for (String value : List.of("abc", "-3", "1.5.2", "99999999999999999999")) {
        assertThatThrownBy(() -> read(Map.of(name, value, "OKR_HOST", "127.0.0.1")))
            .as(name + "=" + value)
            .isInstanceOf(StartException.class)
            .hasMessageMatching("%s cannot be “%s”: set it to .+".formatted(name, value));
      }
    }
  }

  @Test
  void theOneAtFaultIsToldAmongOthers() {
    assertThatThrownBy(() -> read(Map.of("OKR_PORT", "8090", "OKR_ADMIN_PORT", "x")))
        .hasMessageStartingWith("OKR_ADMIN_PORT cannot be “x”")
        .hasMessageContaining("8081");
  }

  @Test
  void whatIsSetIsTaken() throws Exception {
    assertThat(read(Map.of("OKR_DB_POOL", "7")).database().pool()).isEqualTo(7);
    assertThat(read(Map.of()).database().pool()).isEqualTo(10);
  }
}
