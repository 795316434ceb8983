package dev.onair.encoder.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.Settings;
import org.junit.jupiter.api.Test;

class SettingsEditTest {

  private final SettingsEdit edit =
      new PlacedSettings(
              (ObjectNode)
                  Settings.json(
                      """
                      {"groups": [
                        {"name": "a", "outputs": [{"names": ["x", "y"]}]},
                        {"name": "b", "settings": {"length": 1}}
                      ]}
                      """),
              path -> new WrittenAt(SourceLocation.of("test"), path.toString()))
          .edit();

  private final ArrayNode groups = (ArrayNode) edit.root().node().get("groups");

  @Test
  void whatMovesKeepsWhereItWasWritten() {
    groups.insert(0, groups.remove(1));

    assertWritten("groups[0].name", "groups[1].name");
    assertWritten("groups[0].settings.length", "groups[1].settings.length");
    assertWritten("groups[1].outputs[0].names[1]", "groups[0].outputs[0].names[1]");
  }

  @Test
  void whatFollowsSomethingTakenOutKeepsWhereItWasWritten() {
    ((ArrayNode) groups.at("/0/outputs/0/names")).remove(0);
    groups.remove(0);

    assertWritten("groups[0].name", "groups[1].name");
  }

  @Test
  void aTextInAListKeepsWhereItWasWritten() {
    ((ArrayNode) groups.at("/0/outputs/0/names")).remove(0);

    assertWritten("groups[0].outputs[0].names[0]", "groups[0].outputs[0].names[1]");
  }

  @Test
  void whatIsMadeWasWrittenWhereThatWasWhichItIsMadeOf() {
    ObjectNode made = ((ObjectNode) groups.get(1)).putObject("made");
    made.putObject("in").put("it", 1);
    edit.made(made, JsonPath.parse("groups[1].settings"));

    assertWritten("groups[1].made.in.it", "groups[1].settings");
  }

  @Test
  void aValueThatIsMadeWasWrittenWhereThatWasWhichItIsMadeOf() {
    JsonPath length = JsonPath.parse("groups[1].settings.length");
    edit.put((ObjectNode) groups.get(1).get("settings"), "least", 1, length);

    assertWritten("groups[1].settings.least", "groups[1].settings.length");
    assertWritten("groups[1].settings.other", "groups[1].settings.other");
  }

  @Test
  void theGivenSettingsStayAsTheyAre() {
    SettingsEdit other = edit.done().edit();
    groups.removeAll();

    assertThat(other.root().list("groups")).hasSize(2);
    assertThat(other.written(other.root().list("groups").get(1)))
        .isEqualTo(JsonPath.parse("groups[1]"));
  }

  private void assertWritten(String now, String before) {
    assertThat(edit.done().places().of(JsonPath.parse(now)).path()).isEqualTo(before);
  }
}
