package io.okrcascade.core.org;

/** What a person is in a team. The three first make up the triforce of a tribe or squad. */
public enum Role {
  PRODUCT_LEAD,
  DESIGN_LEAD,
  ENGINEERING_LEAD,
  LEAD,
  MEMBER;

  public boolean isLead() {
    return this != MEMBER;
  }
}
