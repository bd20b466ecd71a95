package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.openapi.Operations.Described;
import io.okrcascade.api.platform.problem.Problem;
import io.okrcascade.api.platform.problem.ProblemExample;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What endpoints answer: success with its headers, and the errors that follow from their shape. */
final class Responses {
  private static final int CREATED = 201;
  private static final int INTERNAL = 500;

  private final Operations operations;
  private final RecordSchemas schemas;
  private final Set<String> matchable;

  Responses(Operations operations, RecordSchemas schemas, List<Endpoint> endpoints) {
    this.operations = operations;
    this.schemas = schemas;
    this.matchable = matchable(endpoints);
  }

  /** All that an endpoint answers. */
  ApiResponses of(Endpoint endpoint) {
    Described described = operations.of(endpoint);
    ApiResponses responses = new ApiResponses();
    int usual = described.success();
    responses.addApiResponse(Integer.toString(usual), success(endpoint, described, usual));
    if (described.creates()) {
      responses.addApiResponse(Integer.toString(CREATED), success(endpoint, described, CREATED));
    }
    if (endpoint.parameters().containsKey("If-None-Match")) {
      ApiResponse unchanged = new ApiResponse().description("The answer at hand still holds");
      unchanged.addHeaderObject("ETag", entityTag());
      responses.addApiResponse("304", unchanged);
    }
    Set<Integer> errors = errors(endpoint);
    errors.addAll(described.errors());
    for (int status : errors) {
      responses.addApiResponse(Integer.toString(status), problem(status));
    }
    ApiResponse other = problem(INTERNAL);
    other.description("Any other error, such as 405, 406 or 500");
    return responses.addApiResponse("default", other);
  }

  private ApiResponse success(Endpoint endpoint, Described described, int status) {
    ApiResponse success = new ApiResponse().description(successWords(status));
    if (status == CREATED) {
      success.addHeaderObject("Location", header("Path of what was created", "/api/v1/teams/fr"));
    }
    String answer = described.answer();
    if (answer == null) {
      return success;
    }
    Content content = new Content();
    for (String mediaType : endpoint.produces()) {
      content.addMediaType(mediaType, answer(mediaType, answer));
    }
    boolean isTagged =
        endpoint.method().equals("GET")
            ? endpoint.parameters().containsKey("If-None-Match")
            : matchable.contains(answer);
    if (isTagged) {
      success.addHeaderObject("ETag", entityTag());
    }
    return success.content(content);
  }

  /** Answers of which a version can be named by If-Match; those carry its tag wherever written. */
  private Set<String> matchable(List<Endpoint> endpoints) {
    Set<String> answers = new TreeSet<>();
    for (Endpoint endpoint : endpoints) {
      String answer = operations.of(endpoint).answer();
      if (answer != null && endpoint.parameters().containsKey("If-Match")) {
        answers.add(answer);
      }
    }
    return answers;
  }

  private static Header entityTag() {
    return header("Entity tag of this answer", "\"3\"");
  }

  private static String successWords(int status) {
    return switch (status) {
      case CREATED -> "Created";
      case 204 -> "Deleted";
      default -> "Done";
    };
  }

  private static Header header(String description, String example) {
    Schema<Object> schema = new Schema<>();
    schema.types(Set.of("string"));
    return new Header().description(description).schema(schema).example(example);
  }

  private MediaType answer(String mediaType, String type) {
    if (!mediaType.contains("json") && !mediaType.contains("yaml")) {
      Schema<Object> text = new Schema<>();
      text.types(Set.of("string"));
      return new MediaType().schema(text).example(textExample(mediaType));
    }
    return new MediaType().schema(schemas.reference(type)).example(example(type));
  }

  private static String textExample(String mediaType) {
    return mediaType.contains("csv")
        ? "id,code,severity,subjectType,subjectId,teamId,message,advice,waived"
        : "event: change\nid: 13623099393\ndata: {\"revision\": 812}\n";
  }

  /** An example of a type, made from that of the record within it. */
  private Object example(String type) {
    if (type.startsWith("Page<")) {
      return Map.of("items", List.of(example(type.substring(5, type.length() - 1))));
    }
    if (type.startsWith("Versioned<")) {
      ObjectNode content = (ObjectNode) example(type.substring(10, type.length() - 1));
      return content
          .deepCopy()
          .put("version", 1)
          .put("createdAt", "2026-11-02T08:00:00Z")
          .put("updatedAt", "2026-11-02T08:00:00Z");
    }
    return Objects.requireNonNull(operations.answers().get(type), "no example of " + type);
  }

  private static Set<Integer> errors(Endpoint endpoint) {
    Set<Integer> errors = new TreeSet<>(Set.of(400, 401, 422, 429, 503));
    Set<String> parameters = endpoint.parameters().keySet();
    boolean writes = !endpoint.method().equals("GET");
    boolean isOfTokens = endpoint.path().startsWith("/tokens");
    if (writes || isOfTokens || endpoint.path().equals("/export")) {
      errors.add(403);
    }
    if (endpoint.path().contains("{") || parameters.contains("cycle")) {
      errors.add(404);
    }
    if (writes && !isOfTokens) {
      errors.add(409);
    }
    if (parameters.contains("If-Match")) {
      errors.add(412);
    }
    if (!endpoint.consumes().isEmpty()) {
      errors.addAll(List.of(413, 415));
    }
    return errors;
  }

  private ApiResponse problem(int status) {
    Problem example = ProblemExample.of(status);
    ApiResponse response =
        new ApiResponse()
            .description(example.title())
            .content(
                new Content()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        new MediaType().schema(schemas.reference("Problem")).example(example)));
    switch (status) {
      case 401 ->
          response.addHeaderObject(
              "WWW-Authenticate", header("How to sign in", "Bearer realm=\"okr-cascade\""));
      case 429, 503 ->
          response.addHeaderObject("Retry-After", header("When to try again, in seconds", "5"));
      default -> {}
    }
    return response;
  }
}
