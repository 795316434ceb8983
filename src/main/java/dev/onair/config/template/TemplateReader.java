package dev.onair.config.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.config.documents.Document;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.Suggestions;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.IntrinsicFunction;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a template: {@code profiles/<name>.json} or {@code .yaml}, a MediaLive channel as AWS or
 * its users write it, or only its encoder settings.
 */
public final class TemplateReader {

  private static final ProblemSubject SUBJECT = ProblemSubject.of("template");
  private static final String INPUT = "inputSpecification";
  private static final String DESTINATIONS = "destinations";

  /** What a template is read for. */
  private static final Set<String> TAKEN =
      Set.of(ExportedChannel.SETTINGS, INPUT, ExportedChannel.ATTACHMENTS, DESTINATIONS);

  private final Document document;
  private final ServiceModel model;
  private final Problems problems;

  public TemplateReader(Document document, ServiceModel model, Problems problems) {
    this.document = document;
    this.model = model;
    this.problems = problems;
  }

  /**
   * The template; empty where the document has no encoder settings.
   *
   * @param input the input specification, over which the document's goes
   * @param otherwise what goes to the packager is like where the document says nothing of it
   */
  public Optional<Template> read(InputSpecification input, Ladder.OutputGroup otherwise) {
    return ExportedChannel.find(document, model, problems)
        .flatMap(channel -> read(channel, input, otherwise));
  }

  private Optional<Template> read(
      ExportedChannel channel, InputSpecification input, Ladder.OutputGroup otherwise) {
    new OtherMembers(channel, model, problems).tell(TAKEN);
    InputSpecification own = input(channel, input);
    if (!(channel.member(ExportedChannel.SETTINGS) instanceof ObjectNode settings)
        || IntrinsicFunction.name(settings).isPresent()) {
      error(
          channel,
          JsonPath.of(ExportedChannel.SETTINGS),
          Flaw.TYPE,
          IntrinsicFunction.name(channel.member(ExportedChannel.SETTINGS))
              .map(IntrinsicFunction::message)
              .orElse("is no JSON object: { … }"));
      return Optional.empty();
    }
    tellOfFunctions(channel.functionsOfAttachments());
    WithoutFunctions lists = new WithoutFunctions(channel);
    return Optional.of(
        new Template(
            own,
            settings,
            lists.members(ExportedChannel.ATTACHMENTS),
            lists.elements(DESTINATIONS),
            new Template.Lines(lists.places()),
            otherwise));
  }

  private void tellOfFunctions(List<WrittenAt> functions) {
    if (!functions.isEmpty()) {
      problems.warning(
          SUBJECT.at("input-attachments").id(Flaw.of("functions")),
          functions.get(0).location(),
          functions.get(0).path(),
          "what only CloudFormation knows is passed over; say it in the channel file: "
              + functions.stream().map(WrittenAt::path).collect(Collectors.joining(", ")));
    }
  }

  /** The input specification, over a default. */
  private InputSpecification input(ExportedChannel channel, InputSpecification otherwise) {
    return new InputSpecification(
        oneOf(channel, "codec", InputSpecification.Codec.class, otherwise.codec()),
        oneOf(channel, "resolution", InputSpecification.Resolution.class, otherwise.resolution()),
        oneOf(
            channel,
            "maximumBitrate",
            InputSpecification.MaximumBitrate.class,
            otherwise.maximumBitrate()));
  }

  private <E extends Enum<E>> E oneOf(
      ExportedChannel channel, String key, Class<E> type, E otherwise) {
    JsonNode value = channel.member(INPUT).path(key);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    if (names.contains(value.asText())) {
      return Enum.valueOf(type, value.asText());
    }
    error(
        channel,
        JsonPath.of(INPUT, key),
        Flaw.CHOICE,
        IntrinsicFunction.name(value)
            .map(IntrinsicFunction::message)
            .orElseGet(() -> Suggestions.notAllowed(value.asText(), names)));
    return otherwise;
  }

  private void error(ExportedChannel channel, JsonPath way, Flaw flaw, String message) {
    WrittenAt at = channel.at(way);
    problems.error(SUBJECT.at(way).id(flaw), at.location(), at.path(), message);
  }
}
