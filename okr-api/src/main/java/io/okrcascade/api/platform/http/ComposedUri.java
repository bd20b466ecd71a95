package io.okrcascade.api.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the texts of an address in composed form (NFC), as those of a body are: what looks the same
 * is the same.
 */
@PreMatching
public final class ComposedUri implements ContainerRequestFilter {
  private static final Pattern BEYOND_ASCII = Pattern.compile("%[89A-Fa-f]");

  /** What parts texts from each other, and is no part of one. */
  private static final Pattern TEXT = Pattern.compile("[^/?&=;]+");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String address = uri.toString();
    if (BEYOND_ASCII.matcher(address).find()) {
      request.setRequestUri(URI.create(composed(address)));
    }
  }

  static String composed(String address) {
    int query = address.indexOf('?');
    int end = query < 0 ? address.length() : query;
    return composed(address.substring(0, end), false) + composed(address.substring(end), true);
  }

  private static String composed(String part, boolean isQuery) {
    return TEXT.matcher(part)
        .replaceAll(
            it -> {
              String text = isQuery ? it.group().replace("+", "%20") : it.group();
              boolean isAscii = !BEYOND_ASCII.matcher(text).find();
              return Matcher.quoteReplacement(isAscii ? it.group() : text(text));
            });
  }

  /** A text that is no UTF-8 stays as it is, and is refused where it is read. */
  private static String text(String encoded) {
    try {
      return encoded(Normalizer.normalize(decoded(encoded), Normalizer.Form.NFC));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return encoded;
    }
  }

  private static String decoded(String encoded) throws CharacterCodingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(encoded.charAt(i));
      }
    }
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      String letter = String.valueOf((char) octet);
      boolean isPlain = octet > 0 && UNRESERVED.matcher(letter).matches();
      encoded.append(isPlain ? letter : "%" + HEX.toHexDigits(octet));
    }
    return encoded.toString();
  }
}
