package dev.onair.sandbox.acm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.LateService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.JsonRpcProtocol;
import dev.onair.sandbox.protocol.ServiceError;

/**
 * ACM's certificates. All are in us-east-1, where CloudFront takes them from, whatever the
 * sandbox's region is.
 */
public final class Certificates {

  private static final String NAME = "acm";
  private static final String ISSUED = "acm/issued";
  private static final String STATUS = "Status";

  private final World world;
  private final StoreTable certificates;

  private Certificates(World world) {
    this.world = world;
    this.certificates = world.store().resources("acm/certificate");
    world.on(ISSUED, this::issue);
  }

  public static Service service(World world) {
    Certificates certificates = new Certificates(world);
    return LateService.inAllRegions(
        NAME,
        JsonRpcProtocol::new,
        service ->
            service
                .invalid(AcmRule.MODEL)
                .throttled(AcmRule.THROTTLED)
                .on("RequestCertificate", certificates::request)
                .on("DescribeCertificate", certificates::describe)
                .on("DeleteCertificate", certificates::delete));
  }

  private ObjectNode request(Request request) {
    String id = world.nextUuid("acm/certificate");
    String arn = "arn:aws:acm:us-east-1:" + world.account().id() + ":certificate/" + id;
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("CertificateArn", arn)
        .put("DomainName", request.text("DomainName"))
        .put(STATUS, AcmRule.REQUESTED.value().toString())
        .put("Type", "AMAZON_ISSUED")
        .put("KeyAlgorithm", request.find("KeyAlgorithm").orElse("RSA_2048"))
        .put("CreatedAt", world.timestamp());
    ArrayNode names = row.putArray("SubjectAlternativeNames").add(request.text("DomainName"));
    request.input().path("SubjectAlternativeNames").forEach(names::add);
    certificates.put(arn, row);
    world.later(ISSUED, arn);
    return JsonNodeFactory.instance.objectNode().put("CertificateArn", arn);
  }

  private void issue(String arn) {
    certificates
        .find(arn)
        .ifPresent(
            row ->
                row.put(STATUS, AcmRule.VALIDATED.value().toString())
                    .put("IssuedAt", world.timestamp()));
  }

  private ObjectNode describe(Request request) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set("Certificate", row(request).deepCopy());
    return output;
  }

  private ObjectNode delete(Request request) {
    certificates.remove(row(request).get("CertificateArn").asText());
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode row(Request request) {
    String arn = request.text("CertificateArn");
    return certificates
        .find(arn)
        .orElseThrow(
            () -> ServiceError.by(AcmRule.NOT_FOUND, "Could not find certificate " + arn + "."));
  }
}
