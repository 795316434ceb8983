package dev.onair.preflight;

import dev.onair.model.QuotasSpec;
import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.MediaLiveUse;
import dev.onair.operate.account.Quota;
import dev.onair.operate.account.RoleCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The quotas that are looked at. Their codes and names are those that Service Quotas lists.
 *
 * @see <a
 *     href="https://github.com/gruntwork-io/terraform-aws-utilities/blob/main/modules/request-quota-increase/variables.tf">a
 *     public listing of Service Quotas, March 2026</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html">AWS:
 *     CloudFront quotas</a>
 */
final class QuotaChecks {

  /** Where CloudFront's quotas are listed: it belongs to no region. */
  private static final String GLOBAL = "us-east-1";

  private final QuotasSpec configured;
  private final FleetCounts counts;
  private final Once<MediaLiveUse> mediaLive;
  private final Once<Map<String, Set<String>>> packaging;
  private final Once<List<ListedDistribution>> distributions;
  private final Once<RoleCount> roles;
  private final Once<List<Quota>> mediaLiveQuotas;
  private final Once<List<Quota>> packagingQuotas;
  private final Once<List<Quota>> cloudFrontQuotas;

  QuotaChecks(Scope scope, SharedAnswers answers, AwsAccount account) {
    configured = scope.shared().aws().quotas();
    counts = new FleetCounts(scope);
    mediaLive = answers.mediaLive();
    packaging = answers.packaging();
    distributions = answers.distributions();
    roles = new Once<>(account::roles);
    String region = scope.shared().aws().region();
    mediaLiveQuotas = new Once<>(() -> account.quotas("medialive", region));
    packagingQuotas = new Once<>(() -> account.quotas("mediapackagev2", region));
    cloudFrontQuotas = new Once<>(() -> account.quotas("cloudfront", GLOBAL));
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.addAll(mediaLive());
    checks.addAll(packaging());
    checks.add(
        check(
            kind("distributions", "L-24B04930", "Web distributions per AWS account"),
            cloudFrontQuotas,
            () -> counts.distributions(distributions.get())));
    checks.add(
        check(
            kind("roles", "", "Roles"),
            // IAM tells its quotas itself.
            new Once<>(() -> List.of(new Quota("", "Roles", roles.get().allowed(), true))),
            () -> counts.roles(roles.get().there(), mediaLive.get())));
    return checks;
  }

  private List<Check> mediaLive() {
    return List.of(
        mediaLive(
            kind("encoder-channels", "L-D1AFAF75", "Channels", configured.encoderChannels()),
            counts::encoderChannels),
        mediaLive(kind("pull-inputs", "L-4D7207DE", "Pull Inputs"), counts::pullInputs),
        mediaLive(kind("push-inputs", "L-9E233AF7", "Push Inputs"), counts::pushInputs),
        mediaLive(kind("flow-inputs", "L-FBCE2FC3", "MediaConnect Inputs"), counts::flowInputs),
        mediaLive(kind("device-inputs", "L-BDF24E14", "Device Inputs"), counts::deviceInputs),
        mediaLive(
            kind(
                "input-security-groups",
                "L-6A0116BB",
                "Input Security Groups",
                configured.inputSecurityGroups()),
            counts::inputSecurityGroups));
  }

  /** How many of something MediaLive has and will have. */
  private interface MediaLiveCount {
    List<Count> of(MediaLiveUse use);
  }

  private Check mediaLive(QuotaCheck.Kind kind, MediaLiveCount count) {
    return check(kind, mediaLiveQuotas, () -> count.of(mediaLive.get()));
  }

  private List<Check> packaging() {
    return List.of(
        check(
            kind("channel-groups", "L-A7040149", "Channel Groups", configured.channelGroups()),
            packagingQuotas,
            () -> counts.channelGroups(packaging.get())),
        check(
            kind(
                "channels-per-group",
                "L-55777135",
                "Channels per channel group",
                configured.channelsPerGroup()),
            packagingQuotas,
            () -> counts.channelsPerGroup(packaging.get())),
        check(
            kind(
                "endpoints-per-channel",
                "L-305BEE26",
                "Origin endpoints per channel",
                configured.endpointsPerChannel()),
            packagingQuotas,
            counts::endpointsPerChannel));
  }

  private static Check check(
      QuotaCheck.Kind kind, Once<List<Quota>> quotas, Once.Question<List<Count>> count) {
    return new QuotaCheck(kind, quotas, count);
  }

  private static QuotaCheck.Kind kind(String name, String code, String title, int configured) {
    return new QuotaCheck.Kind(name, code, title, Optional.of(configured));
  }

  private static QuotaCheck.Kind kind(String name, String code, String title) {
    return new QuotaCheck.Kind(name, code, title, Optional.empty());
  }
}
