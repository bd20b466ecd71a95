package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.pages.StaticFile;
import io.okrcascade.api.platform.pages.StaticFileServlet;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gives the OpenAPI document out, as JSON and YAML; built when it is first asked for. */
public final class OpenApiServlet extends StaticFileServlet {
  private static final long serialVersionUID = 1L;

  private final transient Collection<Class<?>> resources;
  private final transient Map<String, Class<?>> types;
  private final transient Map<String, Found> known = new ConcurrentHashMap<>();

  /**
   * @param types the records that go over the wire, by the names that the document gives them
   */
  public OpenApiServlet(Collection<Class<?>> resources, Map<String, Class<?>> types) {
    this.resources = resources;
    this.types = types;
  }

  @Override
  protected String contentSecurityPolicy() {
    return "default-src 'none'";
  }

  @Override
  protected Optional<Found> find(String path) {
    return switch (path) {
      case "/openapi.json" ->
          Optional.of(
              known.computeIfAbsent(path, p -> written(Json31.mapper(), "application/json")));
      case "/openapi.yaml" ->
          Optional.of(
              known.computeIfAbsent(path, p -> written(Yaml31.mapper(), "application/yaml")));
      default -> Optional.empty();
    };
  }

  private Found written(ObjectMapper mapper, String mediaType) {
    OpenAPI document = new OpenApiDocument(Endpoint.of(resources), types).build();
    try {
      byte[] content = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
      return new Found(StaticFile.of(content, mediaType), false);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the OpenAPI document cannot be written", e);
    }
  }
}
