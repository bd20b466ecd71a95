package io.okrcascade.api.platform.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class BodyTest {
  @Test
  void isReadBackHoweverItIsCut() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      List<Piece> pieces = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        byte[] part = part(random);
        whole.write(part);
        pieces.add(new Piece(part));
      }
      Body body = new Body(pieces);

      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      body.writeTo(plain);
      assertThat(plain.toByteArray()).as("seed %d", seed).isEqualTo(whole.toByteArray());
      assertThat(body.length()).isEqualTo(plain.size());
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      body.writePackedTo(packed);
      assertThat(body.packedLength()).isEqualTo(packed.size());
      assertThat(unpacked(packed.toByteArray())).as("seed %d", seed).isEqualTo(whole.toByteArray());
    }
  }

  /** Nothing, noise that grows when it is compressed, or text that shrinks, of any length. */
  private static byte[] part(Random random) {
    byte[] part = new byte[random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(100_000)];
    random.nextBytes(part);
    if (random.nextBoolean()) {
      for (int i = 0; i < part.length; i++) {
        part[i] = (byte) ('a' + Math.floorMod(part[i], 4));
      }
    }
    return part;
  }

  /** The sums at the end are checked by who reads it. */
  private static byte[] unpacked(byte[] packed) throws IOException {
    ByteArrayInputStream left = new ByteArrayInputStream(packed);
    try (GZIPInputStream in = new GZIPInputStream(left)) {
      return in.readAllBytes();
    } finally {
      assertThat(left.available()).as("bytes after the one member").isZero();
    }
  }

  @Test
  void aPieceIsCompressedOnceForAllBodies() throws IOException {
    Piece shared = new Piece("shared ".repeat(1000).getBytes(StandardCharsets.UTF_8));
    new Body(List.of(shared)).writePackedTo(new ByteArrayOutputStream());
    Piece.Packed packed = shared.packed();
    new Body(List.of(Body.of(new byte[1]).pieces().get(0), shared))
        .writePackedTo(new ByteArrayOutputStream());

    assertThat(shared.packed()).isSameAs(packed);
  }

  @Test
  void sumsAreThoseOfTheWhole() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      byte[] first = new byte[random.nextInt(50)];
      byte[] second = new byte[random.nextInt(5_000)];
      random.nextBytes(first);
      random.nextBytes(second);
      CRC32 whole = new CRC32();
      whole.update(first);
      int ofFirst = (int) whole.getValue();
      whole.update(second);
      CRC32 ofSecond = new CRC32();
      ofSecond.update(second);

      assertThat(Crc.combined(ofFirst, (int) ofSecond.getValue(), second.length))
          .as("seed %d", seed)
          .isEqualTo((int) whole.getValue());
    }
  }
}
