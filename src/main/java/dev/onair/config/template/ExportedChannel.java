package dev.onair.config.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.config.documents.Document;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.IntrinsicFunction;
import dev.onair.encoder.settings.JsonPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A MediaLive channel of a document, in the names of the API's answers, whatever the document calls
 * its members and wraps it in.
 *
 * @param channel the channel; encoder settings that stand by themselves are its {@code
 *     encoderSettings}
 * @param places where each of its values stands, by its way in the API's names
 */
public record ExportedChannel(ObjectNode channel, Map<JsonPath, WrittenAt> places) {

  static final String SETTINGS = "encoderSettings";
  static final String ATTACHMENTS = "inputAttachments";

  private static final Set<String> IDS = Set.of("inputId", "secondaryInputId");

  public ExportedChannel {
    places = Map.copyOf(places);
  }

  /** The one channel of a document; empty where there is none, which is then recorded. */
  public static Optional<ExportedChannel> find(
      Document document, ServiceModel model, Problems problems) {
    return new ChannelSearch(document, problems)
        .find()
        .map(place -> told(place, new Respelling(document, model, problems), model));
  }

  /**
   * Where the attachments have a function of CloudFormation for something that onair would take
   * over: anything but the ids of inputs.
   */
  public List<WrittenAt> functionsOfAttachments() {
    return functions(new JsonPlace(JsonPath.of(ATTACHMENTS), member(ATTACHMENTS)))
        .filter(place -> !IDS.contains(place.name()))
        .map(place -> at(place.path()))
        .toList();
  }

  /** The outermost ones. */
  private static Stream<JsonPlace> functions(JsonPlace place) {
    return IntrinsicFunction.name(place.node()).isPresent()
        ? Stream.of(place)
        : place.children().stream().flatMap(ExportedChannel::functions);
  }

  /** Where something of the channel stands; that of the nearest around what does not. */
  WrittenAt at(JsonPath way) {
    return way.nearest(places).orElseThrow();
  }

  private static ExportedChannel told(JsonPlace written, Respelling names, ServiceModel model) {
    Map<String, Shape.Member> members = channelMembers(model);
    boolean wrapped =
        written.children().stream()
            .anyMatch(child -> Spelling.plain(child.name()).equals(Spelling.plain(SETTINGS)));
    if (wrapped) {
      return new ExportedChannel(names.object(written, JsonPath.ROOT, members), names.places());
    }
    return bare(written, names, model, members);
  }

  /** Encoder settings by themselves; what is beside them and no setting belongs to the channel. */
  private static ExportedChannel bare(
      JsonPlace written,
      Respelling names,
      ServiceModel model,
      Map<String, Shape.Member> channelMembers) {
    Map<String, Shape.Member> settings = names.members(model.structure("EncoderSettings"));
    ObjectNode beside = ((ObjectNode) written.node()).objectNode();
    ObjectNode own = beside.objectNode();
    for (JsonPlace place : written.children()) {
      String name = Spelling.plain(place.name());
      boolean ofTheChannel = channelMembers.containsKey(name) && !settings.containsKey(name);
      (ofTheChannel ? beside : own).set(place.name(), place.node());
    }
    ObjectNode channel =
        names.object(new JsonPlace(written.path(), beside), JsonPath.ROOT, channelMembers);
    channel.set(
        SETTINGS,
        names.object(new JsonPlace(written.path(), own), JsonPath.of(SETTINGS), settings));
    return new ExportedChannel(channel, names.places());
  }

  /** All that a channel has where it is made, and where it is told of. */
  private static Map<String, Shape.Member> channelMembers(ServiceModel model) {
    Map<String, Shape.Member> members = new HashMap<>();
    for (String shape : Set.of("DescribeChannelResponse", "CreateChannelRequest")) {
      members.putAll(Spelling.plain(model.structure(shape).members()));
    }
    return members;
  }

  /** A member of the channel; a missing node where there is none. */
  JsonNode member(String name) {
    return channel.path(name);
  }
}
