package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.StartException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who stands between people and the service, and is believed when it says for whom. What others say
 * of that is not listened to.
 */
public final class TrustedProxies {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** An address as numbers, perhaps in brackets and with a port: a name would be looked up. */
  private static final Pattern V4 =
      Pattern.compile("(?<address>%1$s\\.%1$s\\.%1$s\\.%1$s)(:\\d{1,5})?".formatted(BYTE));

  private static final Pattern V6 =
      Pattern.compile("\\[?(?<address>[0-9a-fA-F:.]{2,45})(\\](:\\d{1,5})?)?");

  private final List<Range> ranges;

  private TrustedProxies(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Addresses that begin with the same bits. */
  private record Range(byte[] address, int bits) {
    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Reads addresses and ranges (CIDR), between commas; blank for none.
   *
   * @throws StartException where one is neither
   */
  public static TrustedProxies of(String told) {
    return new TrustedProxies(
        Arrays.stream(told.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(TrustedProxies::range)
            .toList());
  }

  private static Range range(String part) {
    try {
      int slash = part.indexOf('/');
      byte[] address = bytes(slash < 0 ? part : part.substring(0, slash));
      int bits = slash < 0 ? address.length * 8 : Integer.parseInt(part.substring(slash + 1));
      if (bits >= 0 && bits <= address.length * 8) {
        return new Range(address, bits);
      }
    } catch (UnknownHostException | NumberFormatException e) {
      // told below
    }
    throw new StartException(
        "OKR_FORWARDED must be addresses of proxies or ranges such as 10.0.0.0/8, and has " + part);
  }

  private static byte[] bytes(String told) throws UnknownHostException {
    return address(told).getAddress();
  }

  private static InetAddress address(String told) throws UnknownHostException {
    for (Pattern pattern : List.of(V4, V6)) {
      Matcher matcher = pattern.matcher(told);
      if (matcher.matches() && (pattern == V4 || told.indexOf(':') >= 0)) {
        return InetAddress.getByName(matcher.group("address"));
      }
    }
    throw new UnknownHostException(told);
  }

  /** An address in the one form that it has here; empty for what is none. */
  private static Optional<String> plain(String told) {
    try {
      return Optional.of(address(told).getHostAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private boolean isTrusted(String address) {
    try {
      byte[] bytes = bytes(address);
      return ranges.stream().anyMatch(range -> range.holds(bytes));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The address of who asks: the last one in front of those that are trusted. */
  public String clientOf(HttpServletRequest request) {
    String nearest = plain(request.getRemoteAddr()).orElse("");
    if (!isTrusted(nearest)) {
      return nearest;
    }
    List<String> passed =
        Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    for (int i = passed.size() - 1; i >= 0; i--) {
      if (!isTrusted(passed.get(i))) {
        return plain(passed.get(i)).orElse(nearest);
      }
    }
    return nearest;
  }

  /** Whether who asks does so over https. */
  public boolean isSecure(HttpServletRequest request) {
    return request.isSecure()
        || (isTrusted(request.getRemoteAddr())
            && "https".equalsIgnoreCase(request.getHeader(FORWARDED_PROTO)));
  }
}
