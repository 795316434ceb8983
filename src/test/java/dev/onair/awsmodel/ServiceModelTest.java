package dev.onair.awsmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceModelTest {

  @ParameterizedTest
  @MethodSource("services")
  void everyOperationOfEveryServiceCanBeRead(String service) {
    ServiceModel model = ServiceModel.load(service);

    for (Operation operation : model.operations().values()) {
      operation.input().ifPresent(model::structure);
      operation.output().ifPresent(output -> model.structure(output.shape()));
      operation.errors().forEach(error -> assertThat(model.structure(error).error()).isPresent());
    }

    assertThat(model.operations()).isNotEmpty();
  }

  @Test
  void anOperationSaysHowItIsCalled() {
    Operation operation = ServiceModel.load("medialive").operation("CreateChannel");

    assertThat(operation.http()).isEqualTo(new Operation.Http("POST", "/prod/channels", 201));
    assertThat(operation.input()).contains("CreateChannelRequest");
    assertThat(operation.errors()).contains("ConflictException");
    assertThat(operation.readOnly()).isFalse();
  }

  @Test
  void anErrorHasItsCodeAndStatus() {
    ServiceModel model = ServiceModel.load("iam");

    assertThat(model.structure("NoSuchEntityException").error())
        .contains(new Shape.ErrorTrait("NoSuchEntity", 404));
  }

  @Test
  void anUnknownServiceIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> ServiceModel.load("medialife"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("medialife")
        .hasMessageContaining("medialive");
  }

  static List<String> services() {
    return ModelSource.load().services();
  }
}
