package io.okrcascade.core.cascade;

/** Why something is not counted in what it contributes to. */
public enum NotCounted {
  /** Nobody above approved it, and its cycle or its parent's is no longer being planned. */
  NOT_APPROVED
}
