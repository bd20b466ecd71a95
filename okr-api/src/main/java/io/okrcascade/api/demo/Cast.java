package io.okrcascade.api.demo;

import io.okrcascade.api.demo.Scripts.Names;
import io.okrcascade.api.demo.Scripts.TeamScript;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The people of the demo company: those with a name of their own, and the rest by the lists. */
final class Cast {
  private static final List<Role> TRIFORCE =
      List.of(Role.PRODUCT_LEAD, Role.DESIGN_LEAD, Role.ENGINEERING_LEAD);

  private final Scripts scripts;

  /** Names in the order of their appearance, with the places that they hold. */
  private final Map<String, List<MembershipItem>> people = new LinkedHashMap<>();

  /** Ids of the people of a team, leads first. */
  private final Map<String, List<String>> teams = new HashMap<>();

  private final Map<String, Integer> drawn = new HashMap<>();

  Cast(Scripts scripts) {
    this.scripts = scripts;
    fill(scripts.company(), false);
  }

  private void fill(TeamScript team, boolean triforceAbove) {
    boolean triforce = team.triforce() == null ? triforceAbove : team.triforce();
    List<Role> open = new ArrayList<>(triforce ? TRIFORCE : List.of(Role.LEAD));
    Map<String, Role> places = new LinkedHashMap<>();
    if (team.cast() != null) {
      places.putAll(team.cast());
    }
    open.removeAll(places.values());
    while (places.size() < team.people()) {
      places.put(draw(team), open.isEmpty() ? Role.MEMBER : open.remove(0));
    }
    places.forEach(
        (name, role) ->
            people
                .computeIfAbsent(name, n -> new ArrayList<>())
                .add(new MembershipItem(team.id(), role)));
    teams.put(
        team.id(),
        places.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(place -> idOf(place.getKey()))
            .toList());
    team.below().forEach(below -> fill(below, triforce));
  }

  /** The next name: of the team's country, or of all countries in turn. */
  private String draw(TeamScript team) {
    List<String> countries = scripts.names().keySet().stream().sorted().toList();
    String country =
        team.country() == null
            ? countries.get(drawn.merge("", 1, Integer::sum) % countries.size())
            : team.country();
    Names names = Objects.requireNonNull(scripts.names().get(country));
    int number = drawn.merge(country, 1, Integer::sum);
    String name =
        names.first().get(number * 7 % names.first().size())
            + " "
            + names.last().get(number * 11 % names.last().size());
    return people.containsKey(name) ? draw(team) : name;
  }

  /** A name as an id: lower case, without accents, hyphens for spaces. */
  static String idOf(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]+", "-");
  }

  List<PersonItem> people() {
    List<PersonItem> items = new ArrayList<>();
    people.forEach(
        (name, places) -> {
          List<GlobalRole> roles = scripts.globalRoles().getOrDefault(name, List.of());
          String id = idOf(name);
          items.add(new PersonItem(id, name, id.replace('-', '.') + "@example.com", roles, places));
        });
    return items;
  }

  boolean isIn(String teamId, String personId) {
    return Objects.requireNonNull(teams.get(teamId), teamId).contains(personId);
  }

  /** One of a team, counted round; number 0 is a lead. */
  String memberOf(String teamId, int number) {
    List<String> team = Objects.requireNonNull(teams.get(teamId), teamId);
    return team.get(Math.floorMod(number, team.size()));
  }
}
