package io.okrcascade.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Writes the types against which the pages are checked: of the answers of the service, and of the
 * texts. The build runs it once the tests are compiled.
 */
public final class PageTypes {

  private PageTypes() {}

  /**
   * Takes the OpenAPI document, the English catalogue and the folder to write to.
   *
   * @throws IOException where one cannot be read or the other not be written
   */
  public static void main(String[] files) throws IOException {
    Path folder = Files.createDirectories(Path.of(files[2]));
    write(folder.resolve("api.d.ts"), Path.of(files[0]), ApiTypes::of);
    write(folder.resolve("texts.d.ts"), Path.of(files[1]), TextTypes::of);
  }

  private static void write(Path types, Path source, Function<JsonNode, String> declared)
      throws IOException {
    Files.writeString(types, declared.apply(new ObjectMapper().readTree(source.toFile())));
  }
}
