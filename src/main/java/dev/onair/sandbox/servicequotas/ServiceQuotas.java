package dev.onair.sandbox.servicequotas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.LateService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.mediapackage.PackagingQuotas;
import dev.onair.sandbox.protocol.JsonRpcProtocol;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Service Quotas. What it says of MediaPackage holds; of the others nothing is counted here, and an
 * increase of MediaPackage's changes only what is said.
 */
public final class ServiceQuotas {

  private static final String NAME = "servicequotas";
  private static final String GRANTED = "servicequotas/granted";

  private final World world;
  private final Map<String, Integer> own;
  private final StoreTable increases;

  private ServiceQuotas(World world, PackagingQuotas packaging) {
    this.world = world;
    this.own =
        Map.of(
            ServiceQuotasRule.CHANNEL_GROUPS.id(), packaging.groups(),
            ServiceQuotasRule.CHANNELS_PER_GROUP.id(), packaging.channelsPerGroup(),
            ServiceQuotasRule.ENDPOINTS_PER_CHANNEL.id(), packaging.endpointsPerChannel());
    this.increases = world.store().notes("servicequotas/increase");
    world.on(GRANTED, this::grant);
  }

  /**
   * The service.
   *
   * @param packaging what MediaPackage lets the account have
   */
  public static Service service(World world, PackagingQuotas packaging) {
    ServiceQuotas quotas = new ServiceQuotas(world, packaging);
    return LateService.inAllRegions(
        NAME,
        JsonRpcProtocol::new,
        service ->
            service
                .invalid(ServiceQuotasRule.MODEL)
                .throttled(ServiceQuotasRule.THROTTLED)
                .on("ListServiceQuotas", request -> quotas.list(request, quotas::value))
                .on(
                    "ListAWSDefaultServiceQuotas",
                    request -> quotas.list(request, ServiceQuotas::standard))
                .on("RequestServiceQuotaIncrease", quotas::increase));
  }

  private ObjectNode list(Request request, ToIntFunction<KnownQuota> value) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode shown = output.putArray("Quotas");
    of(request).forEach(quota -> shown.add(shown(quota, value.applyAsInt(quota))));
    return output;
  }

  private static List<KnownQuota> of(Request request) {
    String service = request.text("ServiceCode");
    List<KnownQuota> quotas =
        KnownQuota.ALL.stream().filter(quota -> quota.service().equals(service)).toList();
    if (quotas.isEmpty()) {
      throw ServiceError.by(ServiceQuotasRule.NO_SERVICE, "There is no service " + service);
    }
    return quotas;
  }

  private static ObjectNode shown(KnownQuota quota, int value) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ServiceCode", quota.service())
        .put("QuotaCode", quota.code())
        .put("QuotaName", quota.name())
        .put("Value", (double) value)
        .put("Adjustable", true);
  }

  private static int standard(KnownQuota quota) {
    return (int) quota.standard().value();
  }

  private int value(KnownQuota quota) {
    return increases
        .find(quota.code())
        .filter(increase -> increase.path("granted").asBoolean())
        .map(increase -> increase.get("value").asInt())
        .orElseGet(() -> own.getOrDefault(quota.standard().id(), standard(quota)));
  }

  private ObjectNode increase(Request request) {
    String code = request.text("QuotaCode");
    KnownQuota quota =
        of(request).stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> ServiceError.by(ServiceQuotasRule.NO_SERVICE, "There is no quota " + code));
    double wanted = request.input().get("DesiredValue").asDouble();
    increases.put(code, JsonNodeFactory.instance.objectNode().put("value", (int) wanted));
    world.later(GRANTED, code);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output
        .putObject("RequestedQuota")
        .put("Id", world.nextId("servicequotas/request", 32))
        .put("ServiceCode", quota.service())
        .put("QuotaCode", code)
        .put("QuotaName", quota.name())
        .put("DesiredValue", wanted)
        .put("Status", "PENDING");
    return output;
  }

  private void grant(String code) {
    increases
        .find(code)
        .ifPresent(
            increase ->
                increase
                    .put("granted", true)
                    .put("as", ServiceQuotasRule.INCREASE.value().toString()));
  }
}
