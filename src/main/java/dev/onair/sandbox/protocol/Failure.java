package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import java.util.Optional;

/**
 * An error as it travels.
 *
 * @param code its name on the wire
 * @param status the HTTP status
 * @param message for the reader
 * @param messageMember what the message is called, which differs from shape to shape
 * @param members what else the error says
 */
record Failure(String code, int status, String message, String messageMember, ObjectNode members) {

  static Failure of(ServiceModel model, ServiceError error) {
    Optional<Shape.Structure> shape =
        model.hasShape(error.code())
            ? Optional.of(model.structure(error.code()))
            : Optional.empty();
    Optional<Shape.ErrorTrait> trait = shape.flatMap(Shape.Structure::error);
    int status =
        error.status() != 0 ? error.status() : trait.map(Shape.ErrorTrait::status).orElse(400);
    String messageMember =
        shape.stream()
            .flatMap(structure -> structure.members().keySet().stream())
            .filter("message"::equalsIgnoreCase)
            .findFirst()
            .orElse("message");
    return new Failure(
        trait.map(Shape.ErrorTrait::code).orElse(error.code()),
        status,
        error.getMessage(),
        messageMember,
        error.members());
  }
}
