package dev.onair.fleet;

import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.fleet.runs.TerraformRuns;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.Terraform;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A fleet, and what is needed to work on it. Its stacks have been synthesized.
 *
 * @param spec what the operator asked for
 * @param folder where everything lies
 * @param runs how Terraform is asked to work on stacks
 * @param bareRuns the same on stacks of which only the state counts
 * @param encoders how MediaLive is asked
 * @param parallelism how many stacks are worked on at a time
 */
public record Fleet(
    FleetSpec spec,
    FleetFolder folder,
    StackRuns runs,
    StackRuns bareRuns,
    Supplier<Encoders> encoders,
    int parallelism) {

  public Fleet {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(runs, "runs");
    Objects.requireNonNull(bareRuns, "bareRuns");
    Objects.requireNonNull(encoders, "encoders");
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism: " + parallelism + " is less than 1");
    }
  }

  /**
   * Makes sure that there are credentials, before anything is begun: Terraform would say it of each
   * stack.
   *
   * @throws OperationRefusedException where there are none
   */
  public void requireCredentials() throws OperationRefusedException {
    try (Encoders asked = encoders.get()) {
      asked.requireCredentials();
    }
  }

  /** A fleet on which the real Terraform works. */
  public static Fleet with(
      Terraform terraform,
      FleetSpec spec,
      FleetFolder folder,
      Supplier<Encoders> encoders,
      int parallelism) {
    return new Fleet(
        spec,
        folder,
        new TerraformRuns(terraform, folder, folder::stack, spec.hidden()),
        new TerraformRuns(terraform, folder, folder::bareStack, spec.hidden()),
        encoders,
        parallelism);
  }

  /** The channels' names. */
  public List<String> channels() {
    return spec.channels().stream().map(ChannelSpec::name).toList();
  }

  public Optional<ChannelSpec> channel(String name) {
    return spec.channel(name);
  }
}
