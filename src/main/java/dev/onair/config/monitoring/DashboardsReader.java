package dev.onair.config.monitoring;

import dev.onair.config.section.Section;
import dev.onair.model.monitoring.DashboardsSpec;
import dev.onair.model.monitoring.DashboardsSpec.Scope;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code dashboards} of {@code shared.conf}: what there is to look at in CloudWatch. */
public final class DashboardsReader {

  /** What stands in a link of Markdown as it is. */
  private static final Pattern URL =
      Pattern.compile("https?://[A-Za-z0-9._~:/?#@!&*+,;=%-]{1,500}");

  private DashboardsReader() {}

  /** What it says; empty where something in it is wrong. */
  public static Optional<DashboardsSpec> read(Section dashboards) {
    Scope scope = dashboards.oneOf("scope", Scope.class);
    Optional<String> runbook =
        dashboards.optionalText("runbook", URL, "a URL of http or https without brackets");
    return dashboards.build(() -> new DashboardsSpec(scope, runbook));
  }
}
