package io.okrcascade.core.initiative;

/**
 * What one contribution adds to the value of its initiative.
 *
 * @param impact how strongly it moves the key result; what that counts is configuration
 * @param confidence that the impact will come, 0..1
 * @param progress of the key result on the day, 0..1
 * @param companyWeight share of the success of all companies together that the key result carries,
 *     0..1
 * @param departmentWeight the same for the department nearest above the initiative's team; 0 where
 *     there is none
 * @param tribeWeight the same for the nearest tribe; 0 where there is none
 * @param value impact times confidence times what is left of the key result times the mean of the
 *     three weights, by the configured shares
 * @param companyValue the same for the success of the company alone
 */
public record PriorityTerm(
    String keyResultId,
    Impact impact,
    double confidence,
    double progress,
    double companyWeight,
    double departmentWeight,
    double tribeWeight,
    double value,
    double companyValue) {}
