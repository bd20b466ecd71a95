package io.okrcascade.core.cascade;

/** CONTRIBUTES rolls up, weighted; SUPPORTS is shown and not rolled up. */
public enum AlignmentMode {
  CONTRIBUTES,
  SUPPORTS
}
