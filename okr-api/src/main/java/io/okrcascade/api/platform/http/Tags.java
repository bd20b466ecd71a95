package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.edit.Match;
import org.jspecify.annotations.Nullable;

/** Entity tags and the preconditions that name them (RFC 9110). */
public final class Tags {
  /** By which the tag of what is compressed ends, as the server marks it. */
  private static final String PACKED = "--gzip\"";

  private Tags() {}

  /** The tag of one version of a resource. */
  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /** That of the same answer compressed. */
  public static String packed(String tag) {
    return tag.substring(0, tag.length() - 1) + PACKED;
  }

  /** Refuses with 412 where If-Match is given and does not hold the version's tag. */
  public static void requireMatch(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return;
    }
    if (version == Match.NOTHING) {
      throw ProblemException.preconditionFailed("there is nothing here yet that could match");
    }
    if (!holds(ifMatch, of(version), false)) {
      throw ProblemException.preconditionFailed(
          "this resource is at version " + version + " by now; read it again, then repeat");
    }
  }

  /** Whether If-None-Match holds the tag, so that 304 says all there is to say. */
  public static boolean isUnchanged(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null && holds(ifNoneMatch, tag, true);
  }

  private static boolean holds(String header, String tag, boolean weakToo) {
    if (header.strip().equals("*")) {
      return true;
    }
    for (String part : header.split(",", -1)) {
      String given = part.strip();
      if (weakToo && given.startsWith("W/")) {
        given = given.substring(2);
      }
      if (given.equals(tag) || given.equals(packed(tag))) {
        return true;
      }
    }
    return false;
  }
}
