package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.Function;

/**
 * The calls that tag what a service has, of services that write tags as lists of keys and values.
 *
 * @param tags the tags of what a call names, as a map that is changed; refuses what there is not
 */
public record TagCalls(Function<Request, ObjectNode> tags) {

  public TagCalls {
    Objects.requireNonNull(tags, "tags");
  }

  /** Adds tags, and changes those that there are. */
  public ObjectNode tag(Request request) {
    tags.apply(request).setAll(TagForms.map(request.input().get("Tags")));
    return JsonNodeFactory.instance.objectNode();
  }

  /** Takes tags away. */
  public ObjectNode untag(Request request) {
    TagForms.remove(tags.apply(request), request.input().get("TagKeys"));
    return JsonNodeFactory.instance.objectNode();
  }

  /** Tells them. */
  public ObjectNode list(Request request) {
    return JsonNodeFactory.instance.objectNode().set("Tags", TagForms.list(tags.apply(request)));
  }
}
