package dev.onair.preflight;

import dev.onair.model.ChannelSpec;
import dev.onair.model.GroupSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.Tags;
import dev.onair.model.ingest.InputType;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.MediaLiveUse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many of something there are and will be. What has onair's tags of a channel that is looked at
 * is that channel's own, and is not counted twice.
 */
final class FleetCounts {

  private final SharedSpec shared;
  private final List<ChannelSpec> channels;
  private final Set<String> names;

  FleetCounts(Scope scope) {
    shared = scope.shared();
    channels = scope.channels();
    names = channels.stream().map(ChannelSpec::name).collect(Collectors.toSet());
  }

  List<Count> encoderChannels(MediaLiveUse use) {
    return account(use.channels(), channels.size());
  }

  List<Count> inputSecurityGroups(MediaLiveUse use) {
    return account(use.inputSecurityGroups(), inputs(InputType::isGuarded));
  }

  /** Files are pulled too. */
  List<Count> pullInputs(MediaLiveUse use) {
    return inputs(use, type -> !type.isPush());
  }

  List<Count> pushInputs(MediaLiveUse use) {
    return inputs(use, InputType::isGuarded);
  }

  /** MediaLive counts inputs from flows apart from pushed ones. */
  List<Count> flowInputs(MediaLiveUse use) {
    return inputs(use, type -> type == InputType.MEDIACONNECT);
  }

  /** MediaLive counts inputs from Link devices apart from pushed ones. */
  List<Count> deviceInputs(MediaLiveUse use) {
    return inputs(use, type -> type == InputType.INPUT_DEVICE);
  }

  List<Count> channelGroups(Map<String, Set<String>> there) {
    Set<String> after = new HashSet<>(there.keySet());
    shared.groups().forEach(group -> after.add(shared.groupName(group.name())));
    return List.of(Count.inAccount(there.size(), after.size()));
  }

  List<Count> channelsPerGroup(Map<String, Set<String>> there) {
    return shared.groups().stream()
        .map(GroupSpec::name)
        .map(group -> inGroup(group, there.getOrDefault(shared.groupName(group), Set.of())))
        .toList();
  }

  private Count inGroup(String group, Set<String> there) {
    Set<String> after = new HashSet<>(there);
    channels.stream()
        .filter(channel -> channel.operation().group().equals(group))
        .forEach(channel -> after.add(channel.name()));
    return new Count("group '" + group + "'", OptionalInt.of(there.size()), after.size());
  }

  /** What a channel has by its file is all that it will have. */
  List<Count> endpointsPerChannel() {
    return channels.stream()
        .map(c -> new Count(c.name(), OptionalInt.empty(), c.packaging().endpoints().size()))
        .toList();
  }

  List<Count> distributions(List<ListedDistribution> there) {
    boolean deployed = there.stream().anyMatch(this::isFleets);
    return List.of(Count.inAccount(there.size(), there.size() + (deployed ? 0 : 1)));
  }

  /** Whether a distribution is the fleet's. */
  boolean isFleets(ListedDistribution distribution) {
    return distribution.isOf(shared.description(), shared.groupNames());
  }

  /** A channel has a role of its own. */
  List<Count> roles(int there, MediaLiveUse use) {
    long deployed = use.channels().stream().filter(this::isOurs).count();
    return List.of(Count.inAccount(there, there + (int) Math.max(0, channels.size() - deployed)));
  }

  private List<Count> inputs(MediaLiveUse use, Predicate<InputType> kind) {
    Set<String> types =
        List.of(InputType.values()).stream()
            .filter(kind)
            .map(InputType::name)
            .collect(Collectors.toSet());
    return account(
        use.inputs().stream()
            .filter(input -> types.contains(input.type()))
            .map(MediaLiveUse.Input::tags)
            .toList(),
        inputs(kind));
  }

  private int inputs(Predicate<InputType> kind) {
    return (int)
        channels.stream()
            .flatMap(channel -> channel.ingest().inputs().stream())
            .filter(input -> kind.test(input.source().type()))
            .count();
  }

  private List<Count> account(List<Map<String, String>> there, int wanted) {
    long others = there.stream().filter(tags -> !isOurs(tags)).count();
    return wanted == 0 ? List.of() : List.of(Count.inAccount(there.size(), (int) others + wanted));
  }

  private boolean isOurs(Map<String, String> tags) {
    return shared.name().equals(tags.get(Tags.WORKFLOW))
        && names.contains(tags.getOrDefault(Tags.CHANNEL, ""));
  }
}
