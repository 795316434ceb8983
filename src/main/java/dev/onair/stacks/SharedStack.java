package dev.onair.stacks;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.access.Here;
import dev.onair.constructs.delivery.ChannelGroup;
import dev.onair.constructs.delivery.Distribution;
import dev.onair.constructs.delivery.LogBucket;
import dev.onair.constructs.encoding.SettingsTokens;
import dev.onair.constructs.monitoring.AlarmTopic;
import dev.onair.constructs.monitoring.Dashboard;
import dev.onair.constructs.monitoring.DistributionWatch;
import dev.onair.constructs.monitoring.PackagingLogs;
import dev.onair.model.GroupSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.WrittenSettings;
import dev.onair.model.delivery.OwnDomain;
import dev.onair.model.stack.OutputNames;
import dev.onair.model.stack.StackAddresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.constructs.Construct;

/**
 * What the channels share: the channel groups, and the distribution in front of them.
 *
 * <p>It is made of {@code shared.conf} alone, so that no change of a channel can change it.
 */
public final class SharedStack extends OnairStack {

  private final SharedSpec shared;
  private final SettingsTokens encoderSettings = new SettingsTokens();

  /**
   * What a channel stack needs of this one.
   *
   * @param distributionArn whom its endpoints let in; known when the channel is planned
   * @param distributionId whose metrics its dashboard shows
   * @param playbackDomain the host of its playback URLs
   */
  public record Exports(String distributionArn, String distributionId, String playbackDomain) {}

  /**
   * The stack.
   *
   * @param written the words in which the operator said what it is
   */
  public SharedStack(Construct scope, SharedSpec shared, WrittenSettings written) {
    super(scope, SharedSpec.STACK, shared);
    keep(written, List.of(StackAddresses.DISTRIBUTION));
    this.shared = shared;
    Map<GroupSpec, ChannelGroup> groups = new LinkedHashMap<>();
    shared.groups().forEach(group -> groups.put(group, ChannelGroup.create(this, shared, group)));
    Optional<LogBucket> logs =
        shared.delivery().accessLogs().map(spec -> LogBucket.create(this, shared, spec));
    Distribution distribution =
        Distribution.create(this, shared, List.copyOf(groups.values()), logs);
    Here here = Here.in(this, shared.aws().region());
    List<String> watching =
        shared
            .alarms()
            .map(
                alarms -> {
                  String topic = AlarmTopic.add(this, here, shared, alarms);
                  return DistributionWatch.add(this, shared, alarms, distribution.id(), topic);
                })
            .orElse(List.of());
    shared
        .packagingLogs()
        .ifPresent(spec -> PackagingLogs.add(this, here, shared, spec, arns(groups)));
    Dashboard.ofFleet(this, shared, watching, distribution.id());

    Map<String, Output> outputs = new TreeMap<>();
    outputs.put(
        OutputNames.DISTRIBUTION_ARN,
        new Output("Whom the channels' endpoints let in", distribution.arn()));
    outputs.put(
        OutputNames.DISTRIBUTION_DOMAIN,
        new Output("Where own domain names point to", distribution.domainName()));
    outputs.put(
        OutputNames.DISTRIBUTION_ID,
        new Output("For invalidations and metrics", distribution.id()));
    outputs.put(
        OutputNames.PLAYBACK_DOMAIN,
        new Output(
            "The host of the playback URLs",
            shared.delivery().domain().map(OwnDomain::playback).orElse(distribution.domainName())));
    logs.ifPresent(
        bucket ->
            outputs.put(
                OutputNames.LOG_BUCKET, new Output("The access logs' bucket", bucket.name())));
    outputs.put(
        OutputNames.CHANNEL_GROUPS,
        new Output("The channel groups by their names here", names(groups)));
    outputs(outputs);
  }

  /** The encoder settings that channels of this app share. */
  SettingsTokens encoderSettings() {
    return encoderSettings;
  }

  /**
   * Lets a channel stack read this one's outputs, from its state; the CDKTF CLI then deploys this
   * stack first.
   *
   * <p>Not CDKTF's own cross-stack references: those would add outputs to this stack as soon as a
   * channel asks for them.
   */
  public Exports exportTo(TerraformStack reader) {
    reader.addDependency(this);
    StateBackend.read(reader, SharedSpec.STACK, shared.state());
    return new Exports(
        exported(OutputNames.DISTRIBUTION_ARN),
        exported(OutputNames.DISTRIBUTION_ID),
        shared
            .delivery()
            .domain()
            .map(OwnDomain::playback)
            .orElse(exported(OutputNames.PLAYBACK_DOMAIN)));
  }

  /** Written out, and not asked of CDKTF: a thousand stacks do this twice. */
  private static String exported(String output) {
    return "${data.terraform_remote_state.%s.outputs.%s}".formatted(SharedSpec.STACK, output);
  }

  private static Map<String, String> names(Map<GroupSpec, ChannelGroup> groups) {
    Map<String, String> names = new LinkedHashMap<>();
    groups.forEach((spec, group) -> names.put(spec.name(), group.name()));
    return names;
  }

  private static Map<String, String> arns(Map<GroupSpec, ChannelGroup> groups) {
    Map<String, String> arns = new LinkedHashMap<>();
    groups.forEach((spec, group) -> arns.put(spec.name(), group.arn()));
    return arns;
  }
}
