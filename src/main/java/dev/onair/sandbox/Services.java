package dev.onair.sandbox;

import dev.onair.sandbox.acm.Certificates;
import dev.onair.sandbox.cloudcontrol.CloudControl;
import dev.onair.sandbox.cloudformation.CloudFormation;
import dev.onair.sandbox.cloudfront.CloudFront;
import dev.onair.sandbox.cloudwatch.CloudWatch;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.events.Events;
import dev.onair.sandbox.iam.Iam;
import dev.onair.sandbox.kms.Keys;
import dev.onair.sandbox.logs.Logs;
import dev.onair.sandbox.mediaconnect.Flows;
import dev.onair.sandbox.medialive.MediaLive;
import dev.onair.sandbox.medialive.Mishaps;
import dev.onair.sandbox.medialive.PushAddresses;
import dev.onair.sandbox.mediapackage.MediaPackage;
import dev.onair.sandbox.mediapackage.PackagingQuotas;
import dev.onair.sandbox.s3.S3;
import dev.onair.sandbox.servicequotas.ServiceQuotas;
import dev.onair.sandbox.sns.Sns;
import dev.onair.sandbox.ssm.Parameters;
import dev.onair.sandbox.sts.Sts;
import dev.onair.sandbox.wafv2.WebAcls;
import java.util.ArrayList;
import java.util.List;

/** All services that are emulated. */
final class Services {

  private Services() {}

  static List<Service> of(
      World world, PackagingQuotas quotas, Mishaps mishaps, PushAddresses addresses) {
    List<Service> services = new ArrayList<>();
    MediaPackage mediaPackage = new MediaPackage(world, quotas);
    services.add(Certificates.service(world));
    services.add(CloudControl.service(world, mediaPackage.handlers()));
    services.add(CloudFormation.service(world));
    services.add(CloudFront.service(world));
    services.add(CloudWatch.service(world));
    services.add(Events.service(world));
    services.add(Flows.service(world));
    services.add(Iam.service(world));
    services.add(Keys.service(world));
    services.add(Logs.service(world));
    services.add(MediaLive.service(world, mishaps, addresses));
    services.add(mediaPackage.service());
    services.add(Parameters.service(world));
    services.add(S3.service(world));
    services.add(ServiceQuotas.service(world, quotas));
    services.add(Sns.service(world));
    services.add(Sts.service(world));
    services.add(WebAcls.service(world));
    return List.copyOf(services);
  }
}
