package dev.onair.model.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

  private final DocumentedMetrics documented = DocumentedMetrics.read();

  @ParameterizedTest
  @EnumSource
  void awsDocumentsIt(Metric metric) {
    assertThat(
            documented.has(
                metric.namespace(),
                metric.awsName(),
                metric.dimensions().stream().map(Dimension::awsName)))
        .isTrue();
    assertThat(documented.has(metric.source(), metric.awsName())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void itsDimensionsAreInTheOrderOfTheirNames(Metric metric) {
    assertThat(metric.dimensions().stream().map(Dimension::awsName)).isSorted();
  }
}
