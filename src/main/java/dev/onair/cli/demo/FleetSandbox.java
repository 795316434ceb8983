package dev.onair.cli.demo;

import dev.onair.model.AwsSpec;
import dev.onair.model.QuotasSpec;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.mediapackage.PackagingQuotas;

/** The sandbox that stands for the AWS of a fleet. */
public final class FleetSandbox {

  private FleetSandbox() {}

  /** A sandbox of the fleet's region, account and quotas; otherwise as by default. */
  public static SandboxOptions options(AwsSpec aws) {
    QuotasSpec quotas = aws.quotas();
    SandboxOptions options =
        SandboxOptions.defaults()
            .withRegion(aws.region())
            .withQuotas(
                new PackagingQuotas(
                    quotas.channelGroups(),
                    quotas.channelsPerGroup(),
                    quotas.endpointsPerChannel()));
    return aws.account().map(options::withAccount).orElse(options);
  }
}
