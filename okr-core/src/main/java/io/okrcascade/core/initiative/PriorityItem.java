package io.okrcascade.core.initiative;

import io.okrcascade.core.record.Copy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initiative in its place of the ranking, with every factor that put it there.
 *
 * @param rank from 1, without gaps
 * @param score 100 times value by cost, from 0; null without effort
 * @param companyScore the same for the company's success alone
 * @param bypass the permission by which it ranks first
 * @param value sum of the values of its contributions, from 0
 * @param companyValue the same for the company's success alone
 * @param cost effort, at least half a person-week, times (1 + dependency factor times open
 *     dependency load), in person-weeks; null without effort
 * @param effort in person-weeks; null while not estimated
 * @param openDependencyLoad sum of the loads of its open dependencies, from 0
 * @param contributions those to key results of the cascade, by key result
 */
public record PriorityItem(
    int rank,
    String initiativeId,
    String teamId,
    @Nullable Double score,
    @Nullable Double companyScore,
    @Nullable Bypass bypass,
    double value,
    double companyValue,
    @Nullable Double cost,
    @Nullable Double effort,
    double openDependencyLoad,
    List<PriorityTerm> contributions) {

  PriorityItem withRank(int next) {
    return Copy.of(this).with("rank", next).make();
  }
}
