package dev.onair.fleet.twins;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.review.Plans;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.terraform.Diagnostic;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.state.Outputs;
import dev.onair.terraform.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Terraform in memory. A stack's plans are scripted, one for each time that it is planned; without
 * a script, there is nothing to do. What it applies is then in the stack's local state, a file as
 * Terraform's own, so that its version tells. Everything that it is asked for is noted, and
 * anything can be made to fail, to wait or to do something else first.
 */
public final class TerraformTwin implements StackRuns {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Something that happens when Terraform is asked for something. */
  @FunctionalInterface
  public interface Event {
    void happens() throws IOException, InterruptedException;
  }

  private final FleetFolder folder;
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Deque<Plan>> scripted = new ConcurrentHashMap<>();
  private final Map<String, Deque<Event>> events = new ConcurrentHashMap<>();
  private final Map<Path, Plan> planned = new ConcurrentHashMap<>();
  private final Map<String, Outputs> outputs = new ConcurrentHashMap<>();

  public TerraformTwin(FleetFolder folder) {
    this.folder = folder;
  }

  /** All that was asked for, such as {@code plan news}, in the order in which it came. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** What was asked for of some kinds, such as {@code apply}. */
  public List<String> calls(String... kinds) {
    return calls().stream()
        .filter(call -> List.of(kinds).contains(call.substring(0, call.indexOf(' '))))
        .toList();
  }

  /** The next plan of a stack; one after the other where there are several. */
  public TerraformTwin plans(String stack, Plan plan) {
    scripted.computeIfAbsent(stack, s -> new ArrayDeque<>()).add(plan);
    return this;
  }

  /** The next plan of a stack is one of those that the real Terraform made. */
  public TerraformTwin plans(String stack, String edit) {
    return plans(stack, Plans.of(edit));
  }

  /**
   * Makes something happen the next time that something is asked for, before it is done.
   *
   * @param call such as {@code apply news}
   */
  public TerraformTwin on(String call, Event event) {
    events.computeIfAbsent(call, c -> new ArrayDeque<>()).add(event);
    return this;
  }

  /** Makes the next such call fail with an error. */
  public TerraformTwin fails(String call, String summary) {
    return on(
        call,
        () -> {
          throw TerraformFailedException.of(List.of(Diagnostic.error(summary, "")));
        });
  }

  /** A stack's saved file holds another plan than the one that was reviewed. */
  public TerraformTwin swaps(String stack, String edit) {
    planned.put(new PlanStore(folder).file(stack), Plans.of(edit));
    return this;
  }

  /** What a deployed stack hands over. */
  public TerraformTwin outputs(String stack, String json) {
    try {
      outputs.put(stack, Outputs.of(MAPPER.readTree(json)));
      return this;
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** Makes a stack deployed, with something in its state. */
  public TerraformTwin deployed(String stack) {
    try {
      write(stack, 1, stack);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A run can't write its state where it belongs, and leaves it. */
  public void leavesState(String stack) throws IOException {
    Path state = folder.state(stack);
    byte[] before = Files.exists(state) ? Files.readAllBytes(state) : new byte[0];
    changeState(stack);
    Files.move(state, folder.stack(stack).resolve("errored.tfstate"));
    if (before.length > 0) {
      Files.write(state, before);
    }
  }

  /** Somebody else changes a stack's state. */
  public void changeState(String stack) throws IOException {
    write(stack, serial(stack) + 1, stack);
  }

  @Override
  public void init(String stack) throws IOException, InterruptedException {
    called("init", stack);
  }

  @Override
  public void init(String stack, Path kept) throws IOException, InterruptedException {
    called("init", stack);
  }

  @Override
  public void keepProviders(String stack, Path kept) throws IOException {
    Files.writeString(kept, "");
  }

  @Override
  public boolean plan(String stack, Path file) throws IOException, InterruptedException {
    called("plan", stack);
    return plan(stack, file, next(stack));
  }

  @Override
  public boolean planDestruction(String stack, Path file) throws IOException, InterruptedException {
    called("plan-destruction", stack);
    return plan(stack, file, next(stack));
  }

  private boolean plan(String stack, Path file, Optional<Plan> plan) throws IOException {
    Files.writeString(file, stack);
    planned.put(file, plan.orElse(Plan.NOTHING));
    return plan.isPresent();
  }

  @Override
  public Plan show(String stack, Path file) throws IOException, InterruptedException {
    called("show", stack);
    return planned.get(file);
  }

  @Override
  public void apply(String stack, Path file) throws IOException, InterruptedException {
    called("apply", stack);
    if (!Files.exists(file)) {
      throw new IOException("no plan: " + file);
    }
    write(stack, serial(stack) + 1, stack);
  }

  @Override
  public State state(String stack) throws IOException, InterruptedException {
    called("state", stack);
    Path file = folder.state(stack);
    return Files.exists(file) ? State.of(MAPPER.readTree(file.toFile())) : State.empty();
  }

  @Override
  public void replaceState(String stack, State state) throws IOException, InterruptedException {
    called("replace-state", stack);
    MAPPER.writeValue(folder.state(stack).toFile(), state.json());
  }

  @Override
  public Optional<Path> unwrittenState(String stack) throws IOException {
    return Optional.of(folder.stack(stack).resolve("errored.tfstate")).filter(Files::exists);
  }

  @Override
  public void writeState(String stack, Path unwritten) throws IOException, InterruptedException {
    called("write-state", stack);
    Files.move(unwritten, folder.state(stack), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public Outputs outputs(String stack) throws IOException, InterruptedException {
    called("outputs", stack);
    return outputs.getOrDefault(stack, Outputs.NONE);
  }

  @Override
  public boolean isDeployed(String stack) throws IOException, InterruptedException {
    return state(stack).hasResources();
  }

  private Optional<Plan> next(String stack) {
    Deque<Plan> plans = scripted.getOrDefault(stack, new ArrayDeque<>());
    synchronized (plans) {
      return Optional.ofNullable(plans.poll());
    }
  }

  private void called(String what, String stack) throws IOException, InterruptedException {
    String call = what + " " + stack;
    calls.add(call);
    Deque<Event> waiting = events.getOrDefault(call, new ArrayDeque<>());
    Event event;
    synchronized (waiting) {
      event = waiting.poll();
    }
    if (event != null) {
      event.happens();
    }
  }

  private long serial(String stack) throws IOException {
    Path file = folder.state(stack);
    return Files.exists(file) ? MAPPER.readTree(file.toFile()).path("serial").asLong() : 0;
  }

  private void write(String stack, long serial, String lineage) throws IOException {
    ObjectNode state = (ObjectNode) State.empty().json();
    state.put("serial", serial).put("lineage", lineage);
    ObjectNode resource = state.withArray("/resources").addObject();
    resource.put("mode", "managed").put("type", "aws_medialive_channel").put("name", "made");
    resource.putArray("instances").addObject().putObject("attributes").put("id", stack);
    MAPPER.writeValue(folder.state(stack).toFile(), state);
  }
}
