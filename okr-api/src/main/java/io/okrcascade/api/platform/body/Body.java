package io.okrcascade.api.platform.body;

import io.okrcascade.api.platform.body.Piece.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The body of an answer, of pieces one after the other. Compressed it is one member of gzip (RFC
 * 1952): browsers read no more than the first of several. Immutable.
 */
public final class Body {
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  /** The last block, an empty one. */
  private static final byte[] END = {3, 0};

  private static final int SUMS = 2 * Integer.BYTES;

  private final List<Piece> pieces;

  public Body(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** A body of one piece. */
  public static Body of(byte[] plain) {
    return new Body(List.of(new Piece(plain)));
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Length as it is, in bytes. */
  public long length() {
    return pieces.stream().mapToLong(piece -> piece.plain().length).sum();
  }

  /** Length compressed, in bytes. */
  public long packedLength() {
    return HEAD.length
        + pieces.stream().mapToLong(piece -> piece.packed().blocks().length).sum()
        + END.length
        + SUMS;
  }

  public void writeTo(OutputStream out) throws IOException {
    for (Piece piece : pieces) {
      out.write(piece.plain());
    }
  }

  public void writePackedTo(OutputStream out) throws IOException {
    out.write(HEAD);
    int crc = 0;
    for (Piece piece : pieces) {
      Packed packed = piece.packed();
      out.write(packed.blocks());
      crc = Crc.combined(crc, packed.crc(), piece.plain().length);
    }
    out.write(END);
    ByteBuffer sums = ByteBuffer.allocate(SUMS).order(ByteOrder.LITTLE_ENDIAN);
    out.write(sums.putInt(crc).putInt((int) length()).array());
  }

  /** Bytes that it takes in memory; its pieces may be those of other bodies too. */
  public long weight() {
    return pieces.stream().mapToLong(Piece::weight).sum();
  }
}
