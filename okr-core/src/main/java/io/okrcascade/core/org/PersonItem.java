package io.okrcascade.core.org;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.RefItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person; memberships and global roles, where given, replace those that are there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonItem(
    @Nullable String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable List<GlobalRole> globalRoles,
    @Nullable List<MembershipItem> memberships,
    @Nullable String externalId,
    @Nullable PersonState state,
    @Nullable LocalDate leftOn,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<RefItem> leftBehind) {}
