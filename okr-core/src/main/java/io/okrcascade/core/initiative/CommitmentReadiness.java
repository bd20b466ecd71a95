package io.okrcascade.core.initiative;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an initiative must have before it is committed. */
final class CommitmentReadiness {
  private static final Message NOT_READY =
      Message.conflict("NOT_READY", "the initiative is not ready to be committed; see violations");
  private static final Message SECTION = Message.conflict("REQUIRED", "%s is missing");
  private static final Message CONTRIBUTION =
      Message.conflict("REQUIRED", "it contributes to no key result and has no bypass");
  private static final Message UNSETTLED =
      Message.conflict(
          "UNSETTLED",
          "what it needs of %s %s; it must be accepted, delivered, waived or withdrawn first");

  private CommitmentReadiness() {}

  /** Refuses what is not ready, with all that is missing at once. */
  static void require(Dataset data, Initiative initiative) {
    List<Violation> missing = missing(data, initiative);
    if (!missing.isEmpty()) {
      throw RefusedException.conflict(missing, NOT_READY);
    }
  }

  private static List<Violation> missing(Dataset data, Initiative initiative) {
    List<Violation> missing = new ArrayList<>();
    BriefingTemplate template = BriefingTemplate.forTeam(data, initiative.teamId());
    for (String section : initiative.briefing().missing(template)) {
      missing.add(SECTION.at("/briefing/" + section, template.title(section)));
    }
    if (initiative.bypass() == null
        && data.all(Contribution.OF_INITIATIVE, initiative.id()).isEmpty()) {
      missing.add(CONTRIBUTION.at("/contributions"));
    }
    data.all(Dependency.OF_INITIATIVE, initiative.id()).stream()
        .filter(dependency -> !dependency.state().permitsCommitment())
        .sorted(Comparator.comparing(Dependency::id))
        .map(dependency -> unsettled(data, dependency))
        .forEach(missing::add);
    return missing;
  }

  private static Violation unsettled(Dataset data, Dependency dependency) {
    String provider = dependency.providerTeamId();
    return UNSETTLED.at(
        "/dependencies/" + dependency.id(),
        data.find(Team.KIND, provider).map(Team::name).orElse(provider),
        dependency.state().inWords());
  }
}
