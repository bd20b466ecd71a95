package io.okrcascade.core.planning;

/** What became of asking a team to design something together. */
public enum SolicitationState {
  ASKED,
  JOINED,
  DECLINED
}
