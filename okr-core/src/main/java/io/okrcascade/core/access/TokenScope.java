package io.okrcascade.core.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a token is for. */
public enum TokenScope {
  /** Reading. */
  @JsonProperty("read")
  READ,

  /** Writing what its person may, and reading. */
  @JsonProperty("write")
  WRITE,

  /** Whatever a global role allows beyond what any person may, and reading. */
  @JsonProperty("admin")
  ADMIN,

  /** Bringing people in and taking them out, for a directory. */
  @JsonProperty("scim")
  SCIM;

  /** All that a person may do themselves. */
  public static final Set<TokenScope> OF_A_PERSON = Set.of(READ, WRITE, ADMIN);

  /** Those, and what they include. */
  public static Set<TokenScope> with(Collection<TokenScope> given) {
    EnumSet<TokenScope> all = EnumSet.copyOf(given);
    if (all.contains(WRITE) || all.contains(ADMIN)) {
      all.add(READ);
    }
    return Set.copyOf(all);
  }
}
