package dev.onair.preflight;

import dev.onair.model.delivery.OwnDomain;
import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Certificate;
import dev.onair.operate.account.UnansweredException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the certificate is there, issued, and for all domain names. That it is in us-east-1 its
 * ARN says, and {@code check}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html">AWS:
 *     requirements for certificates</a>
 */
final class CertificateCheck extends Check {

  private final OwnDomain domain;
  private final AwsAccount account;

  CertificateCheck(OwnDomain domain, AwsAccount account) {
    super(Topic.DELIVERY, "certificate");
    this.domain = domain;
    this.account = account;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    String arn = domain.certificateArn();
    Optional<Certificate> certificate = account.certificate(arn);
    if (certificate.isEmpty()) {
      return List.of(
          Finding.problem(
              arn + " does not exist",
              "request or import it in us-east-1, or correct delivery.certificate-arn"));
    }
    if (!certificate.get().status().equals("ISSUED")) {
      return List.of(
          Finding.problem(
              arn + " is " + certificate.get().status(),
              "CloudFront takes an ISSUED one; see in ACM what it waits for"));
    }
    List<String> uncovered =
        domain.names().stream().filter(name -> !covers(certificate.get(), name)).toList();
    return List.of(
        uncovered.isEmpty()
            ? Finding.ok("issued, for " + String.join(", ", certificate.get().names()))
            : Finding.problem(
                "it is for %s, and not for %s"
                    .formatted(
                        String.join(", ", certificate.get().names()), String.join(", ", uncovered)),
                "request one that covers all of delivery.domain-names"));
  }

  private static boolean covers(Certificate certificate, String name) {
    return certificate.names().stream()
        .map(covered -> covered.toLowerCase(Locale.ROOT))
        .anyMatch(covered -> covered.equals(name) || coversByWildcard(covered, name));
  }

  /** A star stands for exactly one label. */
  private static boolean coversByWildcard(String covered, String name) {
    int dot = name.indexOf('.');
    return covered.startsWith("*.") && dot > 0 && covered.substring(1).equals(name.substring(dot));
  }
}
