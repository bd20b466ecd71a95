package io.okrcascade.core.bench;

import io.okrcascade.core.cascade.Advance;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes a cascade and its scores to advance by one write, anywhere in it, upon those
 * written before; what is built anew once in a while is in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AdvanceBenchmark {

  @Param({"10000", "100000", "1000000"})
  int keyResults;

  private BigCompany company;
  private Cascade cascade;
  private Scores scores;
  private final Random random = new Random(2);
  private int number;

  @Setup
  public void makeCompany() {
    company = new BigCompany(keyResults, true);
    cascade = company.cascade();
    scores = cascade.scores(BigCompany.DAY, Pace.DEFAULT);
  }

  /** A check-in. */
  @Benchmark
  public Scores checkIn() {
    String keyResult = oneOf(company.keyResults).id();
    return advance(
        CheckIn.KIND,
        CheckIn.of("new" + number++, keyResult, BigCompany.DAY, random.nextInt(1_000)));
  }

  /** A new key result of an objective. */
  @Benchmark
  public Scores keyResult() {
    String objective = oneOf(company.objectives).id();
    return advance(
        KeyResult.KIND,
        KeyResult.of("new" + number++, objective, "New", Metric.number("points", 0, 100)));
  }

  /** A new objective, and its link to a key result. */
  @Benchmark
  public Scores link() {
    Objective like = oneOf(company.objectives);
    String id = "new" + number++;
    String parent = oneOf(company.keyResults).id();
    return advance(
        List.of(
            created(Objective.KIND, Objective.of(id, like.teamId(), BigCompany.CYCLE, "New")),
            created(
                Alignment.KIND, Alignment.contributes("l" + id, NodeType.OBJECTIVE, id, parent))));
  }

  private <T extends Record> Scores advance(RecordKind<T> kind, T content) {
    return advance(List.of(created(kind, content)));
  }

  private Scores advance(List<Change<?>> changes) {
    Advance advance = cascade.advance(changes);
    cascade = advance.cascade();
    scores = scores.advance(advance);
    return scores;
  }

  private static <T extends Record> Change<T> created(RecordKind<T> kind, T content) {
    return new Change<>(kind, null, Versioned.first(content, Instant.EPOCH));
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
