package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCompany.SignIn;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Dataset;
import java.util.List;

/**
 * What the demo says once it runs.
 *
 * @param names of the people to sign in as, in the order of {@link DemoCompany#SIGN_INS}
 * @param tokens theirs, in the same order
 * @param cycleId the running quarter
 */
record Welcome(List<String> names, List<String> tokens, String cycleId) {
  private static final int LEADERSHIP = 0;
  private static final int SQUAD_MEMBER = 2;
  private static final int PRODUCT_OPS = 3;

  static Welcome of(Dataset organization, List<String> tokens) {
    List<String> names =
        DemoCompany.SIGN_INS.stream()
            .map(signIn -> organization.find(Person.KIND, signIn.personId()))
            .map(person -> person.map(Person::name).orElse("?"))
            .toList();
    // A kept database may be of an earlier quarter, which is then still the running one there.
    String cycleId =
        organization.all(Cycle.KIND).stream()
            .filter(cycle -> cycle.phase() == Phase.ACTIVE)
            .filter(cycle -> cycle.parentId() != null)
            .map(Cycle::id)
            .findFirst()
            .orElse("");
    return new Welcome(names, tokens, cycleId);
  }

  String text(int port) {
    String address = "http://localhost:" + port;
    String cycle = address + "/api/v1/cycles/" + cycleId;
    StringBuilder text =
        new StringBuilder()
            .append("\nTidewell, a made-up payroll and HR software company, runs at\n\n  ")
            .append(address)
            .append("\n\nSign in with the token of one of these people:\n");
    for (int i = 0; i < tokens.size(); i++) {
      SignIn signIn = DemoCompany.SIGN_INS.get(i);
      text.append("\n  %s, %s\n  %s\n".formatted(names.get(i), signIn.label(), tokens.get(i)));
    }
    return text.append("\nOr try the API.\n\nThe cascade of the running quarter:\n\n")
        .append(curl(LEADERSHIP, cycle + "/cascade", ""))
        .append("\nWhat its audit finds, for a spreadsheet:\n\n")
        .append(curl(PRODUCT_OPS, cycle + "/audit", " -H 'Accept: text/csv'"))
        .append("\nA check-in by %s:\n\n".formatted(names.get(SQUAD_MEMBER)))
        .append(
            curl(
                SQUAD_MEMBER,
                address + "/api/v1/key-results/" + checkedIn() + "/check-ins",
                " -H 'Content-Type: application/json' \\\n    -d '"
                    + "{\"value\": 11.5, \"confidence\": 0.8, \"note\": \"Substitutes work.\"}'"))
        .append("\nStop it with Ctrl-C.\n")
        .toString();
  }

  /** A key result of the squad member, by the naming of the scripts. */
  private String checkedIn() {
    return DemoCalendar.prefixOf(cycleId) + "-leave-1.1";
  }

  private String curl(int person, String url, String more) {
    return "  curl -s %s \\\n    -H 'Authorization: Bearer %s'%s\n"
        .formatted(url, tokens.get(person), more);
  }
}
