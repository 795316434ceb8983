package dev.onair.fleet;

import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.KeptProviders;
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
 * @param terraform what does the work
 * @param encoders how MediaLive is asked
 * @param parallelism how many stacks are worked on at a time
 */
public record Fleet(
    FleetSpec spec,
    FleetFolder folder,
    Terraform terraform,
    Supplier<Encoders> encoders,
    int parallelism) {

  public Fleet {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(terraform, "terraform");
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

  /** The same fleet, its plans made with providers that go on running from one to the next. */
  public Fleet keeping(KeptProviders providers) {
    return new Fleet(spec, folder, terraform.keeping(providers), encoders, parallelism);
  }

  /** The channels' names. */
  public List<String> channels() {
    return spec.channels().stream().map(ChannelSpec::name).toList();
  }

  public Optional<ChannelSpec> channel(String name) {
    return spec.channel(name);
  }

  public StackRuns runs() {
    return new StackRuns(terraform, folder, folder::stack);
  }

  /** Runs on stacks of which only the state counts. */
  public StackRuns bareRuns() {
    return new StackRuns(terraform, folder, folder::bareStack);
  }

  public PlanStore plans() {
    return new PlanStore(folder);
  }
}
