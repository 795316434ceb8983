package dev.onair.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  private static final Map<String, String> CALL =
      Map.of(
          "aws:sourceaccount",
          "123456789012",
          "aws:sourcearn",
          "arn:aws:medialive:eu-west-1:123456789012:channel:77");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'StringEquals': {'aws:SourceAccount': '123456789012'}}",
        "{'StringEquals': {'AWS:sourceaccount': ['1', '123456789012']}}",
        "{'StringLike': {'aws:SourceAccount': '1234*'}}",
        "{'StringNotEquals': {'aws:SourceAccount': '1'}}",
        "{'StringNotEquals': {'s3:ResourceAccount': '123456789012'}}",
        "{'StringEqualsIfExists': {'s3:prefix': 'a'}}",
        "{'ArnLike': {'aws:SourceArn': 'arn:*:medialive:eu-west-?:123456789012:channel:*'}}",
        "{'ArnEquals': {'aws:SourceArn': 'arn:aws:medialive:*:*:*'}}"
      })
  void theseHold(String condition) {
    assertThat(hold(condition)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'StringEquals': {'aws:SourceAccount': '12345678901'}}",
        "{'StringEquals': {'aws:SourceAccount': '1*'}}",
        "{'StringEquals': {'aws:PrincipalTag/a': 'b'}}",
        "{'StringNotEquals': {'aws:SourceAccount': ['1', '123456789012']}}",
        "{'ArnLike': {'aws:SourceArn': 'arn:aws:medialive:*'}}",
        "{'ArnLike': {'aws:SourceArn': 'arn:aws:medialive:*:*:input:*'}}",
        "{'StringEquals': {'aws:SourceAccount': '123456789012', 'aws:SourceArn': 'a'}}",
        "{'StringEquals': {'aws:SourceAccount': '123456789012'}, 'StringLike': {'aws:SourceArn': 'a*'"
            + ", 'aws:SourceAccount': '2*'}}"
      })
  void theseDont(String condition) {
    assertThat(hold(condition)).isFalse();
  }

  @Test
  void anUnknownOperatorIsNotGuessed() {
    assertThatThrownBy(() -> hold("{'NumericLessThan': {'aws:SourceAccount': '1'}}"))
        .hasMessageContaining("NumericLessThan");
  }

  private static boolean hold(String condition) {
    try {
      return Conditions.hold(new ObjectMapper().readTree(condition.replace('\'', '"')), CALL);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(condition, e);
    }
  }
}
