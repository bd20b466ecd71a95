package io.okrcascade.core.dependency;

/** Who takes part in the negotiation of a dependency. */
public enum Side {
  /** The team whose initiative needs something. */
  CONSUMER,
  /** The team that is asked for it. */
  PROVIDER,
  /** Those who run the planning. */
  PRODUCT_OPS
}
