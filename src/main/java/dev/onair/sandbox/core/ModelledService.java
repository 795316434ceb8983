package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.ShapeValidator;
import dev.onair.awsmodel.Violation;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.Protocol;
import dev.onair.sandbox.protocol.ProtocolRule;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A service that AWS's model describes: requests and responses are read, checked and written by the
 * model, so that what is left to write is behaviour.
 */
public final class ModelledService implements Service {

  /** The parameter that asks for the checks alone: with it, a handler changes nothing. */
  private static final String DRY_RUN = "dryRun";

  private final ServiceModel model;
  private final Protocol protocol;
  private final boolean global;
  private final Rule throttled;
  private final Rule invalid;
  private final Map<String, Function<Request, ObjectNode>> handlers;

  private ModelledService(Builder builder) {
    this.model = builder.model;
    this.protocol = builder.protocol;
    this.global = builder.global;
    this.throttled = builder.throttled;
    this.invalid = builder.invalid;
    this.handlers = Map.copyOf(builder.handlers);
  }

  /**
   * A service without operations yet.
   *
   * @param name the name that requests to it are signed with, and its model's
   * @param protocol the protocol that a model's service speaks
   */
  public static Builder of(String name, Function<ServiceModel, Protocol> protocol) {
    ServiceModel model = ServiceModel.load(name);
    return new Builder(model, protocol.apply(model));
  }

  @Override
  public String name() {
    return model.service();
  }

  @Override
  public boolean global() {
    return global;
  }

  @Override
  public ServiceError throttled() {
    return ServiceError.by(throttled, "Rate exceeded");
  }

  @Override
  public HttpReply refuse(ServiceError error, String requestId) {
    return protocol.failure(error, requestId);
  }

  @Override
  public Invocation read(HttpRequest request) {
    String name =
        protocol
            .operationName(request)
            .orElseThrow(
                () -> Service.notEmulated(name(), request.method() + " " + request.rawPath()));
    Function<Request, ObjectNode> handler = handlers.get(name);
    if (handler == null) {
      throw Service.notEmulated(name(), name);
    }
    Operation operation = model.operation(name);
    return new ModelledInvocation(operation, handler, protocol.read(operation, request));
  }

  private final class ModelledInvocation implements Invocation {
    private final Operation operation;
    private final Function<Request, ObjectNode> handler;
    private final ObjectNode input;

    ModelledInvocation(
        Operation operation, Function<Request, ObjectNode> handler, ObjectNode input) {
      this.operation = operation;
      this.handler = handler;
      this.input = input;
    }

    @Override
    public String operation() {
      return operation.name();
    }

    @Override
    public ObjectNode input() {
      return input;
    }

    @Override
    public boolean readOnly() {
      return operation.readOnly() || input.path(DRY_RUN).asBoolean();
    }

    @Override
    public HttpReply run(String requestId) {
      operation.input().ifPresent(this::check);
      ObjectNode output = handler.apply(new Request(operation.name(), input.deepCopy()));
      operation.output().ifPresent(shape -> checkOwn(shape.shape(), output));
      return protocol.success(operation, output, requestId);
    }

    private void check(String shape) {
      List<Violation> violations = ShapeValidator.validate(model, shape, input);
      if (!violations.isEmpty()) {
        throw ServiceError.by(
            invalid,
            violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
      }
    }

    private void checkOwn(String shape, ObjectNode output) {
      List<Violation> violations = ShapeValidator.validate(model, shape, output);
      if (!violations.isEmpty()) {
        throw new IllegalStateException(operation.name() + " answers wrongly: " + violations);
      }
    }
  }

  /** Collects a service's operations. */
  public static final class Builder {
    private final ServiceModel model;
    private final Protocol protocol;
    private final Map<String, Function<Request, ObjectNode>> handlers = new LinkedHashMap<>();
    private boolean global;
    private Rule throttled = ProtocolRule.THROTTLED;
    private Rule invalid = ProtocolRule.INVALID;

    private Builder(ServiceModel model, Protocol protocol) {
      this.model = model;
      this.protocol = protocol;
    }

    /** The service is the same in all regions. */
    public Builder inAllRegions() {
      global = true;
      return this;
    }

    /** What the service says to a request that its model does not allow. */
    public Builder invalid(Rule rule) {
      invalid = rule;
      return this;
    }

    /** What the service says to too many requests. */
    public Builder throttled(Rule rule) {
      throttled = rule;
      return this;
    }

    /**
     * An operation. The handler throws {@link ServiceError} to turn a request down, before it has
     * changed anything.
     *
     * @throws IllegalArgumentException if the model has no such operation
     */
    public Builder on(String operation, Function<Request, ObjectNode> handler) {
      handlers.put(model.operation(operation).name(), handler);
      return this;
    }

    public ModelledService build() {
      return new ModelledService(this);
    }
  }
}
