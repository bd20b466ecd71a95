package io.okrcascade.api.platform.body;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A part of a body as it is and, once somebody takes it so, compressed: in whole deflate blocks,
 * which can be followed by those of another piece. Immutable to who uses it.
 */
public final class Piece {
  private static final int CHUNK = 16 * 1024;

  private final byte[] plain;
  private volatile @Nullable Packed packed;

  public Piece(byte[] plain) {
    this.plain = plain;
  }

  /**
   * Compressed.
   *
   * @param blocks raw deflate blocks, ended by a full flush
   * @param crc the CRC-32 of what is in them
   */
  record Packed(byte[] blocks, int crc) {}

  byte[] plain() {
    return plain;
  }

  Packed packed() {
    Packed known = packed;
    if (known == null) {
      known = new Packed(deflated(plain), crcOf(plain));
      packed = known;
    }
    return known;
  }

  /** Bytes that it takes, both ways together. */
  long weight() {
    Packed known = packed;
    return plain.length + (known == null ? 0L : known.blocks.length);
  }

  /** Fast rather than small: a fresh answer should not wait for its compression. */
  private static byte[] deflated(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      ByteArrayOutputStream blocks = new ByteArrayOutputStream(plain.length / 4 + 64);
      byte[] chunk = new byte[Math.min(CHUNK, plain.length / 2 + 64)];
      int made;
      do {
        made = deflater.deflate(chunk, 0, chunk.length, Deflater.FULL_FLUSH);
        blocks.write(chunk, 0, made);
      } while (made == chunk.length);
      return blocks.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static int crcOf(byte[] plain) {
    CRC32 crc = new CRC32();
    crc.update(plain);
    return (int) crc.getValue();
  }
}
