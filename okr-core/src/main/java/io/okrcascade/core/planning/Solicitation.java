package io.okrcascade.core.planning;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A team asked by another to design something together.
 *
 * @param teamId the team that is asked
 * @param requesterTeamId the team that asks
 * @param initiativeId what it is about, where that is an initiative
 * @param on the day of asking
 */
public record Solicitation(
    String id,
    String cycleId,
    String teamId,
    String requesterTeamId,
    String topic,
    @Nullable String initiativeId,
    LocalDate on,
    SolicitationState state) {
  public static final RecordKind<Solicitation> KIND =
      RecordKind.of("SOLICITATION", Solicitation.class, Solicitation::id)
          .stored(190, "solicitation", "solicitations")
          .inCycle(Solicitation::cycleId)
          .writtenFor(Solicitation::requesterTeamId)
          .standsOnAny(
              "TEAM",
              (asked, id) -> asked.teamId().equals(id) || asked.requesterTeamId().equals(id),
              Reference.each(
                  "SOLICITATION", asked -> "“" + asked.topic() + "” is asked of it or by it"))
          .standsOn(
              "INITIATIVE",
              Solicitation::initiativeId,
              "SOLICITATION",
              asked -> "“" + asked.topic() + "” is asked about it")
          .build();

  public Solicitation {
    new Check()
        .id("id", id)
        .id("cycleId", cycleId)
        .id("teamId", teamId)
        .id("requesterTeamId", requesterTeamId)
        .that(
            teamId == null || !teamId.equals(requesterTeamId),
            "/requesterTeamId",
            "SELF",
            "a team does not ask itself")
        .name("topic", topic)
        .optionalId("initiativeId", initiativeId)
        .required("on", on)
        .required("state", state)
        .done();
  }
}
