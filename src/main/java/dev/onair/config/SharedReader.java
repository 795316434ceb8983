package dev.onair.config;

import dev.onair.config.access.AccessReader;
import dev.onair.config.delivery.DeliveryReader;
import dev.onair.config.hocon.Variables;
import dev.onair.config.monitoring.AlarmsReader;
import dev.onair.config.monitoring.DashboardsReader;
import dev.onair.config.monitoring.PackagingLogsReader;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.config.section.SettingType;
import dev.onair.config.values.Regions;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.AccessSpec;
import dev.onair.model.AwsSpec;
import dev.onair.model.GroupSpec;
import dev.onair.model.Names;
import dev.onair.model.QuotasSpec;
import dev.onair.model.RolesSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.StateSpec;
import dev.onair.model.delivery.DeliverySpec;
import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.DashboardsSpec;
import dev.onair.model.monitoring.PackagingLogsSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code shared.conf}. */
public final class SharedReader {

  /** A region's code, such as {@code eu-west-1}, of any service. */
  public static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d{1,2}");

  /** No quota of AWS's; it keeps typing errors out. */
  private static final int MAX_QUOTA = 100_000;

  /** Stands in for quotas in which something is wrong. */
  private static final QuotasSpec NO_QUOTAS = new QuotasSpec(0, 0, 0, 0, Optional.empty(), 0);

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String VARIABLE_EXPECTED =
      "the name of an environment variable: letters, digits and _";

  private static final String DEFAULT_GROUP = "main";

  /** CloudFront: a distribution's comment has at most 128 characters. */
  private static final int MAX_DESCRIPTION = 128;

  /** MediaPackage V2: a group's description has at most 1,024 characters. */
  private static final int MAX_GROUP_DESCRIPTION = 1024;

  /**
   * Three cache behaviors each, of the 75 that a distribution has by default.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html">AWS:
   *     CloudFront quotas</a>
   */
  private static final int MAX_GROUPS = 25;

  /**
   * Where CloudFront doesn't deliver standard logs.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html">AWS:
   *     choosing a bucket for standard logs</a>
   */
  private static final Set<String> REGIONS_WITHOUT_LOGS =
      Set.of(
          "af-south-1",
          "ap-east-1",
          "ap-south-2",
          "ap-southeast-3",
          "ap-southeast-4",
          "ca-west-1",
          "eu-central-2",
          "eu-south-1",
          "eu-south-2",
          "il-central-1",
          "me-central-1",
          "me-south-1");

  private final Defaults defaults;

  public SharedReader(Defaults defaults) {
    this.defaults = defaults;
  }

  /** What the file's root says; empty where something in it is wrong. */
  public Optional<SharedSpec> read(Section shared) {
    String name = name(shared);
    String description = description(shared, MAX_DESCRIPTION).orElse("");
    AwsSpec aws = aws(shared, name);
    Optional<StateSpec> state = new StateReader(shared.section("state"), name, aws.region()).read();
    List<GroupSpec> groups = groups(shared, description);
    boolean protect = shared.flag("protect");
    Optional<DeliverySpec> delivery = new DeliveryReader(shared.section("delivery")).read();
    Optional<AlarmsSpec> alarms =
        new AlarmsReader(shared.section("alarms"), defaults, aws.region()).read();
    Optional<DashboardsSpec> dashboards = DashboardsReader.read(shared.section("dashboards"));
    Optional<PackagingLogsSpec> packagingLogs =
        PackagingLogsReader.read(shared.section("packaging-logs"));
    checkLogs(shared, aws.region());
    // They were listed before any other setting could be read.
    shared.elements("environment").forEach(SharedReader::checkVariable);
    return shared.build(
        () ->
            new SharedSpec(
                name,
                description,
                aws,
                state.get(),
                groups,
                protect,
                delivery.get(),
                alarms,
                dashboards.get(),
                packagingLogs));
  }

  private static void checkVariable(Element variable) {
    variable
        .text(VARIABLE, VARIABLE_EXPECTED)
        .filter(Variables::isCredential)
        .ifPresent(
            name ->
                variable.error(
                    Flaw.CHOICE,
                    "'%s' lets in whoever has it: no file may read it; remove it".formatted(name)));
  }

  private static String name(Section shared) {
    return shared.text("name", Names.FLEET, "a fleet's name; it must match " + Names.FLEET);
  }

  private static Optional<String> description(Section section, int max) {
    Optional<String> description = section.optionalText("description");
    description
        .filter(text -> text.length() > max)
        .ifPresent(
            text ->
                section.error(
                    "description",
                    Flaw.LENGTH,
                    "has %d characters; at most %d are allowed".formatted(text.length(), max)));
    return description;
  }

  private static AwsSpec aws(Section shared, String fleet) {
    String region = shared.text("region");
    shared.takes("region", SettingType.oneOf(Regions.usable()));
    Optional.of(region)
        .filter(given -> !given.isEmpty())
        .flatMap(Regions::problem)
        .ifPresent(problem -> shared.error("region", Flaw.CHOICE, problem));
    Optional<String> account =
        shared.optionalText("account", Names.ACCOUNT, Names.ACCOUNT_EXPECTED);
    QuotasSpec quotas = quotas(shared.section("quotas")).orElse(NO_QUOTAS);
    RolesSpec roles = RolesReader.read(shared.section("roles"));
    AccessSpec access = new AccessReader(shared.section("access"), fleet).read();
    return new AwsSpec(
        region, account, new TagsReader(shared, Map.of()).read(), quotas, roles, access);
  }

  private static Optional<QuotasSpec> quotas(Section quotas) {
    int groups = quotas.integer("channel-groups", 1, MAX_QUOTA);
    int channels = quotas.integer("channels-per-group", 1, MAX_QUOTA);
    int endpoints = quotas.integer("endpoints-per-channel", 1, MAX_QUOTA);
    int encoders = quotas.integer("encoder-channels", 1, MAX_QUOTA);
    Optional<Integer> inputs = quotas.optionalInteger("inputs", 1, MAX_QUOTA);
    int allowlists = quotas.integer("input-security-groups", 1, MAX_QUOTA);
    return quotas.build(
        () -> new QuotasSpec(groups, channels, endpoints, encoders, inputs, allowlists));
  }

  private static void checkLogs(Section shared, String region) {
    boolean logs =
        shared.section("delivery").section("access-logs").optionalFlag("enabled").orElse(false);
    if (logs && Regions.usable().contains(region) && REGIONS_WITHOUT_LOGS.contains(region)) {
      shared.error(
          "region",
          Flaw.of("access-logs"),
          "CloudFront delivers no access logs to a bucket in %s; choose another region, or say"
                  .formatted(region)
              + " delivery.access-logs.enabled = false");
    }
  }

  private List<GroupSpec> groups(Section shared, String fallback) {
    List<GroupSpec> groups = new ArrayList<>();
    shared.demand("groups");
    shared.named("groups", Names.GROUP);
    List<Section> sections = shared.children("groups", defaults.each("group"));
    for (Section group : sections) {
      if (!Names.GROUP.matcher(group.name()).matches()) {
        group.reject(
            Flaw.NAME,
            "'%s' is not a group's name; it must match %s".formatted(group.name(), Names.GROUP));
      }
      String description = description(group, MAX_GROUP_DESCRIPTION).orElse(fallback);
      group.build(() -> new GroupSpec(group.name(), description)).ifPresent(groups::add);
    }
    if (sections.isEmpty()) {
      shared.error(
          "groups", Flaw.MISSING, "there is no channel group; add one: groups { main {} }");
    }
    if (groups.size() > MAX_GROUPS) {
      shared.error(
          "groups",
          Flaw.COUNT,
          "%d groups are too many for one distribution; at most %d are possible"
              .formatted(groups.size(), MAX_GROUPS));
    }
    // The default group owns the distribution's default behavior, so it must not be the one that
    // happens to come first when another is added.
    groups.sort(
        Comparator.comparing((GroupSpec group) -> !group.name().equals(DEFAULT_GROUP))
            .thenComparing(GroupSpec::name));
    return groups;
  }
}
