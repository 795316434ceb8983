package dev.onair.config.ingest;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.model.encoding.Template;
import dev.onair.model.ingest.InputType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The input attachments of a template: how its channel reads its inputs. The inputs of a channel
 * that uses the template take over what their own file does not say.
 */
public final class ExportedAttachments {

  private static final String NAME = "inputAttachmentName";
  private static final String CAPTIONS = "caption-selectors";

  private final Optional<Template> template;
  private final List<String> captions;
  private final Problems problems;

  /**
   * The attachments of a channel's profile.
   *
   * @param template the profile, where it is a template
   * @param captions the names of the caption selectors that it takes
   * @param problems where it is told what is taken over
   */
  public ExportedAttachments(
      Optional<Template> template, List<String> captions, Problems problems) {
    this.template = template;
    this.captions = captions;
    this.problems = problems;
  }

  /** No attachments: inputs are what the channel file says. */
  public static ExportedAttachments none() {
    return new ExportedAttachments(Optional.empty(), List.of(), new Problems());
  }

  /** Inputs with what they take over. */
  List<Section> over(List<Section> inputs) {
    if (template.isEmpty()) {
      return inputs;
    }
    Map<String, InputType> types = new LinkedHashMap<>();
    inputs.forEach(input -> type(input).ifPresent(type -> types.put(input.name(), type)));
    return inputs.stream()
        .map(input -> types.containsKey(input.name()) ? over(input, types) : input)
        .toList();
  }

  private Section over(Section input, Map<String, InputType> types) {
    InputType type = types.get(input.name());
    JsonPlace all = JsonPlace.root(template.get().attachments());
    Optional<JsonPlace> own = called(input.name(), all.elements());
    Optional<JsonPlace> attachment = own.or(() -> all.elements().stream().findFirst());
    Inheritance inheritance = new Inheritance(input, template.get().lines());
    attachment
        .flatMap(one -> one.at("inputSettings"))
        .ifPresent(
            settings -> {
              new InheritedSettings(inheritance, type).take(settings);
              new InheritedSelectors(inheritance, type).take(settings);
            });
    own.ifPresent(new InheritedSettings(inheritance, type)::takeEnd);
    attachment.ifPresent(
        one ->
            new InheritedFailover(inheritance, types)
                .take(input.name(), one, secondary(all.elements(), one, types.keySet())));
    JsonPlace from = attachment.orElse(all);
    if (!inheritance.says(CAPTIONS)) {
      assumeCaptions(from, inheritance);
    }
    if (!inheritance.told().isEmpty()) {
      WrittenAt at = template.get().lines().attachment(from.path());
      problems.warning(
          ProblemSubject.of("template").at("input-attachments").id(Flaw.of("taken-over")),
          at.location(),
          at.path(),
          (own.isPresent() ? "" : guess(input.name(), all.elements())) + inheritance.told());
    }
    return input.over(inheritance.values());
  }

  private static Optional<InputType> type(Section input) {
    String written = input.written().values().get("type");
    return Arrays.stream(InputType.values())
        .filter(type -> type.name().equals(written))
        .findFirst();
  }

  /** The input that takes the attachment which another one fails over to. */
  private static Optional<String> secondary(
      List<JsonPlace> attachments, JsonPlace primary, Set<String> inputs) {
    Optional<String> id = primary.text("automaticInputFailoverSettings", "secondaryInputId");
    return attachments.stream()
        .filter(one -> id.isPresent() && one.text("inputId").equals(id))
        .flatMap(one -> one.text(NAME).stream())
        .map(ExportedAttachments::asInput)
        .filter(inputs::contains)
        .findFirst();
  }

  /** Captions whose source nobody says: most are embedded. */
  private void assumeCaptions(JsonPlace from, Inheritance inheritance) {
    for (String name : captions) {
      if (!inheritance.takes(CAPTIONS, name) && !inheritance.leavesSelector(CAPTIONS, name)) {
        inheritance.assumeEmbedded(from, CAPTIONS, name);
      }
    }
  }

  /** The one of an input's name. */
  private static Optional<JsonPlace> called(String input, List<JsonPlace> attachments) {
    return attachments.stream()
        .filter(
            one ->
                one.text(NAME).map(ExportedAttachments::asInput).filter(input::equals).isPresent())
        .findFirst();
  }

  /** That an input has the first attachment for want of one of its name; a single one is all's. */
  private static String guess(String input, List<JsonPlace> attachments) {
    if (attachments.size() < 2) {
      return "";
    }
    List<String> names =
        attachments.stream().map(one -> one.text(NAME).orElse(one.path().toString())).toList();
    return "no attachment is called '%s'; taken from '%s', of %s; "
        .formatted(input, names.get(0), String.join(", ", names));
  }

  /** A name of the console's as that of an input in a channel file. */
  private static String asInput(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
