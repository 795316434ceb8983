package dev.onair.sandbox.core;

import dev.onair.awsmodel.ServiceModel;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.Protocol;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A service whose model is read with its first request: most sandboxes never have one, and a model
 * takes its time.
 */
public final class LateService implements Service {

  private final String name;
  private final boolean global;
  private final Supplier<Service> made;
  private Service service;

  private LateService(String name, boolean global, Supplier<Service> made) {
    this.name = name;
    this.global = global;
    this.made = made;
  }

  /**
   * One that is of a region.
   *
   * @param name the name that requests to it are signed with, and its model's
   * @param protocol the protocol that a model's service speaks
   * @param operations adds what it does
   */
  public static Service of(
      String name,
      Function<ServiceModel, Protocol> protocol,
      UnaryOperator<ModelledService.Builder> operations) {
    return new LateService(
        name, false, () -> operations.apply(ModelledService.of(name, protocol)).build());
  }

  /** One that answers whatever region a request is signed for. */
  public static Service inAllRegions(
      String name,
      Function<ServiceModel, Protocol> protocol,
      UnaryOperator<ModelledService.Builder> operations) {
    return new LateService(
        name,
        true,
        () -> operations.apply(ModelledService.of(name, protocol).inAllRegions()).build());
  }

  private synchronized Service service() {
    if (service == null) {
      service = made.get();
    }
    return service;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean global() {
    return global;
  }

  @Override
  public Invocation read(HttpRequest request) {
    return service().read(request);
  }

  @Override
  public HttpReply refuse(ServiceError error, String requestId) {
    return service().refuse(error, requestId);
  }

  @Override
  public ServiceError throttled() {
    return service().throttled();
  }
}
