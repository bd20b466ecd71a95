package io.okrcascade.core.audit;

import java.util.List;

/**
 * One thing that the audit found.
 *
 * @param id the same in every audit of the cycle for as long as the finding is true, so that it can
 *     be waived; 20 hexadecimal digits
 * @param code stable code of the rule, in UPPER_SNAKE
 * @param message what is so, for people, with the titles and figures
 * @param params bare titles, names, words of the contract, numbers and days (ISO) that the message
 *     tells, in its order, for programs that say it themselves
 * @param advice what to do about it
 * @param waived accepted for a reason until a date
 */
public record Finding(
    String id,
    String code,
    Severity severity,
    Subject subject,
    String message,
    List<Object> params,
    String advice,
    boolean waived) {

  public Finding withWaived(boolean next) {
    return new Finding(id, code, severity, subject, message, params, advice, next);
  }
}
