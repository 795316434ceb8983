package dev.onair.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.OutputNames;
import dev.onair.model.stack.StackFolder;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.rules.Answers;
import dev.onair.synthesis.Synthesis;
import dev.onair.terraform.Terraform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A fleet in a sandbox, deployed by the real Terraform. Its stacks and their state lie in a folder
 * of their own, never mixed with the real ones.
 *
 * <p>The steps are taken by one thread, in the order of the methods. When that is interrupted,
 * every Terraform that runs ends in order before {@link InterruptedException} is thrown.
 */
public final class Demo implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** MediaLive itself takes a minute or two; the sandbox less than a second. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String ENCODER_CHANNELS = "medialive/channel";

  private final FleetSpec fleet;
  private final DemoFolder folder;
  private final DemoListener listener;
  private final Sandbox sandbox;
  private final DemoStacks stacks;

  private Demo(
      FleetSpec fleet,
      DemoFolder folder,
      DemoListener listener,
      Sandbox sandbox,
      Terraform terraform) {
    this.fleet = fleet;
    this.folder = folder;
    this.listener = listener;
    this.sandbox = sandbox;
    this.stacks =
        new DemoStacks(terraform.isolated().with(sandbox.environment()), folder.path(), listener);
  }

  /**
   * Starts the sandbox, on a free port.
   *
   * @param folder the demonstration's own; what an earlier one left there is removed
   * @param answers what the sandbox answers where AWS's answer is not known
   */
  public static Demo start(
      FleetSpec fleet, Terraform terraform, Path folder, Answers answers, DemoListener listener)
      throws IOException {
    return new Demo(
        DemoFleet.of(fleet),
        DemoFolder.take(folder),
        listener,
        Sandbox.start(FleetSandbox.options(fleet.shared().aws()).withAnswers(answers)),
        terraform);
  }

  /** Synthesizes the stacks. */
  public void synthesize(Path root) throws IOException {
    listener.begins("synthesizing %d stacks".formatted(fleet.channels().size() + 1));
    Synthesis.run(
        fleet, root, folder.path().resolve(StackFolder.OUTDIR), (done, total, what) -> {});
  }

  /** Deploys everything, and waits until the channels that are to run do. */
  public void deploy() throws IOException, InterruptedException {
    listener.begins("deploying the shared stack");
    stacks.apply(List.of(SharedSpec.STACK));
    listener.begins("deploying %d channels".formatted(fleet.channels().size()));
    stacks.apply(channels());
    awaitRunning();
  }

  /** The channels as they are now. */
  public List<OnAir> channelsOnAir() throws IOException, InterruptedException {
    Map<String, String> states = states();
    List<OnAir> deployed = new ArrayList<>();
    for (ChannelSpec channel : fleet.channels()) {
      JsonNode outputs = stacks.outputs(channel.name());
      String id = outputs.at("/" + OutputNames.ENCODER_CHANNEL_ID + "/value").asText();
      List<String> urls = new ArrayList<>();
      outputs.at("/" + OutputNames.PLAYBACK_URLS + "/value").forEach(url -> urls.add(url.asText()));
      deployed.add(
          new OnAir(
              channel.name(),
              channel.operation().start(),
              states.getOrDefault(id, "?"),
              channel.ingest().inputs().stream()
                  .map(input -> input.name() + "=" + input.source().type())
                  .toList(),
              urls));
    }
    return deployed;
  }

  /**
   * Plans everything again.
   *
   * @throws DemoException if a plan is not empty
   */
  public void proveThatNothingIsLeftToDo() throws IOException, InterruptedException {
    listener.begins("planning everything again");
    List<String> all = new ArrayList<>(List.of(SharedSpec.STACK));
    all.addAll(channels());
    stacks.planIsEmpty(all);
  }

  /**
   * Destroys everything.
   *
   * @throws DemoException if something is left in the sandbox
   */
  public void destroy() throws IOException, InterruptedException {
    listener.begins("destroying %d channels".formatted(fleet.channels().size()));
    stacks.destroy(channels());
    listener.begins("destroying the shared stack");
    stacks.destroy(List.of(SharedSpec.STACK));
    if (!sandbox.resources().isEmpty()) {
      throw new DemoException("left in the sandbox: " + sandbox.resources());
    }
  }

  /** The sandbox that everything is in. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Ends the sandbox, and with it all that is still there. */
  @Override
  public void close() throws IOException {
    sandbox.close();
    folder.close();
  }

  private List<String> channels() {
    return fleet.channels().stream().map(ChannelSpec::name).toList();
  }

  private void awaitRunning() throws IOException, InterruptedException {
    long toRun = fleet.channels().stream().filter(channel -> channel.operation().start()).count();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (states().values().stream().filter("RUNNING"::equals).count() < toRun) {
      if (System.nanoTime() > end) {
        throw new DemoException("not all channels run: " + states());
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  /** MediaLive's states, by the channels' ids there. */
  private Map<String, String> states() {
    Function<ObjectNode, String> id = row -> row.path("id").asText();
    return sandbox.all(ENCODER_CHANNELS).stream()
        .collect(Collectors.toMap(id, row -> row.path("state").asText()));
  }
}
