package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCompany.SignIn;
import io.okrcascade.api.platform.Bytes;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Dataset;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/** What the demo says once it runs: {@code demo/welcome.txt} with its gaps filled. */
final class Welcome {
  private final Map<String, String> words = new HashMap<>();

  /** A welcome to an organization as it is there: a kept one may have changed since it was new. */
  Welcome(Dataset organization) {
    String cycleId =
        organization.all(Cycle.KIND).stream()
            .filter(cycle -> cycle.phase() == Phase.ACTIVE && cycle.parentId() != null)
            .map(Cycle::id)
            .findFirst()
            .orElse("");
    words.put("cycle", cycleId);
    words.put("prefix", DemoCalendar.prefixOf(cycleId));
    for (SignIn signIn : DemoCompany.SIGN_INS) {
      String id = signIn.personId();
      String name = organization.find(Person.KIND, id).map(Person::name).orElse("?");
      words.put(id + ".name", name);
      words.put(id + ".label", signIn.label());
    }
  }

  void addToken(String personId, String token) {
    words.put(personId + ".token", token);
  }

  void addLink(String personId, String secret) {
    words.put(personId + ".link", secret);
  }

  /**
   * @param listening where the service listens
   */
  String text(URI listening) {
    String host = listening.getHost();
    boolean isOfThisMachine = List.of("127.0.0.1", "0.0.0.0", "[::]", "[::1]").contains(host);
    words.put(
        "address", "http://" + (isOfThisMachine ? "localhost" : host) + ":" + listening.getPort());
    return StringSubstitutor.replace(Bytes.text("/demo/welcome.txt"), words);
  }
}
