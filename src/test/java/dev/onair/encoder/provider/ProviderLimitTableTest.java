package dev.onair.encoder.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.encoder.provider.ProviderSchema.Nested;
import dev.onair.encoder.settings.JsonPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the table of the provider's limits knows all that AWS's model has. */
class ProviderLimitTableTest {

  /** Output groups of other kinds are converted or dropped as a whole, and what is in them. */
  private static final Set<String> OF_OTHER_GROUPS =
      Set.of(
          "mediapackageV2GroupSettings",
          "mediaPackageV2DestinationSettings",
          "cmafIngestGroupSettings",
          "cmafIngestOutputSettings",
          "srtGroupSettings",
          "srtOutputSettings",
          "mediaConnectRouterGroupSettings",
          "mediaConnectRouterOutputSettings",
          "multiplexOutputSettings");

  private static final List<JsonPath> ZEROS = new ArrayList<>();
  private static final List<JsonPath> UNKNOWN = new ArrayList<>();

  private static final ServiceModel MODEL = ServiceModel.load("medialive");
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  @BeforeAll
  static void walk() {
    walk(
        MODEL.structure("EncoderSettings"),
        ProviderSchema.load().encoderSettings(),
        "encoder_settings",
        JsonPath.ROOT);
  }

  private static void walk(Shape.Structure shape, Block block, String name, JsonPath path) {
    for (Map.Entry<String, Shape.Member> member : shape.members().entrySet()) {
      JsonPath here = path.child(member.getKey());
      Optional<String> known = block.find(name, member.getKey());
      if (OF_OTHER_GROUPS.contains(member.getKey())) {
        continue;
      }
      if (known.isEmpty()) {
        UNKNOWN.add(here);
        continue;
      }
      if (isKnown(here, JsonNodeFactory.instance.textNode("anything"))) {
        continue;
      }
      Nested nested = block.blocks().get(known.get());
      Shape type = MODEL.shape(member.getValue().shape());
      if (type instanceof Shape.ListOf list) {
        type = MODEL.shape(list.member());
      }
      if (type instanceof Shape.Numeric number
          && number.range().min().filter(least -> least.signum() > 0).isEmpty()) {
        ZEROS.add(here);
      } else if (type instanceof Shape.Structure structure && nested != null) {
        walk(structure, nested.block(), known.get(), here);
      }
    }
  }

  private static boolean isKnown(JsonPath path, JsonNode value) {
    return ProviderLimit.of(new JsonPlace(path, value), NOTHING).isPresent();
  }

  @Test
  void everyZeroThatAwsTakesHasAnOutcome() {
    JsonNode zero = JsonNodeFactory.instance.numberNode(0);

    assertThat(ZEROS)
        .isNotEmpty()
        .filteredOn(path -> !path.toString().contains("remixSettings"))
        .allSatisfy(path -> assertThat(isKnown(path, zero)).as(path.toString()).isTrue());
  }

  @Test
  void everySettingThatTheProviderHasNoPlaceForHasAnOutcome() {
    JsonNode value = JsonNodeFactory.instance.textNode("x");

    assertThat(UNKNOWN)
        .isNotEmpty()
        .allSatisfy(
            path -> {
              // Some are decided by what is in them.
              boolean inside =
                  ProviderLimit.ALL.stream()
                      .anyMatch(limit -> limit.setting().toString().contains(path.name() + "."));
              assertThat(inside || isKnown(path, value)).as(path.toString()).isTrue();
            });
  }
}
