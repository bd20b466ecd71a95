package io.okrcascade.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which modules of the pages may import which. */
class ModulesTest {
  private static final Path WEB = Path.of("src/main/web");

  /** The frame and the table of pages: they alone fetch modules when they are wanted. */
  private static final Set<String> FRAME = Set.of("app.js", "pages.js");

  /** An import statement of a module of the pages, and not one of a type in a comment. */
  private static final Pattern STATIC =
      Pattern.compile("^(?:import|export|\\})[^;'*]*?'(\\.[^']+)'", Pattern.MULTILINE);

  private static final Pattern DYNAMIC =
      Pattern.compile("^[^*\\n]*?(?<!\\{)\\bimport\\('(\\.[^']+)'\\)(?!\\.)", Pattern.MULTILINE);

  /** Which modules ask for all of a cascade, and why a part of it would not do. */
  private static final Map<String, String> WHOLE =
      Map.of(
          "cascade/cascade-page.js", "shows all of it",
          "cascade/map-page.js", "shows all of it",
          "audit/audit-page.js", "tells of the findings of a whole cycle where each key result is",
          "dependency/exposure-data.js", "weighs all that leads to what is exposed",
          "planning/plan-changes.js", "tells all that changed in a cycle by its titles",
          "okr/parent-choice.js", "weighs all against each other, once somebody looks for a parent",
          "okr/pickers.js", "finds any key result by its title, while somebody types",
          "search/quick-find.js", "finds any OKR by its title, while somebody types");

  private static Map<String, String> modules;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(WEB)) {
      modules =
          files
              .filter(file -> file.toString().endsWith(".js"))
              .collect(toMap(ModulesTest::nameOf, ModulesTest::textOf));
    }
  }

  @Test
  void noModuleImportsItselfByWayOfOthers() {
    Set<String> done = new TreeSet<>();
    for (String module : modules.keySet()) {
      assertNoCircle(module, new ArrayList<>(), done);
    }
  }

  @Test
  void everyElementIsDefinedOnce() {
    Pattern defined = Pattern.compile("customElements\\.define\\(\\s*'([^']+)'");
    List<String> names =
        modules.values().stream()
            .flatMap(text -> defined.matcher(text).results().map(found -> found.group(1)))
            .toList();
    assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  @Test
  void thePlatformImportsNoRoom() {
    assertThat(modules.keySet())
        .filteredOn(module -> module.startsWith("platform/"))
        .isNotEmpty()
        .allSatisfy(
            module ->
                assertThat(imports(module, STATIC))
                    .allMatch(other -> other.matches("(platform|texts)/.*")));
  }

  @Test
  void onlyTheFrameFetchesModulesWhenTheyAreWanted() {
    assertThat(modules.keySet())
        .filteredOn(module -> !FRAME.contains(module) && !module.startsWith("texts/"))
        .allSatisfy(module -> assertThat(imports(module, DYNAMIC)).isEmpty());
    assertThat(imports("pages.js", DYNAMIC)).isNotEmpty().allMatch(modules::containsKey);
  }

  @Test
  void onlyWhoeverShowsAllOfACascadeAsksForAllOfIt() {
    Pattern asks = Pattern.compile("\\bcascadeOf\\(([^)]*)\\)");
    String home = "cycle/cycles.js";
    assertThat(modulesWith("/cascade`")).as("who knows its address").containsExactly(home);
    Set<String> whole = modulesWith("WHOLE_CASCADE");
    whole.remove(home);
    assertThat(whole).isEqualTo(WHOLE.keySet());
    for (String module : modulesWith("cascadeOf(")) {
      assertThat(asks.matcher(modules.get(module)).results().map(found -> found.group(1)))
          .as("what %s asks for", module)
          .allMatch(part -> part.matches("(?s).*\\b(WHOLE_CASCADE|team|objective|depth)\\b.*"));
    }
  }

  private static Set<String> modulesWith(String text) {
    return modules.keySet().stream()
        .filter(module -> modules.get(module).contains(text))
        .collect(toCollection(TreeSet::new));
  }

  private static void assertNoCircle(String module, List<String> way, Set<String> done) {
    assertThat(way).as("modules that import each other").doesNotContain(module);
    if (done.contains(module)) {
      return;
    }
    way.add(module);
    for (String other : imports(module, STATIC)) {
      assertThat(modules).as("modules, of which %s imports one", module).containsKey(other);
      assertNoCircle(other, way, done);
    }
    way.remove(module);
    done.add(module);
  }

  private static Set<String> imports(String module, Pattern statement) {
    Path folder = WEB.resolve(module).getParent();
    Function<String, String> resolve = name -> nameOf(folder.resolve(name).normalize());
    return statement
        .matcher(modules.getOrDefault(module, ""))
        .results()
        .map(found -> resolve.apply(found.group(1)))
        .collect(toCollection(TreeSet::new));
  }

  private static String nameOf(Path file) {
    return WEB.relativize(file).toString().replace('\\', '/');
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
