package io.okrcascade.core.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The languages that the product speaks. */
public enum Language {
  @JsonProperty("en")
  EN,
  @JsonProperty("fr")
  FR
}
