package io.okrcascade.api.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.planning.MaintenanceItem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is told at its place, whether a document is read as a tree or as a stream. */
class InputReaderTest {
  private final InputReader reader = new InputReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'foo': 1}                                   | /foo",
        "{'foo': [1, 2]}                              | /foo",
        "{'foo': {'bar': [1]}}                        | /foo",
        "{'keyResults': [{'id': 'a'}, {'foo': [1]}]}  | /keyResults/1/foo",
        "{'keyResults': [{'metric': {'foo': {}}}]}    | /keyResults/0/metric/foo",
        "{'keyResults': {'a': 1}}                     | /keyResults",
        "{'keyResults': [[1]]}                        | /keyResults/0",
        "{'title': ['x']}                             | /title",
        "{'title': {'x': 1}}                          | /title",
        "{'weight': [1]}                              | /weight",
        "{'grade': [1]}                               | /grade",
        "{'a/b~c': {}}                                | /a~1b~0c",
        "{'foo': [1], 'bar': {}, 'title': 'x'}        | /foo, /bar",
        "{'foo': [], 'zed': 5}                        | /foo, /zed",
        "{'foo': {}, 'zed': 'x', 'bar': null}         | /foo, /zed, /bar",
        "{'a/b': 1, 'foo': [1, 2], 'c/d': [1]}        | /a~1b, /foo, /c~1d",
        "{'zed': 1, 'foo': [{'a': 1}], 'title': 'x'}  | /zed, /foo",
        "{'keyResults': [{'foo': [], 'zed': 5}]}      | /keyResults/0/foo, /keyResults/0/zed",
        "{'keyResults': [null]}                       | /keyResults/0",
        "{'keyResults': [{'metric': {'tgt': 1, 'milestones': [], 'x': {'a': 1}}}]} | /keyResults/0/metric/tgt, /keyResults/0/metric/x",
        "{'changedByIds': ['a', null]}                | /changedByIds/1",
        "{'links': [null, {'foo': [null]}, null]}     | /links/0, /links/1/foo, /links/2",
        "{'keyResults': [{'metric': {'milestones': [null]}, 'checkIns': [{}, null]}]} | /keyResults/0/metric/milestones/0, /keyResults/0/checkIns/1",
        "{'links': [{'a': {}, 'b': 1}, {'c': 2}]}     | /links/0/a, /links/0/b, /links/1/c",
        "{'keyResults': [{'metric': {'a': [], 'b': 1}, 'c': {}}], 'd': [], 'e': 1} | /keyResults/0/metric/a, /keyResults/0/metric/b, /keyResults/0/c, /d, /e",
      })
  void faultsAreToldAtTheirPlace(String document, String pointers) {
    String json = document.replace('\'', '"');
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<String> expected = List.of(pointers.split(", "));

    Read<ObjectiveItem> ofTree = reader.read(reader.tree(bytes), ObjectiveItem.class);
    Read<ObjectiveItem> ofStream =
        reader.readJson(new ByteArrayInputStream(bytes), ObjectiveItem.class);

    assertThat(ofTree.violations()).extracting(Violation::pointer).isEqualTo(expected);
    assertThat(ofStream.violations()).extracting(Violation::pointer).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"e\u0301t\u0061, \u00e9ta", "A\u030a, \u00c5", "plain, plain"})
  void textsAreComposed(String sent, String kept) {
    byte[] bytes = ("{\"title\": \"" + sent + "\"}").getBytes(StandardCharsets.UTF_8);

    assertThat(reader.read(reader.tree(bytes), ObjectiveItem.class).value().title())
        .isEqualTo(kept);
  }

  @Test
  void namesInMapsAreComposed() {
    byte[] bytes = "{\"categories\": {\"re\u0301seau\": 3}}".getBytes(StandardCharsets.UTF_8);

    assertThat(reader.read(reader.tree(bytes), MaintenanceItem.class).value().categories())
        .containsOnlyKeys("r\u00e9seau");
  }

  /** Not of the parser, and how it is set up. */
  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"weight\": NaN}", "{\"a\":1 \"b\":2}", "[1,", "\"x"})
  void whatIsMalformedIsToldInWordsOfTheDocument(String document) {
    assertThatThrownBy(() -> reader.tree(document.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class)
        .hasMessageStartingWith("this is malformed: ")
        .message()
        .doesNotContain("Source", "Feature", "\n");
  }
}
