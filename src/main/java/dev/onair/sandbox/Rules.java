package dev.onair.sandbox;

import dev.onair.sandbox.acm.AcmRule;
import dev.onair.sandbox.kms.KmsRule;
import dev.onair.sandbox.mediaconnect.MediaConnectRule;
import dev.onair.sandbox.medialive.MediaLiveRule;
import dev.onair.sandbox.rules.Rule;
import dev.onair.sandbox.servicequotas.QuotaRule;
import dev.onair.sandbox.ssm.SsmRule;
import dev.onair.sandbox.wafv2.WafRule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the sandbox, service by service. */
public final class Rules {

  private Rules() {}

  /** In the order of the services' names, and within one of its enum. */
  public static List<Rule> all() {
    return Stream.<Rule[]>of(
            AcmRule.values(),
            KmsRule.values(),
            MediaConnectRule.values(),
            MediaLiveRule.values(),
            QuotaRule.values(),
            SsmRule.values(),
            WafRule.values())
        .flatMap(Stream::of)
        .toList();
  }
}
