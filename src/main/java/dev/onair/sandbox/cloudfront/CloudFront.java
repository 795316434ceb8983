package dev.onair.sandbox.cloudfront;

import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.RestXmlProtocol;

/** CloudFront: what its operations are. */
public final class CloudFront {

  private static final String NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

  private CloudFront() {}

  public static Service service(World world) {
    ModelledService.Builder service =
        ModelledService.of("cloudfront", model -> new RestXmlProtocol(model, NAMESPACE))
            .inAllRegions()
            .invalid(CloudFrontRule.MODEL)
            .throttled(CloudFrontRule.THROTTLED);
    for (Kind kind : Kind.values()) {
      new Configured(world, kind).on(service);
    }
    new Functions(world).on(service);
    new Distributions(world).on(service);
    new MonitoringSubscriptions(world).on(service);
    return service.build();
  }
}
