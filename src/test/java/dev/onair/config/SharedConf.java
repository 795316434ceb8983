package dev.onair.config;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Sections;
import dev.onair.model.SharedSpec;
import java.util.List;

/** What the text of a {@code shared.conf} says. */
public final class SharedConf {

  /** Every setting. */
  public static final String EVERYTHING =
      """
      name = OTT-LL
      description = Sports
      region = eu-west-1
      account = "111122223333"
      tags { team = live, "cost.center" = 7 }
      quotas { channel-groups = 4, channels-per-group = 20, endpoints-per-channel = 11
        encoder-channels = 200, inputs = 300, input-security-groups = 100 }
      access { parameters = ["/live/{channel}/", camera-password], buckets = [loops, slates]
        accounts = ["444455556666"] }
      state { backend = hcp, organization = example, hostname = tfe.example.com
        workspace-prefix = tv_ }
      roles { path = "/tv/live/"
        permissions-boundary-arn = "arn:aws:iam::111122223333:policy/tv/bounds" }
      groups { news.description = News, kids {}, main = null }
      protect = false
      delivery {
        access-logs { prefix = "cdn/live/", expiry = 1 day }
        domain-names = [live.example.com, "*.example.com"]
        certificate-arn = "arn:aws:acm:us-east-1:111122223333:certificate/1-2"
        web-acl-arn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/live/1-2"
        geo-restriction { mode = BLOCK, countries = [FR, DE, FR] }
        price-class = PRICE_CLASS_100
        http = HTTP2
        origin-timeout = 45s
        origin-shield = eu-west-1
        startover = false
        cors-origins = ["https://player.example.com:8443", "http://*.example.org"]
      }
      alarms {
        subscriptions {
          oncall.endpoint = "oncall@example.com"
          night { protocol = HTTPS, endpoint = "https://a.example/page" }
        }
        kms-key-arn = "arn:aws:kms:eu-west-1:111122223333:key/1-2"
        error-rate = 2.5
        origin-latency = 1500 ms
      }
      dashboards { scope = FLEET, runbook = "https://wiki.example/live#runbook" }
      packaging-logs { to = CLOUDWATCH_LOGS, retention = 90 days }
      """;

  private SharedConf() {}

  /** What a text without problems says. */
  public static SharedSpec spec(String text) {
    Sections sections = new Sections();
    Defaults defaults = Defaults.load();
    return new SharedReader(defaults)
        .read(sections.root(text, defaults.shared()))
        .orElseThrow(() -> new AssertionError(sections.problems()));
  }

  /** Sound files that go everywhere together. */
  public static List<String> texts() {
    return List.of(
        "name = onair",
        EVERYTHING,
        "state { backend = s3, bucket = states }\npackaging-logs { to = S3, bucket = logs }",
        "packaging-logs { to = FIREHOSE, stream-arn ="
            + " \"arn:aws:firehose:eu-west-1:111122223333:deliverystream/logs\" }");
  }
}
