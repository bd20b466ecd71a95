package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Measures are decimals with four places; scoring counts them in ten-thousandths. */
public final class Measures {
  /** Decimal places that are kept. */
  public static final int SCALE = Check.DECIMALS;

  private Measures() {}

  /** The measure as it is kept: without trailing zeros. */
  public static @Nullable BigDecimal normal(@Nullable BigDecimal value) {
    return value == null ? null : plain(value);
  }

  /**
   * The measure in ten-thousandths.
   *
   * @throws ArithmeticException where it has more than four decimals
   */
  public static long toUnits(BigDecimal value) {
    return value.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
  }

  /** Inverse of {@link #toUnits}. */
  public static BigDecimal ofUnits(long units) {
    return plain(BigDecimal.valueOf(units, SCALE));
  }

  /** The measure of so many ten-thousandths and a part of one, as a weighted mean has. */
  public static BigDecimal ofUnits(long units, double rest) {
    return rest == 0
        ? ofUnits(units)
        : plain(
            BigDecimal.valueOf(units)
                .add(new BigDecimal(rest))
                .movePointLeft(SCALE)
                .round(MathContext.DECIMAL64));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
