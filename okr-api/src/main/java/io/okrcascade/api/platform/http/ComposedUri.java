package io.okrcascade.api.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of an address in composed form (NFC), as those of a body are: what looks the same
 * is the same.
 */
@PreMatching
public final class ComposedUri implements ContainerRequestFilter {
  private static final Pattern BEYOND_ASCII = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");

  /** What parts texts from each other, and is no part of one. */
  private static final Pattern TEXT = Pattern.compile("[^/?&=]+");

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String address = uri.toString();
    if (BEYOND_ASCII.matcher(address).find()) {
      request.setRequestUri(URI.create(composed(address)));
    }
  }

  static String composed(String address) {
    return TEXT.matcher(address).replaceAll(it -> Matcher.quoteReplacement(text(it.group())));
  }

  /** A text that is no UTF-8 stays as it is, and is refused where it is read. */
  private static String text(String encoded) {
    StringBuilder read = new StringBuilder();
    Matcher matcher = BEYOND_ASCII.matcher(encoded);
    while (matcher.find()) {
      String letters = decoded(matcher.group());
      if (letters == null) {
        return encoded;
      }
      matcher.appendReplacement(read, Matcher.quoteReplacement(letters));
    }
    String composed =
        Normalizer.normalize(matcher.appendTail(read).toString(), Normalizer.Form.NFC);
    return NOT_ASCII
        .matcher(composed)
        .replaceAll(it -> URLEncoder.encode(it.group(), StandardCharsets.UTF_8));
  }

  private static @Nullable String decoded(String escapes) {
    byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
