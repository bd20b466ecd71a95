package io.okrcascade.api.platform.body;

/**
 * Combines CRC-32 sums, as RFC 1952 asks for in gzip. A sum is the remainder of a polynomial over
 * two elements, bits reversed; that of two texts one after the other is that of the first times x
 * to the power of the bits of the second, plus that of the second.
 */
final class Crc {
  private static final int POLYNOMIAL = 0xEDB88320;

  /** The polynomial 1. */
  private static final int ONE = 1 << 31;

  /** x to the power of 8 times 2 to the power of the index: of that many bytes. */
  private static final int[] POWERS = powers();

  private Crc() {}

  private static int[] powers() {
    int[] powers = new int[Integer.SIZE];
    powers[0] = ONE >>> 8;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = product(powers[i - 1], powers[i - 1]);
    }
    return powers;
  }

  /**
   * The sum of two texts one after the other.
   *
   * @param length of the second, in bytes
   */
  static int combined(int first, int second, int length) {
    int power = ONE;
    for (int rest = length, bit = 0; rest != 0; rest >>>= 1, bit++) {
      if ((rest & 1) != 0) {
        power = product(power, POWERS[bit]);
      }
    }
    return product(power, first) ^ second;
  }

  /** Of two polynomials, modulo that of CRC-32. */
  private static int product(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) != 0 ? shifted >>> 1 ^ POLYNOMIAL : shifted >>> 1;
    }
    return product;
  }
}
