package dev.onair.sandbox;

import dev.onair.sandbox.cloudcontrol.CloudControl;
import dev.onair.sandbox.cloudformation.CloudFormation;
import dev.onair.sandbox.cloudfront.CloudFront;
import dev.onair.sandbox.cloudwatch.CloudWatch;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.iam.Iam;
import dev.onair.sandbox.logs.Logs;
import dev.onair.sandbox.medialive.MediaLive;
import dev.onair.sandbox.mediapackage.MediaPackage;
import dev.onair.sandbox.mediapackage.PackagingQuotas;
import dev.onair.sandbox.s3.S3;
import dev.onair.sandbox.sns.Sns;
import dev.onair.sandbox.sts.Sts;
import java.util.ArrayList;
import java.util.List;

/** All services that are emulated. */
final class Services {

  private Services() {}

  static List<Service> of(World world, PackagingQuotas quotas) {
    List<Service> services = new ArrayList<>();
    MediaPackage mediaPackage = new MediaPackage(world, quotas);
    services.add(CloudControl.service(world, mediaPackage.handlers()));
    services.add(CloudFormation.service(world));
    services.add(CloudFront.service(world));
    services.add(CloudWatch.service(world));
    services.add(Iam.service(world));
    services.add(Logs.service(world));
    services.add(MediaLive.service(world));
    services.add(mediaPackage.service());
    services.add(S3.service(world));
    services.add(Sns.service(world));
    services.add(Sts.service(world));
    return List.copyOf(services);
  }
}
