package dev.onair.sandbox.protocol;

import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation that a method and a path stand for; the most literal template wins. */
final class RestRoutes {

  private final List<Route> routes;

  RestRoutes(ServiceModel model) {
    this.routes =
        model.operations().values().stream()
            .map(Route::of)
            .sorted(Comparator.comparingInt(Route::literals).reversed())
            .toList();
  }

  Optional<String> operationName(HttpRequest request) {
    List<String> segments = request.segments();
    return routes.stream()
        .filter(route -> route.matches(request, segments))
        .map(Route::operation)
        .findFirst();
  }

  /** The values of the template's variables. */
  Map<String, String> variables(Operation operation, HttpRequest request) {
    return Route.of(operation).variables(request.segments());
  }

  private record Route(
      String operation, String method, List<String> segments, Map<String, List<String>> query) {

    static Route of(Operation operation) {
      String[] template = operation.http().requestUri().split("\\?", 2);
      List<String> segments = new ArrayList<>(List.of(template[0].split("/", -1)));
      while (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
        segments.remove(segments.size() - 1);
      }
      return new Route(
          operation.name(),
          operation.http().method(),
          segments,
          HttpRequest.parameters(template.length > 1 ? template[1] : ""));
    }

    int literals() {
      // A required parameter says more than any number of segments: ...?WithTags
      long fixed = segments.stream().filter(segment -> !variable(segment)).count();
      return (int) fixed + 100 * query.size();
    }

    boolean matches(HttpRequest request, List<String> path) {
      if (!method.equals(request.method()) || path.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        if (!variable(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
          return false;
        }
      }
      return query.entrySet().stream()
          .allMatch(
              entry ->
                  request.query().containsKey(entry.getKey())
                      && request.query().get(entry.getKey()).containsAll(entry.getValue()));
    }

    Map<String, String> variables(List<String> path) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < segments.size(); i++) {
        String segment = segments.get(i);
        if (variable(segment)) {
          values.put(segment.replaceAll("[{}+]", ""), path.get(i));
        }
      }
      return values;
    }

    private static boolean variable(String segment) {
      return segment.startsWith("{");
    }
  }
}
