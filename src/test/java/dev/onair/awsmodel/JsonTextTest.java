package dev.onair.awsmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ \"a\" : 1 , \"b\":\"x,}\",\"c\":[{\"d\":[]}, 2.5e1], \"e\" : null }",
        "{\"a\":\"a \\\" and a \\\\\",\"b\":{\"c\":\"{[\",\"ü\":\"é\"},\"t\":true\n}\n",
        "{\"a\":{\"b\":{}},\"c\":-9000000000}"
      })
  void everyMemberIsWhatAParserOfTheWholeFinds(String text) throws Exception {
    sameAsParsed(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyMemberOfEveryModelIs(Path model) throws Exception {
    sameAsParsed(Files.readAllBytes(model));
  }

  @Test
  void whatIsNoObjectHasNoMembers() {
    byte[] list = "[{\"a\": 1}]".getBytes(StandardCharsets.UTF_8);

    assertThat(new JsonText(list, 0, list.length).members()).isEmpty();
  }

  private static void sameAsParsed(byte[] bytes) throws Exception {
    ObjectNode whole = (ObjectNode) JSON.readTree(bytes);

    ObjectNode found = JSON.createObjectNode();
    new JsonText(bytes, 0, bytes.length)
        .members()
        .forEach((name, member) -> found.set(name, JsonResource.parsed(member)));

    assertThat(found).isEqualTo(whole);
    assertThat(List.copyOf(found.properties())).isEqualTo(List.copyOf(whole.properties()));
  }

  private static List<Path> models() throws Exception {
    Path folder = Path.of(ServiceModel.class.getResource("source.json").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
