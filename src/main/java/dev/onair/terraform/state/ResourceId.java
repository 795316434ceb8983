package dev.onair.terraform.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/**
 * What a resource is to Terraform.
 *
 * @param module the address of the module that it is in, such as {@code module.packager}; "" for
 *     the root module
 * @param mode {@code managed}, or {@code data} for what is only read
 * @param type its type at the provider, such as {@code aws_medialive_channel}
 * @param name its name in the configuration
 * @param index which of several it is, a number or a text; empty where there is one
 * @param provider the provider's source address
 */
public record ResourceId(
    String module,
    String mode,
    String type,
    String name,
    Optional<JsonNode> index,
    String provider) {

  private static final String MANAGED = "managed";

  public ResourceId {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(provider, "provider");
  }

  /** Whether Terraform makes and destroys it; else it only reads it. */
  public boolean isManaged() {
    return mode.equals(MANAGED);
  }

  /**
   * As Terraform writes it: {@code module.packager.aws_cloudcontrolapi_resource.endpoint["cmaf"]}.
   */
  public String address() {
    return (module.isEmpty() ? "" : module + ".")
        + (isManaged() ? "" : mode + ".")
        + type
        + "."
        + name
        + index.map(key -> "[" + key + "]").orElse("");
  }
}
