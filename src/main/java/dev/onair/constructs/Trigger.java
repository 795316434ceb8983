package dev.onair.constructs;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.model.stack.ProviderTypes;
import java.util.Map;

/** Remembers a value ({@code terraform_data}), so that its change can replace a resource. */
public final class Trigger {

  private Trigger() {}

  /**
   * The address, for {@code replace_triggered_by}, of a trigger that fires when the value changes.
   */
  public static String on(TerraformStack stack, String id, Object value) {
    return SchemaResource.add(stack, ProviderTypes.DATA, id, Map.of("input", value)).address();
  }
}
