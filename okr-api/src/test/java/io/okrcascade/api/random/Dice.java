package io.okrcascade.api.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** All that is left to chance; the same from the same seed. */
final class Dice {
  /** What people write, and what goes wrong on its way: quotes, accents, emoji, markup. */
  private static final List<String> WORDS =
      List.of(
          "Loved",
          "größer",
          "déjà vu",
          "de\u0301ja\u0300",
          "Ångström",
          "\"quoted\"",
          "it's",
          "back\\slash",
          "100 %",
          "<b>bold</b>",
          "a;b,c",
          "🚀",
          "👩‍👩‍👧",
          "漢字",
          "می‌خواهم",
          "{curly}",
          "${dollar}",
          "=SUM(A1)",
          "ßharp",
          "NULL",
          "%2F",
          "½",
          "--");

  private static final int NAME = 255;

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True so many times in a hundred. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  final <T> T of(T... some) {
    return some[random.nextInt(some.length)];
  }

  /** Something, or null in the other half of all cases. */
  <T> T maybe(Supplier<T> something) {
    return random.nextBoolean() ? something.get() : null;
  }

  /** A name or title; none of them alike, now and then as long as one may be, or nothing. */
  String title() {
    String title = text() + " " + Integer.toString(random.nextInt(1 << 24), 36);
    return percent(1) ? " " : percent(2) ? (title + "é".repeat(NAME)).substring(0, NAME) : title;
  }

  /** A few words. */
  String text() {
    StringBuilder text = new StringBuilder(of(WORDS));
    for (int more = between(0, 3); more > 0; more--) {
      text.append(' ').append(of(WORDS));
    }
    return text.toString();
  }

  /** Words with a line break, as notes have them; now and then none. */
  String note() {
    return percent(4) ? "" : percent(20) ? text() + "\n" + text() : text();
  }

  /** A measure: round, with up to four decimals, negative, zero, huge. */
  BigDecimal number() {
    return switch (between(0, 7)) {
      case 0 -> BigDecimal.ZERO;
      case 1 -> BigDecimal.valueOf(between(-1_000_000, 1_000_000), 4);
      case 2 -> BigDecimal.valueOf(between(-500, 500), 1);
      case 3 -> new BigDecimal("99999999999999.9999").multiply(of(BigDecimal.ONE, ONE_BELOW));
      case 4 -> new BigDecimal("0.0001");
      default -> BigDecimal.valueOf(between(1, 1000));
    };
  }

  private static final BigDecimal ONE_BELOW = BigDecimal.ONE.negate();

  /** A weight, with zero and the greatest one among them; now and then one beyond. */
  Object weight(int greatest) {
    return percent(2)
        ? of(-1, greatest + 1)
        : of(0, 1, 1, 2, 0.5, BigDecimal.valueOf(between(1, 9_999), 4), greatest);
  }

  /** From 0 to 1. */
  BigDecimal share() {
    return of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(between(0, 100), 2));
  }

  /** A day between two others, both among them. */
  LocalDate day(LocalDate first, LocalDate last) {
    return last.isAfter(first)
        ? first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1))
        : first;
  }
}
