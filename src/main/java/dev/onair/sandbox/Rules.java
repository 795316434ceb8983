package dev.onair.sandbox;

import dev.onair.sandbox.acm.AcmRule;
import dev.onair.sandbox.cloudcontrol.CloudControlRule;
import dev.onair.sandbox.cloudformation.CloudFormationRule;
import dev.onair.sandbox.cloudfront.CloudFrontRule;
import dev.onair.sandbox.cloudfront.DistributionRule;
import dev.onair.sandbox.cloudfront.edge.EdgeRule;
import dev.onair.sandbox.cloudwatch.CloudWatchRule;
import dev.onair.sandbox.events.EventsRule;
import dev.onair.sandbox.iam.IamRule;
import dev.onair.sandbox.kms.KmsRule;
import dev.onair.sandbox.logs.LogsRule;
import dev.onair.sandbox.mediaconnect.MediaConnectRule;
import dev.onair.sandbox.medialive.ChannelRule;
import dev.onair.sandbox.medialive.ChannelStateRule;
import dev.onair.sandbox.medialive.EncoderRule;
import dev.onair.sandbox.medialive.InputRule;
import dev.onair.sandbox.medialive.MediaLiveRule;
import dev.onair.sandbox.medialive.ScheduleRule;
import dev.onair.sandbox.mediapackage.HarvestRule;
import dev.onair.sandbox.mediapackage.PackagingRule;
import dev.onair.sandbox.protocol.ProtocolRule;
import dev.onair.sandbox.rules.Rule;
import dev.onair.sandbox.s3.S3Rule;
import dev.onair.sandbox.servicequotas.ServiceQuotasRule;
import dev.onair.sandbox.sns.SnsRule;
import dev.onair.sandbox.ssm.SsmRule;
import dev.onair.sandbox.sts.StsRule;
import dev.onair.sandbox.wafv2.WafRule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the sandbox, service by service. */
public final class Rules {

  private Rules() {}

  /** In the order of the enums' names, and within one as they stand there. */
  public static List<Rule> all() {
    return Stream.<Rule[]>of(
            AcmRule.values(),
            ChannelRule.values(),
            ChannelStateRule.values(),
            CloudControlRule.values(),
            CloudFormationRule.values(),
            CloudFrontRule.values(),
            CloudWatchRule.values(),
            DistributionRule.values(),
            EdgeRule.values(),
            EncoderRule.values(),
            EventsRule.values(),
            HarvestRule.values(),
            IamRule.values(),
            InputRule.values(),
            KmsRule.values(),
            LogsRule.values(),
            MediaConnectRule.values(),
            MediaLiveRule.values(),
            PackagingRule.values(),
            ProtocolRule.values(),
            ScheduleRule.values(),
            ServiceQuotasRule.values(),
            S3Rule.values(),
            SnsRule.values(),
            SsmRule.values(),
            StsRule.values(),
            WafRule.values())
        .flatMap(Stream::of)
        .toList();
  }
}
