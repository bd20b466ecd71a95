package io.okrcascade.api.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemas are named as the service knows its records, which need not be as their classes are. */
class RecordSchemasTest {
  private static final Map<String, String> MEANINGS =
      Map.of("Crate.size", "What fits into it", "size", "How large it is", "items", "In it");

  record BoxRecord(int size, LidRecord items) {}

  record LidRecord(int size) {}

  record ManyRecord<T>(List<T> items) {}

  @Test
  void aNameMayDifferFromThatOfTheClass() {
    RecordSchemas schemas =
        new RecordSchemas(
            Map.of("Many", ManyRecord.class, "Crate", BoxRecord.class, "LidItem", LidRecord.class),
            MEANINGS);
    assertThat(schemas.reference("Many<Crate>").get$ref())
        .isEqualTo("#/components/schemas/ManyCrate");
    assertThat(schemas.all()).containsOnlyKeys("ManyCrate", "Crate", "LidItem");
    Schema<?> crate = schemas.all().get("Crate");
    assertThat(crate.getDescription()).isEqualTo("Crate");
    assertThat(crate.getProperties().get("size").getDescription()).isEqualTo("What fits into it");
    assertThat(crate.getProperties().get("items").get$ref())
        .isEqualTo("#/components/schemas/LidItem");
    assertThat(schemas.all().get("LidItem").getAdditionalProperties()).isEqualTo(false);
  }

  @Test
  void whatIsOnlyHeldIsNamedAsItsClass() {
    RecordSchemas schemas = new RecordSchemas(Map.of("Crate", BoxRecord.class), MEANINGS);
    schemas.reference("Crate");
    assertThat(schemas.all()).containsOnlyKeys("Crate", "LidRecord");
  }
}
