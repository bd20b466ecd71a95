package io.okrcascade.core.access;

import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a token is, and what they may do.
 *
 * @param globalRoles those that what they are signed in by is for
 * @param scopes what they are signed in by is for
 * @param permissions what may be done for the whole organization, such as MANAGE_CYCLES
 * @param writableTeamIds teams for which OKRs, check-ins and initiatives may be written
 */
public record MeAnswer(
    String id,
    String name,
    @Nullable String email,
    List<GlobalRole> globalRoles,
    List<Membership> memberships,
    List<TokenScope> scopes,
    List<String> permissions,
    List<String> writableTeamIds) {}
