package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.okr.ObjectiveItem;
import java.util.List;

/**
 * What was carried over into a cycle, as it begins there.
 *
 * @param leftOut what could not come along
 */
public record CarriedAnswer(
    String toCycleId,
    List<ObjectiveItem> objectives,
    List<InitiativeItem> initiatives,
    List<LeftOut> leftOut) {}
