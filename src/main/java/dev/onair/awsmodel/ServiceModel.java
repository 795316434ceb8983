package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The API model of one AWS service. Immutable to its callers; operations and shapes are read when
 * asked for.
 */
public final class ServiceModel {

  private final String service;
  private final JsonNode metadata;
  private final Map<String, JsonText> operationTexts;
  private final Map<String, JsonText> shapeTexts;
  private final Map<String, Operation> operations = new ConcurrentHashMap<>();
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  private ServiceModel(String service, Map<String, JsonText> model) {
    this.service = service;
    this.metadata = JsonResource.parsed(model.get("metadata"));
    this.operationTexts = model.get("operations").members();
    this.shapeTexts = model.get("shapes").members();
  }

  /**
   * Reads a model from the class path; takes some 10 ms, so keep the result.
   *
   * @param service the name that requests are signed with, for example {@code medialive}
   * @throws IllegalArgumentException if there is no model of that service
   */
  public static ServiceModel load(String service) {
    String file = service + ".json";
    if (ServiceModel.class.getResource(file) == null) {
      throw new IllegalArgumentException(
          "service: no model of '" + service + "'; there are " + ModelSource.load().services());
    }
    return new ServiceModel(service, JsonResource.text(ServiceModel.class, file).members());
  }

  /** The name that requests to the service are signed with. */
  public String service() {
    return service;
  }

  /**
   * A fact about the service as a whole, for example {@code targetPrefix} or {@code xmlNamespace}.
   */
  public Optional<String> metadata(String key) {
    return Optional.ofNullable(metadata.get(key)).map(JsonNode::asText);
  }

  /** All operations by name. */
  public Map<String, Operation> operations() {
    Map<String, Operation> all = new LinkedHashMap<>();
    operationTexts.keySet().forEach(name -> all.put(name, operation(name)));
    return Collections.unmodifiableMap(all);
  }

  /**
   * The operation of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Operation operation(String name) {
    return operations.computeIfAbsent(name, this::readOperation);
  }

  /** Whether the model has a shape of that name. */
  public boolean hasShape(String name) {
    return shapeTexts.containsKey(name);
  }

  /**
   * The shape of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Shape shape(String name) {
    return shapes.computeIfAbsent(name, this::readShape);
  }

  /**
   * The structure of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Shape.Structure structure(String name) {
    if (shape(name) instanceof Shape.Structure structure) {
      return structure;
    }
    throw new IllegalArgumentException("shape: " + name + " is not a structure");
  }

  /**
   * Whether a structure only chooses among others, as a description does among codecs: then even an
   * empty member says something, namely which.
   */
  public boolean isChoice(Shape shape) {
    return shape instanceof Shape.Structure structure
        && !structure.members().isEmpty()
        && structure.members().values().stream()
            .allMatch(member -> shape(member.shape()) instanceof Shape.Structure);
  }

  private Operation readOperation(String name) {
    JsonText operation = operationTexts.get(name);
    if (operation == null) {
      throw new IllegalArgumentException("operation: " + service + " has no '" + name + "'");
    }
    return OperationReader.read(JsonResource.parsed(operation), name);
  }

  private Shape readShape(String name) {
    JsonText shape = shapeTexts.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("shape: " + service + " has no '" + name + "'");
    }
    return ShapeReader.read(name, JsonResource.parsed(shape));
  }
}
