package dev.onair.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Invocation;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.ServiceError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings a request to its service, through the faults, into the record, and its answer back. */
final class Dispatcher {

  private final World world;
  private final Map<String, Service> services;
  private final Faults faults;
  private final Calls calls;

  Dispatcher(World world, List<Service> services, Faults faults, Calls calls) {
    this.world = world;
    this.services =
        services.stream().collect(Collectors.toUnmodifiableMap(Service::name, Function.identity()));
    this.faults = faults;
    this.calls = calls;
  }

  /** The answer; none where the connection is to be dropped. */
  Optional<HttpReply> answer(HttpRequest request) {
    Optional<CredentialScope> scope = CredentialScope.of(request);
    if (scope.isEmpty()) {
      return Optional.of(Refusal.unsigned().reply(request, "MissingAuthenticationToken", 403));
    }
    Service service = services.get(scope.get().service());
    if (service == null) {
      String name = scope.get().service();
      record(name, "?", JsonNodeFactory.instance.objectNode(), false, 400, "NotEmulated");
      return Optional.of(Refusal.ofService(name).reply(request, "NotEmulated", 400));
    }
    return new Answer(service, scope.get().region()).to(request);
  }

  private void record(
      String service,
      String operation,
      ObjectNode input,
      boolean readOnly,
      int status,
      String error) {
    calls.add(
        new Call(
            Instant.now(),
            service,
            operation,
            input,
            readOnly,
            new Call.Outcome(status, Optional.ofNullable(error))));
  }

  /** One call's way through its service. */
  private final class Answer {
    private final Service service;
    private final String region;
    private final String requestId = UUID.randomUUID().toString();

    Answer(Service service, String region) {
      this.service = service;
      this.region = region;
    }

    Optional<HttpReply> to(HttpRequest request) {
      Invocation invocation;
      try {
        checkRegion();
        invocation = service.read(request);
      } catch (ServiceError error) {
        HttpReply reply = service.refuse(error, requestId);
        String what = request.method() + " " + request.rawPath();
        record(
            service.name(),
            what,
            JsonNodeFactory.instance.objectNode(),
            false,
            reply.status(),
            error.code());
        return Optional.of(reply);
      }
      ObjectNode input = invocation.input().deepCopy();
      Course course = new Course();
      faults
          .of(service.name(), invocation.operation(), invocation.readOnly(), input)
          .forEach(effect -> effect.match(course));
      course.await();
      Result result = course.refused.map(this::refused).orElseGet(() -> run(invocation, course));
      record(
          service.name(),
          invocation.operation(),
          input,
          invocation.readOnly(),
          result.reply.map(HttpReply::status).orElse(0),
          result.error.orElse(null));
      return result.reply;
    }

    private void checkRegion() {
      String ours = world.account().region();
      if (!service.global() && !region.equals(ours)) {
        throw ServiceError.notOfAws(
            "NotEmulated",
            400,
            "onair's sandbox is " + ours + " only; the request was signed for " + region);
      }
    }

    private Result run(Invocation invocation, Course course) {
      if (course.drop.isPresent() && !course.drop.get().afterEffect()) {
        return new Result(Optional.empty(), Optional.of("dropped"));
      }
      Result result;
      try {
        result =
            new Result(Optional.of(world.alone(() -> invocation.run(requestId))), Optional.empty());
      } catch (ServiceError error) {
        result = refused(error);
      } catch (RuntimeException bug) {
        // Not a 500: AWS's SDKs would try again for minutes before anybody sees it.
        result =
            refused(ServiceError.notOfAws("SandboxBug", 400, "A bug of onair's sandbox: " + bug));
      }
      return course.drop.isPresent()
          ? new Result(Optional.empty(), Optional.of("dropped"))
          : result;
    }

    private Result refused(ServiceError error) {
      return new Result(Optional.of(service.refuse(error, requestId)), Optional.of(error.code()));
    }

    /** What the faults make of the call. */
    private final class Course implements Fault.Effect.Cases<Void> {
      private Optional<ServiceError> refused = Optional.empty();
      private Optional<Fault.Drop> drop = Optional.empty();
      private long delay;

      @Override
      public Void throttle() {
        refused = Optional.of(service.throttled());
        return null;
      }

      @Override
      public Void fail(Fault.Fail fail) {
        refused = Optional.of(ServiceError.notOfAws(fail.code(), fail.status(), fail.message()));
        return null;
      }

      @Override
      public Void drop(Fault.Drop fault) {
        drop = Optional.of(fault);
        return null;
      }

      @Override
      public Void delay(Fault.Delay fault) {
        delay += fault.duration().toMillis();
        return null;
      }

      void await() {
        try {
          Thread.sleep(delay);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private record Result(Optional<HttpReply> reply, Optional<String> error) {}
}
