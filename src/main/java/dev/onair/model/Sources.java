package dev.onair.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What feeds the pipelines of a channel: one source for each.
 *
 * @param pipeline0 the source of pipeline 0
 * @param pipeline1 the source of pipeline 1; absent in a single-pipeline channel
 */
public record Sources<T>(T pipeline0, Optional<T> pipeline1) {

  public Sources {
    Objects.requireNonNull(pipeline0, "pipeline0");
    Objects.requireNonNull(pipeline1, "pipeline1");
  }

  /**
   * One source for each pipeline, in their order.
   *
   * @throws IllegalArgumentException for none, or more than two
   */
  public static <T> Sources<T> of(List<T> sources) {
    if (sources.isEmpty() || sources.size() > 2) {
      throw new IllegalArgumentException(sources.size() + " sources; one or two are possible");
    }
    return new Sources<>(sources.get(0), sources.stream().skip(1).findFirst());
  }

  /**
   * The sources, as they were written. The Terraform provider keeps many of them in sets, so that
   * AWS may give either to pipeline 0.
   */
  public List<T> list() {
    return Stream.concat(Stream.of(pipeline0), pipeline1.stream()).toList();
  }

  /** Each source, made into something else. */
  public <R> Sources<R> map(Function<? super T, ? extends R> function) {
    return new Sources<>(function.apply(pipeline0), pipeline1.map(function));
  }
}
