package io.okrcascade.core.okr;

/** Whether an objective was handed down or came up from the team. */
public enum Origin {
  TOP_DOWN,
  BOTTOM_UP
}
