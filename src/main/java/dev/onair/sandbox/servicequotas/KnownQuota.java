package dev.onair.sandbox.servicequotas;

import java.util.List;

/**
 * A quota that the sandbox's account has. Codes and names are those of AWS.
 *
 * @param standard AWS's default
 */
record KnownQuota(String service, String code, String name, ServiceQuotasRule standard) {

  private static final String MEDIALIVE = "medialive";
  private static final String MEDIAPACKAGE = "mediapackagev2";

  static final List<KnownQuota> ALL =
      List.of(
          new KnownQuota(MEDIALIVE, "L-D1AFAF75", "Channels", ServiceQuotasRule.CHANNELS),
          new KnownQuota(MEDIALIVE, "L-BDF24E14", "Device Inputs", ServiceQuotasRule.DEVICE_INPUTS),
          new KnownQuota(
              MEDIALIVE,
              "L-6A0116BB",
              "Input Security Groups",
              ServiceQuotasRule.INPUT_SECURITY_GROUPS),
          new KnownQuota(
              MEDIALIVE, "L-FBCE2FC3", "MediaConnect Inputs", ServiceQuotasRule.FLOW_INPUTS),
          new KnownQuota(MEDIALIVE, "L-4D7207DE", "Pull Inputs", ServiceQuotasRule.PULL_INPUTS),
          new KnownQuota(MEDIALIVE, "L-9E233AF7", "Push Inputs", ServiceQuotasRule.PUSH_INPUTS),
          new KnownQuota(
              MEDIAPACKAGE, "L-A7040149", "Channel Groups", ServiceQuotasRule.CHANNEL_GROUPS),
          new KnownQuota(
              MEDIAPACKAGE,
              "L-55777135",
              "Channels per channel group",
              ServiceQuotasRule.CHANNELS_PER_GROUP),
          new KnownQuota(
              MEDIAPACKAGE,
              "L-305BEE26",
              "Origin endpoints per channel",
              ServiceQuotasRule.ENDPOINTS_PER_CHANNEL),
          new KnownQuota(
              "cloudfront",
              "L-24B04930",
              "Web distributions per AWS account",
              ServiceQuotasRule.DISTRIBUTIONS));
}
