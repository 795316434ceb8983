package dev.onair.config.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.documents.Document;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.encoder.settings.JsonPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the channel in a document, whatever it is wrapped in: the answer of a call, a resource of a
 * CloudFormation template, a list. A channel is an object with {@code encoderSettings}; where there
 * is none, encoder settings by themselves are one.
 */
final class ChannelSearch {

  private static final ProblemSubject CHANNEL = ProblemSubject.of("template");

  /** What encoder settings have that nothing else of AWS has; either will do. */
  private static final Set<String> OF_SETTINGS =
      Set.of(Spelling.plain("videoDescriptions"), Spelling.plain("outputGroups"));

  private final Document document;
  private final Problems problems;

  ChannelSearch(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  /** The one channel; empty where there is none, or more than one, which is then recorded. */
  Optional<JsonPlace> find() {
    JsonPlace root = JsonPlace.root(document.root());
    List<JsonPlace> found = new ArrayList<>();
    search(root, Set.of(Spelling.plain(ExportedChannel.SETTINGS)), found);
    if (found.isEmpty()) {
      search(root, OF_SETTINGS, found);
    }
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    if (found.isEmpty()) {
      error(
          Flaw.TYPE,
          "is no MediaLive channel: it has neither encoderSettings nor videoDescriptions"
              + (isList()
                  ? "; list-channels leaves them out, and describe-channel tells them"
                  : ""));
    } else {
      error(
          Flaw.COUNT,
          "has %d channels: %s; a profile is one of them: put each into a file of its own"
              .formatted(
                  found.size(), found.stream().map(this::words).collect(Collectors.joining(", "))));
    }
    return Optional.empty();
  }

  /** Outermost first: what is in a channel is no other one. */
  private static void search(JsonPlace place, Set<String> members, List<JsonPlace> found) {
    if (place.node() instanceof ObjectNode object && has(object, members)) {
      found.add(place);
    } else {
      place.children().forEach(child -> search(child, members, found));
    }
  }

  private static boolean has(ObjectNode object, Set<String> members) {
    return object.properties().stream().anyMatch(e -> members.contains(Spelling.plain(e.getKey())));
  }

  private boolean isList() {
    return document.root().properties().stream()
        .anyMatch(member -> Spelling.plain(member.getKey()).equals("channels"));
  }

  /** {@code Resources.Sports (line 12)}. */
  private String words(JsonPlace channel) {
    JsonNode name = document.root();
    return "%s (line %d)"
        .formatted(
            name.isArray() ? "the one" : channel.path().toString().replaceAll("\\.Properties$", ""),
            document.locationOf(channel.path()).line());
  }

  private void error(Flaw flaw, String message) {
    problems.error(CHANNEL.id(flaw), document.locationOf(JsonPath.ROOT), "", message);
  }
}
