package dev.onair.awsmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.diagnostics.Flaw;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeValidatorTest {

  private static final ServiceModel MEDIALIVE = ServiceModel.load("medialive");

  @Test
  void whatTheModelAllowsHasNoViolations() {
    assertThat(
            validate(
                "H264Settings",
                "{'gopSize': 1.5, 'rateControlMode': 'QVBR', 'qvbrQualityLevel': 8}"))
        .isEmpty();
  }

  @Test
  void anUnknownMemberComesWithTheAllowedNames() {
    List<Violation> found =
        validate("VideoDescription", "{'name': 'a', 'codecSettings': {'h265settings': {}}}");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).flaw()).isEqualTo(Flaw.UNKNOWN);
    assertThat(found.get(0).path()).hasToString("codecSettings.h265settings");
    assertThat(found.get(0).allowed()).contains("h264Settings", "h265Settings");
  }

  @Test
  void anEnumListsWhatIsAllowed() {
    assertThat(validate("H264Settings", "{'rateControlMode': 'ABR'}"))
        .extracting(Violation::toString)
        .containsExactly(
            "rateControlMode: \"ABR\" is not allowed; allowed: CBR, MULTIPLEX, QVBR, VBR");
  }

  @Test
  void aNumberOutOfItsRangeSaysTheRange() {
    assertThat(validate("H264Settings", "{'qvbrQualityLevel': 11, 'bitrate': 10}"))
        .extracting(Violation::toString)
        .containsExactly(
            "qvbrQualityLevel: 11 is out of range; allowed: between 1 and 10",
            "bitrate: 10 is out of range; allowed: at least 1000");
  }

  @Test
  void theWrongTypeSaysTheRightOne() {
    assertThat(validate("H264Settings", "{'bitrate': '5000', 'gopSize': [1], 'afdSignaling': 1}"))
        .extracting(Violation::toString)
        .containsExactly(
            "bitrate: \"5000\" is not an integer at least 1000",
            "gopSize: [1] is not a number",
            "afdSignaling: 1 is not one of AUTO, FIXED, NONE");
  }

  @Test
  void whatIsRequiredIsFoundMissing() {
    assertThat(
            validate(
                "EncoderSettings",
                "{'audioDescriptions': [], 'outputGroups': [], 'timecodeConfig': null}"))
        .extracting(Violation::toString)
        .containsExactly(
            "videoDescriptions: required, but missing", "timecodeConfig: required, but missing");
  }

  @Test
  void listsAndMapsAreCheckedItemByItem() {
    assertThat(
            validate(
                "EncoderSettings",
                "{'audioDescriptions': [{'name': 'a', 'audioSelectorName': 'b', 'audioType': 'LOUD'}], 'outputGroups': [], 'timecodeConfig': {'source': 'EMBEDDED'}, 'videoDescriptions': []}"))
        .extracting(violation -> violation.path().toString())
        .containsExactly("audioDescriptions[0].audioType");
  }

  @Test
  void stringsAreCheckedForLengthAndPattern() {
    ServiceModel packaging = ServiceModel.load("mediapackagev2");

    assertThat(ShapeValidator.validate(packaging, "ResourceName", json("'a b'")))
        .extracting(Violation::message)
        .containsExactly("\"a b\" does not match [a-zA-Z0-9_-]+");
    assertThat(ShapeValidator.validate(packaging, "ResourceName", json("''")))
        .extracting(Violation::message)
        .contains("0 characters; allowed: between 1 and 256");
  }

  private static List<Violation> validate(String shape, String json) {
    return ShapeValidator.validate(MEDIALIVE, shape, json(json));
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String json) {
    try {
      return new ObjectMapper().readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
