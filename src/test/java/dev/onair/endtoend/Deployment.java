package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.Project;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.operate.SdkEncoders;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.synthesis.Synthesis;
import dev.onair.terraform.KeptProviders;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A project, a sandbox, and the real Terraform between them. */
final class Deployment implements AutoCloseable {

  /** Over all tests: each needs half a gigabyte. */
  private static final int RUNS_AT_ONCE = 8;

  private static final ExecutorService RUNS =
      Executors.newFixedThreadPool(
          RUNS_AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "terraform");
            thread.setDaemon(true);
            return thread;
          });

  private final RealTerraform terraform = RealTerraform.orSkip();

  /**
   * For all stacks: they see the same sandbox. One for each run that there can be at once: a run
   * that finds none starts its own, which is half of what it computes.
   */
  private final KeptProviders providers = new KeptProviders(RUNS_AT_ONCE, ProviderTypes.ALL);

  private final Sandbox sandbox;
  private final ProjectFolder project;

  private Deployment(ProjectFolder project, Sandbox sandbox) {
    this.project = project;
    this.sandbox = sandbox;
  }

  /** An empty project in the sandbox's region. */
  static Deployment in(Path root) {
    return in(root, SandboxOptions.defaults());
  }

  /**
   * An empty project with a sandbox of its own kind. Nothing is watched: it would be most of what
   * is deployed, and {@link WholeFleetTest} has it all.
   */
  static Deployment in(Path root, SandboxOptions options) {
    RealTerraform.orSkip();
    return new Deployment(
        ProjectFolder.in(root)
            .shared("protect = false\nalarms.enabled = false\ndashboards.scope = NONE\n"),
        Sandbox.start(options.withRegion("us-east-1")));
  }

  /** The project's files. */
  ProjectFolder project() {
    return project;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** What the operator configured, as it is now. */
  FleetSpec fleet() {
    return Project.load(project.root(), Map.of()).fleet();
  }

  /** The channels' names. */
  List<String> channels() {
    return fleet().channels().stream().map(ChannelSpec::name).toList();
  }

  /** Writes the stacks anew. */
  Deployment synthesize() {
    try {
      Synthesis.run(
          fleet(), project.root(), project.root().resolve("cdktf.out"), (done, total, what) -> {});
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What channels need of the shared stack, without its minute of waiting: its outputs in the state
   * where they look for them, and the channel groups.
   */
  Deployment withStandInForTheSharedStack() {
    project.outputsOfTheSharedStack();
    AwsClient mediaPackage = client("mediapackagev2");
    FleetSpec fleet = fleet();
    fleet
        .shared()
        .groups()
        .forEach(
            group -> {
              String body =
                  "{'ChannelGroupName': '%s'}".formatted(fleet.shared().groupName(group.name()));
              assertThat(mediaPackage.rest("POST", "/channelGroup", body).status()).isEqualTo(200);
            });
    return this;
  }

  /** What a program sees that runs Terraform by itself. */
  Map<String, String> environment() {
    return terraform.with(sandbox.environment()).environment();
  }

  /** The service behind Terraform's back. */
  AwsClient client(String service) {
    return new AwsClient(sandbox, service);
  }

  /** A stack's folder, initialized. */
  Workspace stack(String name) {
    Path folder = project.root().resolve("cdktf.out").resolve("stacks").resolve(name);
    Workspace workspace = terraform.workspace(folder, sandbox.environment(), providers);
    if (!Files.exists(folder.resolve(".terraform"))) {
      workspace.init().succeeded();
    }
    return workspace;
  }

  /** From now on, the checksums of providers are no longer looked at. */
  void trustingProviders() {
    Path stacks = project.root().resolve("cdktf.out").resolve("stacks");
    channels().forEach(name -> Workspace.trustProviders(stacks.resolve(name)));
    Workspace.trustProviders(stacks.resolve(SharedSpec.STACK));
  }

  /** The project as {@code onair plan} and {@code onair apply} work on it, synthesized anew. */
  Fleet operated() {
    FleetSpec spec = synthesize().fleet();
    return Fleet.with(
        terraform.with(sandbox.environment()).keeping(providers),
        spec,
        new FleetFolder(project.root()),
        () -> SdkEncoders.in(spec.shared().aws().region(), sandbox.environment()),
        4);
  }

  /** Does something to several stacks at the same time; what came of it, by stack. */
  <T> Map<String, T> each(Collection<String> stacks, Function<Workspace, T> action) {
    Map<String, Future<T>> runs = new TreeMap<>();
    stacks.forEach(stack -> runs.put(stack, RUNS.submit(() -> action.apply(stack(stack)))));
    Map<String, T> results = new TreeMap<>();
    List<Throwable> failures = new ArrayList<>();
    runs.forEach(
        (stack, run) -> {
          try {
            results.put(stack, run.get());
          } catch (ExecutionException e) {
            failures.add(new AssertionError(stack + ": " + e.getCause().getMessage(), e));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(e);
          }
        });
    assertThat(failures).isEmpty();
    return results;
  }

  /** MediaLive's word for the state of a channel. */
  String encoderState(String channel) {
    return encoder(channel).get("state").asText();
  }

  /** A channel as MediaLive has it. */
  ObjectNode encoder(String channel) {
    String name = "onair_" + channel + "_MediaLiveChannel";
    return sandbox.all("medialive/channel").stream()
        .filter(row -> row.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Terraform's state of a stack. */
  JsonNode state(String stack) {
    try {
      return new ObjectMapper()
          .readTree(project.root().resolve("terraform." + stack + ".tfstate").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was changed since the record of calls was last cleared, as {@code service:Operation}. */
  List<String> writes() {
    return sandbox.calls().writes().stream()
        .filter(Call::succeeded)
        .map(call -> call.service() + ":" + call.operation())
        .toList();
  }

  /** What exists, but for the stand-in's channel groups. */
  Map<String, List<String>> resources() {
    Map<String, List<String>> resources = new TreeMap<>(sandbox.resources());
    resources.remove("mediapackagev2/channelGroup");
    return resources;
  }

  @Override
  public void close() {
    try {
      providers.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sandbox.close();
    }
  }
}
