package io.okrcascade.core.okr;

/** CONTRIBUTES rolls up, weighted; SUPPORTS is shown and not rolled up. */
public enum AlignmentMode {
  CONTRIBUTES,
  SUPPORTS
}
