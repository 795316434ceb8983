package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.importing.NotImportableException;
import dev.onair.importing.facts.ForeignChannel;
import dev.onair.importing.facts.ForeignEncoding;
import dev.onair.importing.facts.ForeignInput;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ChannelClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The event configuration of AWS's Live Event Framework (LEF), {@code eventConfiguration.ts}, from
 * its version 1.1 on.
 */
final class LiveEventForm {

  private static final Set<String> TAKEN =
      Set.of(
          "encodingProfileLocation",
          "channelClass",
          "inputs",
          "input",
          "sourceEndBehavior",
          "segmentLengthInSeconds",
          "minimumSegmentLengthInSeconds",
          "scte35Behavior",
          "inputSpecification",
          "captionSelectors");

  private final Foreign foreign;
  private final JsonNode event;
  private final JsonNode encoder;
  private final Remarks remarks;

  LiveEventForm(Foreign foreign, JsonNode document, Remarks remarks) {
    this.foreign = foreign;
    this.event = document.path("event");
    this.encoder = event.path("mediaLive");
    this.remarks = remarks;
  }

  /** Whether a document is of this form. */
  static boolean is(JsonNode document) {
    JsonNode event = document.path("event");
    return event.has("mediaPackage") && (event.has("mediaLive") || event.has("elementalLive"));
  }

  ForeignChannel read() throws NotImportableException, IOException {
    if (!event.has("mediaLive")) {
      throw new NotImportableException(
          "the event is encoded by Elemental Live on the operator's own hardware; onair makes"
              + " channels"
              + " of MediaLive");
    }
    Json.leaveOut(encoder, TAKEN, "mediaLive.", "; a channel file has no such setting", remarks);
    if (!event.path("mediaTailor").isEmpty()) {
      remarks.leftOut("mediaTailor; onair inserts no ads");
    }
    List<ForeignInput> inputs = inputs();
    if (inputs.isEmpty()) {
      throw new NotImportableException(
          "mediaLive.inputs is missing; event configurations are read from LEF 1.1 on");
    }
    remarks.taken("inputs, class, input specification and endpoints of " + foreign.name());
    return new ForeignChannel(
        Optional.empty(),
        Json.constant(encoder, "channelClass", ChannelClass.class),
        inputs,
        encoding(),
        new LiveEventPackaging(event.path("mediaPackage"), remarks).read(),
        new TreeMap<>(),
        List.of());
  }

  private List<ForeignInput> inputs() {
    List<JsonNode> all = new ArrayList<>();
    encoder.path("inputs").forEach(all::add);
    if (encoder.path("input").isObject()) {
      all.add(encoder.path("input"));
    }
    LiveEventInput reader = new LiveEventInput(encoder, all.size() > 1, remarks);
    List<ForeignInput> inputs = new ArrayList<>();
    for (JsonNode input : all) {
      inputs.add(reader.read(input, "input-" + (inputs.size() + 1)));
    }
    return inputs;
  }

  private ForeignEncoding encoding() throws NotImportableException, IOException {
    String location = Json.text(encoder, "encodingProfileLocation").orElse("");
    int segment =
        Json.number(encoder, "segmentLengthInSeconds")
            .orElseThrow(
                () -> new NotImportableException("mediaLive.segmentLengthInSeconds is missing"));
    HlsForPackager profile =
        HlsForPackager.of(
            foreign,
            foreign.profileAt(location),
            segment,
            Json.number(encoder, "minimumSegmentLengthInSeconds").orElse(segment),
            !encoder.path("scte35Behavior").asText().equals("NO_PASSTHROUGH"));
    return ForeignEncoding.of(
        profile.document(encoder.path("inputSpecification"), location), Optional.empty());
  }
}
