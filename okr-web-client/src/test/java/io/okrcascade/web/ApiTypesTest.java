package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The types of the pages say what the OpenAPI document says of answers. */
class ApiTypesTest {

  @Test
  void everySchemaOfAnAnswerIsAnInterface() throws Exception {
    assertThat(
            types(
                """
                { "paths": { "/teams": {
                    "get": { "responses": {
                        "200": { "schema": { "$ref": "#/components/schemas/Page" } },
                        "404": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                    "post": { "requestBody": { "$ref": "#/components/schemas/TeamItem" } } } },
                  "components": { "schemas": {
                    "Team": { "properties": {
                        "parent": { "$ref": "#/components/schemas/Team" },
                        "archived": { "type": "boolean" } } },
                    "Page": { "properties": {
                        "items": { "type": "array", "items": {
                            "$ref": "#/components/schemas/Team" } } } },
                    "Problem": { "properties": { "title": { "type": "string" } } },
                    "TeamItem": { "properties": { "id": { "type": "string" } } } } } }
                """))
        .isEqualTo(
            """
            /** The answers of the service; written by the build from its OpenAPI document. */
            declare namespace Api {
              interface Page {
                items: Team[];
              }

              interface Team {
                parent: Team;
                archived: boolean;
              }
            }
            """);
  }

  @Test
  void everyKindOfFieldHasItsType() throws Exception {
    assertThat(
            types(
                """
                { "paths": { "/all": { "get": { "responses": {
                    "200": { "schema": { "$ref": "#/components/schemas/All" } } } } } },
                  "components": { "schemas": { "All": { "properties": {
                    "text": { "type": "string", "format": "date" },
                    "count": { "type": "integer" },
                    "share": { "type": "number" },
                    "state": { "type": "string", "enum": [ "ON", "OFF" ] },
                    "perhaps": { "anyOf": [
                        { "type": "string", "enum": [ "A", "B" ] }, { "type": "null" } ] },
                    "several": { "type": "array", "items": {
                        "type": "string", "enum": [ "A", "B" ] } },
                    "counts": { "type": "object", "additionalProperties": { "type": "integer" } },
                    "open": { "type": "object", "additionalProperties": {} },
                    "free": { "type": "object" },
                    "whatever": {} } } } } }
                """))
        .contains(
            """
                text: string;
                count: number;
                share: number;
                state: 'ON' | 'OFF';
                perhaps: 'A' | 'B' | null;
                several: ('A' | 'B')[];
                counts: Record<string, number>;
                open: Record<string, unknown>;
                free: Record<string, unknown>;
                whatever: unknown;
            """);
  }

  private static String types(String document) throws Exception {
    return ApiTypes.of(new ObjectMapper().readTree(document));
  }
}
