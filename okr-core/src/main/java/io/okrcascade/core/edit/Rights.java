package io.okrcascade.core.edit;

import org.jspecify.annotations.Nullable;

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
        public boolean mayApprove(String teamId, @Nullable String ownerId) {
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

  /** Approving what a team proposes. */
  boolean mayApprove(String teamId, @Nullable String ownerId);
}
