package dev.onair.config;

import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The warnings that channel files acknowledge by their ids, so that they are not shown any more. A
 * profile's is acknowledged when every channel that uses the profile does.
 */
final class Acknowledgements {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+\\.[a-z0-9-]+");

  private final List<Channel> channels = new ArrayList<>();

  private record Acknowledged(String id, Element at) {}

  /**
   * What a channel acknowledges.
   *
   * @param file the channel's file
   * @param profile its profile's; absent where it has none that can be used
   */
  private record Channel(String file, Optional<String> profile, List<Acknowledged> ids) {

    boolean uses(String other) {
      return profile.filter(other::equals).isPresent();
    }

    boolean has(Problem warning) {
      return ids.stream().anyMatch(one -> one.id().equals(warning.id().toString()));
    }

    /** Whether a warning stands in the channel's own lines, or beside the acknowledgement. */
    boolean isOf(Problem warning, Acknowledged one) {
      String place = warning.location().file();
      return place.equals(file) || place.equals(one.at().location().file());
    }
  }

  /** Reads what a channel acknowledges. */
  static void read(Section channel) {
    ids(channel);
  }

  private static List<Acknowledged> ids(Section channel) {
    return channel.elements("acknowledge").stream()
        .flatMap(
            element ->
                element
                    .text(ID, "the id of a warning, such as packaging.container.hevc")
                    .map(id -> new Acknowledged(id, element))
                    .stream())
        .toList();
  }

  /**
   * Notes what a channel acknowledges.
   *
   * @param profile the file of the channel's profile
   */
  void add(Section channel, String file, Optional<String> profile) {
    channels.add(new Channel(file, profile, ids(channel)));
  }

  /** The problems, the acknowledged ones marked. */
  List<Problem> marked(List<Problem> problems) {
    return problems.stream()
        .map(problem -> isAcknowledged(problem) ? problem.acknowledged() : problem)
        .toList();
  }

  private boolean isAcknowledged(Problem problem) {
    if (problem.severity() != Severity.WARNING) {
      return false;
    }
    List<Channel> users =
        channels.stream().filter(channel -> channel.uses(problem.location().file())).toList();
    return users.isEmpty()
        ? channels.stream()
            .anyMatch(
                channel ->
                    channel.ids().stream()
                        .filter(one -> one.id().equals(problem.id().toString()))
                        .anyMatch(one -> channel.isOf(problem, one)))
        : users.stream().allMatch(channel -> channel.has(problem));
  }

  /** Tells of what a channel acknowledges and nobody warns of. */
  void tellOfUnmatched(List<Problem> problems) {
    for (Channel channel : channels) {
      for (Acknowledged one : channel.ids()) {
        List<String> ids =
            problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .filter(
                    warning ->
                        channel.isOf(warning, one) || channel.uses(warning.location().file()))
                .map(warning -> warning.id().toString())
                .distinct()
                .toList();
        if (!ids.contains(one.id())) {
          one.at()
              .warning(
                  Flaw.of("unmatched"),
                  "no warning of this channel has the id '%s'; %s"
                      .formatted(
                          one.id(),
                          Suggestions.nearest(one.id(), ids)
                              .map(near -> "did you mean '" + near + "'?")
                              .orElse("remove it")));
        }
      }
    }
  }
}
