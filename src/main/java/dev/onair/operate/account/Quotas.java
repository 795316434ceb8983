package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.NoSuchResourceException;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** Service Quotas in a region. */
record Quotas(AwsAccess access) {

  /**
   * A service's quotas. The account's own values come first; for those that it doesn't list, AWS's
   * defaults hold.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html">AWS:
   *     ListServiceQuotas</a>
   */
  List<Quota> of(String service) throws UnansweredException {
    try (ServiceQuotasClient client =
        access.client(ServiceQuotasClient.builder(), "SERVICE_QUOTAS")) {
      Map<String, Quota> quotas = new LinkedHashMap<>();
      new Question("servicequotas:ListAWSDefaultServiceQuotas")
          .answer(() -> listed(() -> defaults(client, service)))
          .forEach(q -> quotas.put(q.quotaCode(), quota(q, false)));
      new Question("servicequotas:ListServiceQuotas")
          .answer(() -> listed(() -> own(client, service)))
          .forEach(q -> quotas.put(q.quotaCode(), quota(q, true)));
      return List.copyOf(quotas.values());
    }
  }

  private static List<ServiceQuota> defaults(ServiceQuotasClient client, String service) {
    return client
        .listAWSDefaultServiceQuotasPaginator(r -> r.serviceCode(service))
        .quotas()
        .stream()
        .toList();
  }

  private static List<ServiceQuota> own(ServiceQuotasClient client, String service) {
    return client.listServiceQuotasPaginator(r -> r.serviceCode(service)).quotas().stream()
        .toList();
  }

  /** A service that Service Quotas doesn't know in this region has no quotas there. */
  private static List<ServiceQuota> listed(Supplier<List<ServiceQuota>> list) {
    try {
      return list.get();
    } catch (NoSuchResourceException e) {
      return List.of();
    }
  }

  private static Quota quota(ServiceQuota quota, boolean own) {
    return new Quota(quota.quotaCode(), quota.quotaName(), (int) Math.floor(quota.value()), own);
  }
}
