package io.okrcascade.api.random;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be asked of a company. */
final class Questions {
  /**
   * What lives where it was written: in the log of changes, with those who sign in, in settings.
   */
  private static final Set<String> OF_THE_PLACE =
      Set.of(
          "/changes",
          "/me",
          "/tokens",
          "/sessions",
          "/settings",
          "/export",
          "/cycles/{id}/plan",
          "/alignments/{id}",
          "/cycles/{id}/calendar.ics");

  /** How many of a hundred are asked in a run. */
  private static final int SOME = 40;

  private Questions() {}

  /** Reads of which the address follows from what is there. */
  static List<Operation> addressable(List<Operation> operations) {
    return operations.stream().filter(Operation::isRead).toList();
  }

  private static boolean isOfThePlace(Operation operation) {
    return OF_THE_PLACE.stream()
        .anyMatch(it -> operation.path().equals(it) || operation.path().startsWith(it + "/"));
  }

  /**
   * Questions whose answers must come back from an export: some of all, those of cycles about some
   * cycles, each about one day. Over the seeds nothing is left out.
   */
  static List<String> some(List<Operation> operations, World world) {
    List<String> questions = new ArrayList<>();
    List<Operation> reads =
        operations.stream().filter(it -> it.isRead() && !isOfThePlace(it)).toList();
    for (Operation operation : reads) {
      if (operation.path().startsWith("/cycles/{id}/")) {
        for (JsonNode cycle : world.all("cycles")) {
          if (world.dice.percent(SOME)) {
            String path = operation.path().replace("{id}", World.id(cycle));
            questions.add(dated(operation, path, world));
          }
        }
      } else if (world.dice.percent(SOME)) {
        questions.add(dated(operation, world.address(operation.path()), world));
      }
    }
    return questions;
  }

  private static String dated(Operation operation, String path, World world) {
    LocalDate day =
        world.dice.percent(50) ? world.today : world.today.plusDays(world.dice.between(-130, 60));
    return operation.parameters().contains("asOf") ? path + "?asOf=" + day : path;
  }
}
