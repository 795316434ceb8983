package dev.onair.sandbox.rules;

import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.sandbox.cloudcontrol.ResourceSchema;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the parts of AWS's models that rules name are there. */
final class Sources {

  /** Where a package isn't called as its service's requests are signed. */
  private static final Map<String, String> SIGNING_NAMES =
      Map.of(
          "cloudwatch", "monitoring",
          "mediapackage", "mediapackagev2",
          "cloudcontrol", "cloudcontrolapi");

  private final Map<String, ServiceModel> models = new HashMap<>();

  /** Whether the service of a rule declares an error of that name. */
  boolean declares(Rule rule, String error) {
    String room = rule.id().split("/", 2)[0];
    ServiceModel model = model(SIGNING_NAMES.getOrDefault(room, room));
    return error.contains("%s")
        ? model.operations().values().stream()
            .flatMap(operation -> operation.errors().stream())
            .anyMatch(declared -> declared.matches(error.replace("%s", "\\w+")))
        : model.hasShape(error);
  }

  /** Whether a model or a schema has a part, for example {@code medialive:StartChannel}. */
  boolean has(String part) {
    if (part.startsWith("AWS::")) {
      String[] names = part.split("\\.", 2);
      var schema = ResourceSchema.load(names[0]).json();
      return names.length == 1
          || schema.at("/properties/" + names[1]).isObject()
          || schema.at("/definitions/" + names[1]).isObject();
    }
    String[] names = part.split("[:.]", -1);
    return has(model(names[0]), names[1], Arrays.asList(names).subList(2, names.length));
  }

  private ServiceModel model(String service) {
    return models.computeIfAbsent(service, ServiceModel::load);
  }

  private static boolean has(ServiceModel model, String name, List<String> parts) {
    if (model.operations().containsKey(name)) {
      Operation operation = model.operation(name);
      Set<String> members = new HashSet<>(operation.errors());
      operation.input().ifPresent(in -> members.addAll(model.structure(in).members().keySet()));
      return members.containsAll(parts);
    }
    if (!model.hasShape(name)) {
      return false;
    }
    Shape shape = model.shape(name);
    if (shape instanceof Shape.Structure structure) {
      return structure.members().keySet().containsAll(parts);
    }
    return shape instanceof Shape.Text text ? text.allowed().containsAll(parts) : parts.isEmpty();
  }
}
