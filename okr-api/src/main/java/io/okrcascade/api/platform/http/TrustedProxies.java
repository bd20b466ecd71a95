package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.StartException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who stands between people and the service, and is believed when it says for whom. What others say
 * of that is not listened to.
 */
public final class TrustedProxies {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

  /** An address as numbers: a name would be looked up. */
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

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

  private static byte[] bytes(String address) throws UnknownHostException {
    if (!NUMERIC.matcher(address).matches()) {
      throw new UnknownHostException(address);
    }
    return InetAddress.getByName(address).getAddress();
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
    String nearest = request.getRemoteAddr();
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
        return NUMERIC.matcher(passed.get(i)).matches() ? passed.get(i) : nearest;
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
