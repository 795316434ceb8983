package dev.onair.sandbox.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'op': 'add', 'path': '/b', 'value': 1}           | {'a':[1,2],'b':1}
          {'op': 'add', 'path': '/a/1', 'value': 9}         | {'a':[1,9,2]}
          {'op': 'add', 'path': '/a/-', 'value': 9}         | {'a':[1,2,9]}
          {'op': 'replace', 'path': '/a/0', 'value': 9}     | {'a':[9,2]}
          {'op': 'remove', 'path': '/a/0'}                  | {'a':[2]}
          {'op': 'move', 'from': '/a', 'path': '/b'}        | {'b':[1,2]}
          {'op': 'copy', 'from': '/a/0', 'path': '/b'}      | {'a':[1,2],'b':1}
          {'op': 'test', 'path': '/a/0', 'value': 1}        | {'a':[1,2]}
          """)
  void everyOperationDoesWhatItsStandardSays(String step, String expected)
      throws JsonProcessingException {
    assertThat(apply("[" + step + "]").toString()).isEqualTo(expected.replace('\'', '"'));
  }

  @Test
  void whatIsNotThereCantBeReplaced() {
    assertThatThrownBy(() -> apply("[{'op': 'replace', 'path': '/b', 'value': 1}]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/b does not exist");
  }

  private static ObjectNode apply(String patch) throws JsonProcessingException {
    ObjectNode document = (ObjectNode) new ObjectMapper().readTree("{\"a\": [1, 2]}");
    return JsonPatch.parse(patch.replace('\'', '"')).apply(document);
  }
}
