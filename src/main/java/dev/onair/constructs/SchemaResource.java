package dev.onair.constructs;

import com.hashicorp.cdktf.TerraformStack;
import java.util.Map;

/**
 * A resource or data source whose body is given in the provider's own terms. For those that the
 * generated bindings lack, for the encoder channel, whose settings come out of the provider's
 * schema, and for its inputs, which a preview tells in the same terms.
 *
 * <p>It is an override of its stack rather than a construct: one call across JSII, where a
 * construct takes one for itself and one for each argument. A fleet has thousands of these.
 */
public final class SchemaResource {

  private final String address;

  private SchemaResource(String address) {
    this.address = address;
  }

  /**
   * Adds a resource to a stack.
   *
   * @param type the provider's name of it, such as {@code aws_medialive_channel}
   * @param id its name in the stack, without dots
   * @param body its arguments and blocks
   */
  public static SchemaResource add(
      TerraformStack stack, String type, String id, Map<String, Object> body) {
    stack.addOverride("resource." + type + "." + id, body);
    return new SchemaResource(type + "." + id);
  }

  /** Adds a data source to a stack, as {@link #add}. */
  public static SchemaResource addData(
      TerraformStack stack, String type, String id, Map<String, Object> body) {
    stack.addOverride("data." + type + "." + id, body);
    return new SchemaResource("data." + type + "." + id);
  }

  /** Its address, as {@code depends_on} and {@code replace_triggered_by} name it. */
  public String address() {
    return address;
  }

  /** The value of an attribute, as a Terraform expression. */
  public String attribute(String name) {
    return "${" + address + "." + name + "}";
  }
}
