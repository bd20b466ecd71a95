package io.okrcascade.core.okr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Measures are decimals with four places; scoring counts them in ten-thousandths. */
public final class Measures {
  /** Decimal places that are kept. */
  public static final int SCALE = 4;

  private Measures() {}

  /** The measure as it is kept: rounded half up to four places, without trailing zeros. */
  public static @Nullable BigDecimal normal(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal rounded = value.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** The measure in ten-thousandths. */
  public static long toUnits(BigDecimal value) {
    return value.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }

  /** Inverse of {@link #toUnits}. */
  public static BigDecimal ofUnits(long units) {
    BigDecimal value = BigDecimal.valueOf(units, SCALE).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
