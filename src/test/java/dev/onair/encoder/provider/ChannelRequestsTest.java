package dev.onair.encoder.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.encoder.provider.ChannelRequest.Operation;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRequestsTest {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();
  private static final ChannelRequests REQUESTS = ChannelRequests.load();
  private static final String NOTHING = "{}";

  @Test
  void aNewChannelIsAskedForWithItsTagsAndWithoutALogLevel() {
    ChannelRequest request =
        created(
            """
            name: 'news', channel_class: 'STANDARD', log_level: 'DEBUG', role_arn: 'r', start_channel: true,
            tags: null, tags_all: {team: 'live'},
            input_specification: [{codec: 'AVC', input_resolution: 'HD', maximum_bitrate: 'MAX_10_MBPS'}]
            """,
            NOTHING);

    assertThat(request.operation()).isEqualTo(Operation.CREATE);
    assertThat(request.input())
        .isEqualTo(
            json(
                """
                {name: 'news', channelClass: 'STANDARD', roleArn: 'r', tags: {team: 'live'},
                 inputSpecification: {codec: 'AVC', resolution: 'HD', maximumBitrate: 'MAX_10_MBPS'}}
                """));
    assertThat(request.unknown()).isEmpty();
  }

  @Test
  void zerosAndEmptyTextsAreLeftOutExceptWhereTheProviderSendsThem() {
    assertThat(
            created(
                    """
                    name: '',
                    destinations: [{id: 'd', media_package_settings: [], multiplex_settings: [],
                      settings: [{url: 'u', username: null, password_param: '', stream_name: null}]}],
                    input_attachments: [{input_attachment_name: '', input_id: '1',
                      input_settings: [{scte35_pid: 0, input_filter: '', caption_selector: [
                        {name: 'c', language_code: '', selector_settings: [
                          {dvb_sub_source_settings: [{ocr_language: null, pid: null}]}]}]}]}]
                    """,
                    NOTHING)
                .input())
        .isEqualTo(
            json(
                """
                {destinations: [{id: 'd',
                   settings: [{url: 'u', username: '', passwordParam: '', streamName: ''}]}],
                 inputAttachments: [{inputAttachmentName: '', inputId: '1',
                   inputSettings: {captionSelectors: [
                     {name: 'c', selectorSettings: {dvbSubSourceSettings: {pid: 0}}}]}}]}
                """));
  }

  @Test
  void whatTheProviderLosesIsNotSentAndWhatOnlyMarksAChoiceIs() {
    assertThat(
            created(
                    """
                    encoder_settings: [{audio_descriptions: [{name: 'a', codec_settings: [
                      {eac3_settings: [{bitrate: 96000, coding_mode: 'CODING_MODE_2_0'}],
                       pass_through_settings: [{}], mp2_settings: [{bitrate: 96000}]}]}]}],
                    input_attachments: [{input_attachment_name: 'i', input_id: '1',
                      input_settings: [{video_selector: [{color_space: 'REC_709'}]}]}]
                    """,
                    NOTHING)
                .input())
        .isEqualTo(
            json(
                """
                {encoderSettings: {audioDescriptions: [{name: 'a', codecSettings: {
                   eac3Settings: {codingMode: 'CODING_MODE_2_0'}, passThroughSettings: {}}}]},
                 inputAttachments: [{inputAttachmentName: 'i', inputId: '1', inputSettings: {}}]}
                """));
  }

  @Test
  void aChannelWithoutSoundSaysSo() {
    assertThat(
            created(
                    "encoder_settings: [{audio_descriptions: [], video_descriptions: [{name: 'v'}]}]",
                    NOTHING)
                .input())
        .isEqualTo(
            json("{encoderSettings: {audioDescriptions: [], videoDescriptions: [{name: 'v'}]}}"));
  }

  @Test
  void whatAwsFillsIsNotSentAndWhatElseIsUnknownIsTold() {
    ChannelRequest request =
        created(
            """
            encoder_settings: [{audio_descriptions: [{name: 'a', codec_settings: [
              {aac_settings: [{bitrate: 96000}]}]}]}],
            input_attachments: [{input_attachment_name: 'i'}]
            """,
            """
            {maintenance: true, role_arn: true,
             encoder_settings: [{avail_blanking: true, audio_descriptions: [{audio_type: true, codec_settings: [
               {aac_settings: [{spec: true}]}]}]}],
             input_attachments: [{input_id: true, input_settings: []}]}
            """);

    assertThat(request.unknown()).containsExactly("inputAttachments[0].inputId", "roleArn");
    assertThat(request.input().at("/encoderSettings/audioDescriptions/0"))
        .isEqualTo(json("{name: 'a', codecSettings: {aacSettings: {bitrate: 96000}}}"));
    assertThat(request.input().has("maintenance")).isFalse();
  }

  @Test
  void anUpdateSendsWholeSettingsThatDifferAndNothingElse() {
    String before =
        """
        id: '7', name: 'n', log_level: 'DISABLED', role_arn: 'r', tags: {a: 'b'}, start_channel: false,
        destinations: [{id: 'a', settings: [{url: 'u'}]}, {id: 'b', settings: [{url: 'v'}]}],
        encoder_settings: [{video_descriptions: [{name: 'v', height: 720, sharpness: 0}]}],
        input_attachments: [{input_attachment_name: 'i', input_id: '1'}]
        """;
    String after =
        """
        id: '7', name: 'n', log_level: 'INFO', role_arn: 'r', tags: {}, start_channel: true,
        destinations: [{id: 'b', settings: [{url: 'v', username: ''}]}, {id: 'a', settings: [{url: 'u'}]}],
        encoder_settings: [{video_descriptions: [{name: 'v', height: 720.0, sharpness: null}]}],
        input_attachments: [{input_attachment_name: 'i', input_id: '2'}]
        """;

    ChannelRequest request = REQUESTS.of(change("update", before, after, NOTHING)).orElseThrow();

    assertThat(request.operation()).isEqualTo(Operation.UPDATE);
    assertThat(request.input())
        .isEqualTo(
            json(
                """
                {channelId: '7', logLevel: 'INFO',
                 inputAttachments: [{inputAttachmentName: 'i', inputId: '2'}]}
                """));
  }

  @Test
  void anInputThatIsToBeMadeDiffers() {
    String before = "id: '7', input_attachments: [{input_attachment_name: 'i', input_id: '1'}]";
    String after = "id: '7', input_attachments: [{input_attachment_name: 'i'}]";
    String unknown = "{input_attachments: [{input_id: true}]}";

    assertThat(REQUESTS.of(change("update", before, after, unknown)).orElseThrow().unknown())
        .containsExactly("inputAttachments[0].inputId");
  }

  @Test
  void tagsAStartAndAnEndAskForNeither() {
    String before = "id: '7', name: 'n', tags: {a: 'b'}, start_channel: false";
    String after = "id: '7', name: 'n', tags: {a: 'c'}, start_channel: true";

    assertThat(REQUESTS.of(change("update", before, after, NOTHING))).isEmpty();
    assertThat(REQUESTS.of(change("no-op", before, before, NOTHING))).isEmpty();
    assertThat(REQUESTS.of(change("delete", before, "", NOTHING))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete\", \"create", "create\", \"delete", "create"})
  void whatIsMadeAnewIsCreated(String actions) {
    assertThat(
            REQUESTS.of(change(actions, "name: 'n'", "name: 'n'", NOTHING)).orElseThrow().input())
        .isEqualTo(json("{name: 'n'}"));
  }

  /** The source of hashicorp/aws 5.100.0 sends all others. */
  @Test
  void everyPlaceOfTheProviderHasAMemberInAwssModelButForTheseFew() {
    ServiceModel model = ServiceModel.load("medialive");
    List<String> missing = new ArrayList<>();
    missing(model, ProviderSchema.load().channel(), "", "CreateChannelRequest", missing);

    assertThat(missing)
        .containsExactlyInAnyOrder(
            // Of Terraform, or read back.
            ".arn",
            ".channel_id",
            ".id",
            ".start_channel",
            ".tags_all",
            ".timeouts",
            "vpc.availability_zones",
            "vpc.network_interface_ids");
  }

  private static void missing(
      ServiceModel model, Block block, String name, String shape, List<String> missing) {
    Shape.Structure structure = model.structure(shape);
    SentValues.Members members = new SentValues.Members(name, structure);
    Set<String> known = structure.members().keySet();
    block.attributes().keySet().stream()
        .filter(attribute -> !known.contains(members.of(attribute)))
        .forEach(attribute -> missing.add(name + "." + attribute));
    block
        .blocks()
        .forEach(
            (inner, nested) -> {
              if (!known.contains(members.of(inner))) {
                missing.add(name + "." + inner);
                return;
              }
              String of = structure.members().get(members.of(inner)).shape();
              String element = model.shape(of) instanceof Shape.ListOf list ? list.member() : of;
              missing(model, nested.block(), inner, element, missing);
            });
  }

  private static ChannelRequest created(String after, String unknown) {
    return REQUESTS.of(change("create", "", after, unknown)).orElseThrow();
  }

  private static PlannedChange change(String actions, String before, String after, String unknown) {
    ObjectNode resource = MAPPER.createObjectNode().put("type", "aws_medialive_channel");
    ObjectNode change = resource.putObject("change");
    change.set("actions", json("[\"" + actions + "\"]"));
    change.set("before", json("{" + before + "}"));
    change.set("after", json("{" + after + "}"));
    change.set("after_unknown", json(unknown));
    return PlannedChange.ofResource(resource);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
