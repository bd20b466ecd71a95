package io.okrcascade.core.bench;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cascade.StrategicWeights;
import io.okrcascade.core.okr.Pace;
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

/** How long it takes to build, score and weigh a cascade; see docs/library.md for the command. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CascadeBenchmark {

  @Param({"10000", "100000", "1000000"})
  int keyResults;

  /** Whether rows come in the order of their ids, as a database gives them. */
  @Param("true")
  boolean ordered;

  private BigCompany company;
  private Cascade cascade;

  @Setup
  public void makeCompany() {
    company = new BigCompany(keyResults, ordered);
    cascade = company.cascade();
  }

  /** From records to a cascade. */
  @Benchmark
  public Cascade build() {
    return company.cascade();
  }

  /** Progress of every node on a day. */
  @Benchmark
  public Scores score() {
    return cascade.scores(BigCompany.DAY, Pace.DEFAULT);
  }

  /** The share of the company's success that every node carries. */
  @Benchmark
  public StrategicWeights weigh() {
    return cascade.weights(BigCompany.COMPANY, BigCompany.CYCLE);
  }
}
