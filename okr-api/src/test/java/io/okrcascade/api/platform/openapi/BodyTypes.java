package io.okrcascade.api.platform.openapi;

import io.okrcascade.api.access.TokenResource;
import io.okrcascade.api.comment.CommentResource;
import io.okrcascade.api.cycle.CarryOverResource;
import io.okrcascade.api.cycle.CycleResource;
import io.okrcascade.api.initiative.ContributionResource;
import io.okrcascade.api.initiative.InitiativeResource;
import io.okrcascade.api.okr.GradeResource;
import io.okrcascade.api.okr.ObjectiveResource;
import io.okrcascade.api.planning.CapacityResource;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.settings.SettingsItem;
import java.util.Arrays;
import java.util.stream.Stream;

/** The records that bodies are read into, by their simple names. */
final class BodyTypes {
  private BodyTypes() {}

  static Class<?> of(String name) {
    return Stream.of(
            Bundle.class,
            SettingsItem.class,
            TokenResource.class,
            CycleResource.class,
            ContributionResource.class,
            InitiativeResource.class,
            ObjectiveResource.class,
            CarryOverResource.class,
            GradeResource.class,
            CapacityResource.class,
            CommentResource.class)
        .flatMap(c -> Stream.concat(Stream.of(c), Arrays.stream(c.getDeclaredClasses())))
        .filter(c -> c.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
