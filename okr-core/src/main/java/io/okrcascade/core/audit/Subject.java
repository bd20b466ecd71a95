package io.okrcascade.core.audit;

import io.okrcascade.core.planning.SubjectType;

/**
 * What a finding is about.
 *
 * @param teamId the team that it belongs to, and that is asked to act; a team's own id for a TEAM
 */
public record Subject(SubjectType type, String id, String teamId) {}
