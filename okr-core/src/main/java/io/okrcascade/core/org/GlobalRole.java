package io.okrcascade.core.org;

/** What a person is for the whole organization. */
public enum GlobalRole {
  PRODUCT_OPS,
  LEADERSHIP,
  ADMIN
}
