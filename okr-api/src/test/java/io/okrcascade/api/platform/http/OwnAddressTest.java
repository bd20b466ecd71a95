package io.okrcascade.api.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.api.platform.StartException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed about who asks, and from where. */
class OwnAddressTest {
  private static HttpServletRequest from(String address, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            OwnAddressTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getRemoteAddr" -> address;
                  case "isSecure" -> false;
                  case "getHeader" -> headers.get((String) arguments[0]);
                  case "getHeaders" -> {
                    String value = headers.get((String) arguments[0]);
                    yield Collections.enumeration(value == null ? List.of() : List.of(value));
                  }
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.9 | 203.0.113.7              | 198.51.100.9", // nobody trusted says it
        "10.1.2.3     | 203.0.113.7              | 203.0.113.7",
        "10.1.2.3     | 6.6.6.6, 203.0.113.7     | 203.0.113.7", // the rightmost that is no proxy
        "10.1.2.3     | 203.0.113.7, 192.0.2.1   | 203.0.113.7",
        "10.1.2.3     | 10.0.0.1, 192.0.2.1      | 10.1.2.3",
        "10.1.2.3     | evil.example             | 10.1.2.3",
        "11.1.2.3     | 203.0.113.7              | 11.1.2.3",
        "2001:db8::5  | 2001:db9::1              | 2001:db9:0:0:0:0:0:1",
        "10.1.2.3     | 203.0.113.7:52431        | 203.0.113.7",
        "10.1.2.3     | 1.2.3.4.5                | 10.1.2.3",
        "[2001:db8::5]| [2001:db9::1]:443        | 2001:db9:0:0:0:0:0:1",
        "10.1.2.3     |                          | 10.1.2.3"
      })
  void theClientIsTheLastInFrontOfTheProxies(String nearest, String passed, String client) {
    TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, 192.0.2.1,2001:db8::/32");
    Map<String, String> headers = passed == null ? Map.of() : Map.of("X-Forwarded-For", passed);
    assertThat(proxies.clientOf(from(nearest, headers))).isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "1.2.3.4.5"})
  void whatIsNoAddressIsToldAtTheStart(String told) {
    assertThatThrownBy(() -> TrustedProxies.of(told))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "okr.example.com",
        "ftp://x",
        "https://",
        "https://x/okr",
        "http://x?y",
        "https://a@x"
      })
  void anAddressOfTheServiceIsAnOrigin(String told) {
    assertThatThrownBy(() -> OwnAddress.of(told, TrustedProxies.of("")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("OKR_PUBLIC_URL");
  }

  @Test
  void httpsIsWhatTheAddressOrATrustedProxySays() {
    TrustedProxies proxies = TrustedProxies.of("10.0.0.1");
    OwnAddress unknown = OwnAddress.of("", proxies);
    Map<String, String> https = Map.of("X-Forwarded-Proto", "https");
    assertThat(unknown.isSecure(from("10.0.0.1", https))).isTrue();
    assertThat(unknown.isSecure(from("10.0.0.2", https))).isFalse();
    assertThat(unknown.isSecure(from("10.0.0.1", Map.of()))).isFalse();
    assertThat(unknown.of("/x")).isEqualTo("/x");
    OwnAddress told = OwnAddress.of("https://OKR.example.com/", proxies);
    assertThat(told.isSecure(from("10.0.0.2", Map.of()))).isTrue();
    assertThat(told.of("/x")).isEqualTo("https://okr.example.com/x");
    assertThat(OwnAddress.of("https://okr.example.com:443", proxies).of("/x"))
        .as("as browsers call it")
        .isEqualTo("https://okr.example.com/x");
    assertThat(told.isAskedBySelf(from("1.1.1.1", Map.of("Origin", "https://okr.example.com"))))
        .isTrue();
    assertThat(
            told.isAskedBySelf(from("1.1.1.1", Map.of("Origin", "http://other", "Host", "other"))))
        .as("what a Host header says is nobody's address")
        .isFalse();
  }
}
