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
