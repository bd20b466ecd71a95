package io.okrcascade.api.platform;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;

/** The configuration that is shipped with the service, for commands that are given no file. */
public final class ShippedConfiguration {
  private static final String FILE = "okr.yml";
  private static final ConfigurationSourceProvider SHIPPED =
      new ResourceConfigurationSourceProvider();

  /** A variable in it, with its default. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

  private ShippedConfiguration() {}

  /**
   * Reads environment variables into any configuration, and the shipped one where none is named.
   */
  public static <T extends Configuration> void use(Bootstrap<T> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
    use(bootstrap, new EnvironmentVariableSubstitutor(false));
  }

  /** Reads these variables into the shipped configuration. */
  public static <T extends Configuration> void use(
      Bootstrap<T> bootstrap, StringSubstitutor variables) {
    bootstrap.setConfigurationFactoryFactory(
        (type, validator, mapper, prefix) ->
            new YamlConfigurationFactory<T>(type, validator, mapper, prefix) {
              @Override
              public T build() throws IOException, ConfigurationException {
                try {
                  return with(variables);
                } catch (ConfigurationException e) {
                  requireEachAlone();
                  throw e;
                }
              }

              private T with(StringSubstitutor some) throws IOException, ConfigurationException {
                return build(new SubstitutingSourceProvider(SHIPPED, some), FILE);
              }

              /** Names the variable at fault: the one that does not do with all else by default. */
              private void requireEachAlone() throws IOException {
                for (MatchResult it : variables()) {
                  String name = it.group(1);
                  String value = variables.getStringLookup().lookup(name);
                  if (value == null) {
                    continue;
                  }
                  try {
                    with(new StringSubstitutor(Map.of(name, value)));
                  } catch (ConfigurationException e) {
                    throw new StartException(
                        "%s cannot be “%s”: set it to something such as %s."
                            .formatted(name, value, it.group(2)),
                        e);
                  }
                }
              }
            });
  }

  private static Iterable<MatchResult> variables() throws IOException {
    try (InputStream in = SHIPPED.open(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return VARIABLE.matcher(text).results().toList();
    }
  }
}
