package io.okrcascade.api.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.demo.DemoCalendar.Slot;
import io.okrcascade.api.platform.Bytes;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.okr.MoveObjective;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tidewell, a payroll and HR software company that never was, as a bundle. It is always in the
 * middle of things: its cycles lie around the day it is asked for. The same day gives the same
 * bundle. Its content stands in the documents under {@code demo/}.
 */
public final class DemoCompany {

  /**
   * Somebody to sign in as.
   *
   * @param label what the person is in the company
   */
  public record SignIn(String label, String personId) {}

  /** Leadership, a tribe lead, a squad member and Product Ops. */
  public static final List<SignIn> SIGN_INS =
      List.of(
          new SignIn("Leadership: Chief Product Officer", "ingrid-halvorsen"),
          new SignIn("Tribe lead: product lead of Time & Absence", "rafael-ortega"),
          new SignIn("Squad member: engineer in Leave & Approvals", "amina-diallo"),
          new SignIn("Product Ops", "tomasz-nowak"));

  private static final ObjectMapper JSON = Json.mapper();

  private DemoCompany() {}

  /** The documents are read once, when first asked for. */
  private static final class Documents {
    static final ObjectNode STORIES = read("stories");
    static final ObjectNode BUNDLE =
        List.of("organization", "objectives", "initiatives", "planning", "maintenance").stream()
            .map(Documents::read)
            .reduce(JSON.createObjectNode(), ObjectNode::setAll);

    private static ObjectNode read(String name) {
      String document = Bytes.text("/demo/" + name + ".yaml");
      return Objects.requireNonNull(Json.read(Json.yaml(), document, ObjectNode.class));
    }
  }

  /**
   * What a bundle does not tell, done once it is imported: the proposal of the tribe lead whom one
   * signs in as is sent back by the Chief Product Officer.
   */
  static UseCase<Versioned<Objective>> sendingBack(LocalDate today) {
    String id = new DemoCalendar(today).prefix(Slot.NEXT) + "-time-1";
    Input<@Nullable ObjectiveState> draft =
        new Input<>(
            ObjectiveState.DRAFT,
            List.of(),
            "Good aim. Which of the four countries is it about? Their laws differ too much for one.");
    return new MoveObjective(id, Match.ANY, draft);
  }

  /** The company as it stands on a day. */
  public static Bundle bundle(LocalDate today) {
    DemoCalendar calendar = new DemoCalendar(today);
    ObjectNode document =
        new RelativeDocument(calendar, Documents.STORIES).object(Documents.BUNDLE);
    document.set(
        "cycles", JSON.valueToTree(calendar.cycles().stream().map(CycleItem::of).toList()));
    return JSON.convertValue(document, Bundle.class);
  }
}
