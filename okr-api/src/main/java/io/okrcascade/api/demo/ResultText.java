package io.okrcascade.api.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of a key result: title, metric, story, links upwards and particulars, separated by bars;
 * what stands at the end may be left out.
 *
 * @param metric see {@link MetricText}
 * @param story name of a story
 * @param until share of the cycle after which nobody checks in any more
 * @param to see {@link LinkText}
 * @param weight 1 where not said
 * @param owner a name, or "none"; null where not said
 * @param every days from check-in to check-in; 0 where not said
 */
record ResultText(
    String title,
    String metric,
    String story,
    double until,
    @Nullable String to,
    double weight,
    @Nullable String owner,
    int every,
    boolean dropped) {

  /** The story of a key result without check-ins. */
  static final String SILENT = "silent";

  private static final String USUAL = "on pace";
  private static final Pattern UNTIL = Pattern.compile("(.+), until (\\d+)");
  private static final Pattern WEIGHT = Pattern.compile("weight (\\d+)");
  private static final Pattern OWNER = Pattern.compile("owner ([^,]+)");
  private static final Pattern EVERY = Pattern.compile("every (\\d+)");

  static ResultText parse(String line) {
    String[] parts = line.split("\\|", -1);
    String story = part(parts, 2);
    Matcher until = UNTIL.matcher(story);
    boolean ends = until.matches();
    String name = ends ? until.group(1) : story;
    String particulars = part(parts, 4);
    String weight = find(WEIGHT, particulars);
    String every = find(EVERY, particulars);
    return new ResultText(
        parts[0].strip(),
        part(parts, 1),
        name.isEmpty() ? USUAL : name,
        ends ? Integer.parseInt(until.group(2)) / 100.0 : 1,
        part(parts, 3).isEmpty() ? null : part(parts, 3),
        weight == null ? 1 : Double.parseDouble(weight),
        find(OWNER, particulars),
        every == null ? 0 : Integer.parseInt(every),
        particulars.contains("dropped"));
  }

  private static String part(String[] parts, int number) {
    return number < parts.length ? parts[number].strip() : "";
  }

  private static @Nullable String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
