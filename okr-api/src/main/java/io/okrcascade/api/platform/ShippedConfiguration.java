package io.okrcascade.api.platform;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import org.apache.commons.text.StringSubstitutor;

/** The configuration that is shipped with the service, for commands that are given no file. */
public final class ShippedConfiguration {
  private static final String FILE = "okr.yml";

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
                return build(
                    new SubstitutingSourceProvider(
                        new ResourceConfigurationSourceProvider(), variables),
                    FILE);
              }
            });
  }
}
