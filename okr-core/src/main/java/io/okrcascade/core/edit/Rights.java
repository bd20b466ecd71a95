package io.okrcascade.core.edit;

/** What whoever acts may do. */
public interface Rights {
  /** Everything: of whoever runs the service's own commands, or uses the library. */
  Rights ALL =
      new Rights() {
        @Override
        public boolean holds(String permission) {
          return true;
        }

        @Override
        public boolean mayWriteFor(String teamId) {
          return true;
        }

        @Override
        public boolean mayAnswerFor(String teamId) {
          return true;
        }

        @Override
        public boolean leads(String teamId) {
          return true;
        }

        @Override
        public boolean mayApprove(String teamId) {
          return true;
        }
      };

  /**
   * @param permission of the organization, in UPPER_SNAKE
   */
  boolean holds(String permission);

  /** OKRs, check-ins, links, initiatives and the like of a team. */
  boolean mayWriteFor(String teamId);

  /** Reporting an answer for a team. */
  boolean mayAnswerFor(String teamId);

  /** What is left to the leads of a team, and of those above. */
  boolean leads(String teamId);

  /** Approving what a team proposes, as far as its place in the organization goes. */
  boolean mayApprove(String teamId);
}
