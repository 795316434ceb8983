package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.InputFilters;
import dev.onair.model.ingest.InputSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What CreateChannel has to say of a channel: from its spec to the API, past the provider. */
final class ExpectedChannel {

  private final ChannelSpec spec;
  private final Map<String, String> inputIds;

  /**
   * @param inputIds the ids of the channel's inputs, by their names in the channel file
   */
  ExpectedChannel(ChannelSpec spec, Map<String, String> inputIds) {
    this.spec = spec;
    this.inputIds = inputIds;
  }

  /** The request's body, but for ids of the request and tags. */
  ObjectNode request(String name, String roleArn, List<String> ingestUrls, JsonNode encoder) {
    ObjectNode request = object();
    request.put("name", name);
    request.put("channelClass", spec.operation().channelClass().name());
    request.put("roleArn", roleArn);
    InputSpecification input = spec.encoding().input();
    request
        .putObject("inputSpecification")
        .put("codec", input.codec().name())
        .put("resolution", input.resolution().name())
        .put("maximumBitrate", input.maximumBitrate().name());
    ObjectNode destination = request.putArray("destinations").addObject();
    destination.put("id", EncodingSpec.DESTINATION);
    ingestUrls.forEach(url -> destination.withArray("settings").addObject().put("url", url));
    spec.encoding()
        .destinations()
        .forEach(other -> request.withArray("destinations").add(destination(other)));
    spec.ingest().inputs().forEach(i -> request.withArray("inputAttachments").add(attached(i)));
    request.set("encoderSettings", encoder);
    return request;
  }

  private static ObjectNode destination(OutputDestination spec) {
    ObjectNode destination = object().put("id", spec.id());
    for (OutputDestination.Address address : spec.addresses()) {
      ObjectNode settings = destination.withArray("settings").addObject();
      settings.put("url", address.url());
      address.streamName().ifPresent(name -> settings.put("streamName", name));
      address
          .credentials()
          .ifPresent(
              login ->
                  settings
                      .put("username", login.username())
                      .put("passwordParam", login.passwordParameter()));
    }
    return destination;
  }

  private ObjectNode attached(InputSpec input) {
    ObjectNode attachment = object();
    attachment.put("inputAttachmentName", input.name()).put("inputId", inputIds.get(input.name()));
    ObjectNode settings = attachment.putObject("inputSettings");
    // Where they are AWS's defaults, they are said by us.
    InputFilters filters = input.settings().filters();
    settings.put("deblockFilter", filters.deblock().name());
    settings.put("denoiseFilter", filters.denoise().name());
    settings.put("filterStrength", filters.strength()).put("inputFilter", filters.when().name());
    settings.put("smpte2038DataPreference", input.settings().smpte2038().name());
    input.settings().scte35Pid().ifPresent(pid -> settings.put("scte35Pid", pid));
    settings.put("sourceEndBehavior", input.settings().sourceEndBehavior().name());
    for (AudioSelector selector : input.settings().audioSelectors()) {
      settings
          .withArray("audioSelectors")
          .addObject()
          .put("name", selector.name())
          .set("selectorSettings", selector.by().match(new ExpectedAudio()));
    }
    for (CaptionSelector selector : input.settings().captionSelectors()) {
      settings
          .withArray("captionSelectors")
          .addObject()
          .put("name", selector.name())
          .set("selectorSettings", selector.source().match(new ExpectedCaptions()));
    }
    input
        .source()
        .pulledHls()
        .ifPresent(
            hls -> {
              ObjectNode network = settings.putObject("networkInputSettings");
              network.set("hlsInputSettings", hlsInput(hls));
              hls.serverValidation().ifPresent(v -> network.put("serverValidation", v.name()));
            });
    spec.ingest()
        .failover()
        .filter(pair -> pair.primary().equals(input.name()))
        .ifPresent(pair -> attachment.set("automaticInputFailoverSettings", failover(pair)));
    return attachment;
  }

  private static ObjectNode hlsInput(HlsPull hls) {
    ObjectNode input = object();
    hls.bandwidth().ifPresent(rate -> input.put("bandwidth", rate.bitsPerSecond()));
    hls.bufferSegments().ifPresent(value -> input.put("bufferSegments", value));
    hls.retries().ifPresent(value -> input.put("retries", value));
    hls.retryInterval().map(Duration::toSeconds).ifPresent(v -> input.put("retryInterval", v));
    return input.put("scte35Source", hls.scte35Source().name());
  }

  private ObjectNode failover(FailoverSpec pair) {
    ObjectNode failover = object();
    failover.put("secondaryInputId", inputIds.get(pair.secondary()));
    failover.put("inputPreference", pair.preference().name());
    failover.put("errorClearTimeMsec", pair.clearTime().toMillis());
    failover
        .putArray("failoverConditions")
        .addObject()
        .putObject("failoverConditionSettings")
        .putObject("inputLossSettings")
        .put("inputLossThresholdMsec", pair.inputLoss().toMillis());
    return failover;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** How a track is picked, in the API's words. */
  private static final class ExpectedAudio implements AudioSelector.By.Cases<ObjectNode> {
    @Override
    public ObjectNode language(AudioSelector.Language by) {
      ObjectNode settings = object();
      settings
          .putObject("audioLanguageSelection")
          .put("languageCode", by.code())
          .put("languageSelectionPolicy", by.policy().name());
      return settings;
    }

    @Override
    public ObjectNode pid(AudioSelector.Pid by) {
      ObjectNode settings = object();
      settings.putObject("audioPidSelection").put("pid", by.pid());
      return settings;
    }

    @Override
    public ObjectNode hlsRendition(AudioSelector.HlsRendition by) {
      ObjectNode settings = object();
      settings
          .putObject("audioHlsRenditionSelection")
          .put("groupId", by.group())
          .put("name", by.name());
      return settings;
    }

    @Override
    public ObjectNode tracks(AudioSelector.Tracks by) {
      ObjectNode settings = object();
      by.tracks()
          .forEach(
              track ->
                  settings
                      .withObjectProperty("audioTrackSelection")
                      .withArray("tracks")
                      .addObject()
                      .put("track", track));
      by.dolbyE()
          .ifPresent(
              program ->
                  settings
                      .withObjectProperty("audioTrackSelection")
                      .putObject("dolbyEDecode")
                      .put("programSelection", program.name()));
      return settings;
    }
  }
}
