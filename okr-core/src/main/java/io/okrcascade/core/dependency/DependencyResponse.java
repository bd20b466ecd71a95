package io.okrcascade.core.dependency;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step in the negotiation of a dependency; never changed afterwards.
 *
 * @param state what the dependency became by it
 * @param on the day of the step
 * @param byId who took it, where known
 * @param note what was said
 * @param offeredBy the day by which the provider would deliver, where another than was asked for
 * @param backing what of the provider's own plan stands behind it
 * @param writtenAt the moment of writing, UTC; orders the steps of one day
 */
public record DependencyResponse(
    String id,
    String dependencyId,
    DependencyState state,
    LocalDate on,
    @Nullable String byId,
    @Nullable String note,
    @Nullable LocalDate offeredBy,
    @Nullable Backing backing,
    Instant writtenAt) {
  public static final RecordKind<DependencyResponse> KIND =
      RecordKind.of("DEPENDENCY_ANSWER", DependencyResponse.class, DependencyResponse::id)
          .stored(170, "dependency_answer", "dependencyAnswers")
          .partOf("DEPENDENCY", DependencyResponse::dependencyId)
          .standsOn(
              "KEY_RESULT",
              response -> response.backedBy(BackingType.KEY_RESULT),
              Reference.each("DEPENDENCY", DependencyResponse::backed))
          .standsOn(
              "INITIATIVE",
              response -> response.backedBy(BackingType.INITIATIVE),
              Reference.each("DEPENDENCY", DependencyResponse::backed))
          .rewound(
              (data, day) ->
                  Stream.concat(
                      data.after(DependencyResponse.ON, day),
                      data.after(Dependency.IDENTIFIED_ON, day)
                          .flatMap(
                              it -> data.all(DependencyResponse.OF_DEPENDENCY, it.id()).stream())),
              (data, response, day) ->
                  response.on().isAfter(day) || Negotiation.isUnnamed(data, response, day)
                      ? null
                      : response)
          .build();

  /** What was said about a dependency. */
  public static final Grouping<DependencyResponse, String> OF_DEPENDENCY =
      KIND.by(DependencyResponse::dependencyId);

  static final Grouping<DependencyResponse, LocalDate> ON = KIND.by(DependencyResponse::on);

  private @Nullable String backedBy(BackingType type) {
    return backing != null && backing.type() == type ? backing.id() : null;
  }

  private static String backed(Lookup records, DependencyResponse response) {
    return "it stands behind what was asked for: “%s”"
        .formatted(records.nameOf(Dependency.KIND, response.dependencyId()));
  }

  /** The order in which the steps were taken. */
  public static final Comparator<DependencyResponse> ORDER =
      Comparator.comparing(DependencyResponse::on)
          .thenComparing(DependencyResponse::writtenAt)
          .thenComparing(DependencyResponse::id);

  public DependencyResponse {
    new Check()
        .id("id", id)
        .id("dependencyId", dependencyId)
        .required("state", state)
        .required("on", on)
        .optionalId("byId", byId)
        .text("note", note)
        .required("writtenAt", writtenAt)
        .done();
  }
}
