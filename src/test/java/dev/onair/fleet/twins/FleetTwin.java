package dev.onair.fleet.twins;

import dev.onair.config.Project;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.apply.Admission;
import dev.onair.fleet.apply.Applier;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.destroy.Destroyer;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.Planner;
import dev.onair.fleet.review.FleetReview;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A project whose fleet is planned, applied and destroyed by Terraform and AWS in memory. Its
 * stacks stand there as if they had been synthesized.
 */
public final class FleetTwin {

  /** What every stack of a channel reads of the shared one. */
  private static final String CONFIGURATION =
      """
      { "output": { "domain": "${data.terraform_remote_state.shared.outputs.playback-domain}" },
        "edit": %d }
      """;

  private static final String SHARED_OUTPUTS =
      """
      { "playback-domain": { "value": "d1.example" },
        "channel-groups": { "value": { "main": "onair_main" } } }
      """;

  private final ProjectFolder project;
  private final Map<String, String> environment;
  private final FleetFolder folder;
  private final TerraformTwin terraform;
  private final Heard heard = new Heard();
  private final AwsTwin aws;
  private FleetSpec spec;

  private FleetTwin(ProjectFolder project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
    this.folder = new FleetFolder(project.root());
    this.terraform = new TerraformTwin(folder);
    this.spec = Project.load(project.root(), environment).fleet();
    this.aws = new AwsTwin(spec.shared().name());
    synthesize(SharedSpec.STACK);
    spec.channels().forEach(channel -> synthesize(channel.name()));
  }

  /** A fleet of the channels of a project; the shared stack is deployed. */
  public static FleetTwin of(ProjectFolder project) {
    return of(project, Map.of());
  }

  /** The same, where the environment has variables. */
  public static FleetTwin of(ProjectFolder project, Map<String, String> environment) {
    FleetTwin fleet = new FleetTwin(project, environment);
    fleet.terraform.deployed(SharedSpec.STACK).outputs(SharedSpec.STACK, SHARED_OUTPUTS);
    return fleet;
  }

  /** The same, of which nothing is deployed. */
  public static FleetTwin ofNothing(ProjectFolder project) {
    return new FleetTwin(project, Map.of());
  }

  /** Makes the shared stack's apply hand over what channels read. */
  public FleetTwin sharedIsMadeByItsApply() {
    terraform.on("apply shared", () -> terraform.outputs(SharedSpec.STACK, SHARED_OUTPUTS));
    return this;
  }

  /** A channel is deployed, and on air. */
  public FleetTwin onAir(String channel) {
    terraform.deployed(channel);
    aws.encoder(channel, dev.onair.operate.Encoder.State.RUNNING);
    return this;
  }

  public TerraformTwin terraform() {
    return terraform;
  }

  public AwsTwin aws() {
    return aws;
  }

  public Heard heard() {
    return heard;
  }

  public FleetFolder folder() {
    return folder;
  }

  /** The fleet as its files are now. */
  public Fleet fleet() {
    spec = Project.load(project.root(), environment).fleet();
    return new Fleet(spec, folder, terraform, terraform, () -> aws, 4);
  }

  /** A stack is synthesized, not as it was before. */
  public void edit(String stack) throws IOException {
    Files.writeString(
        folder.configuration(stack),
        CONFIGURATION.formatted(Files.readString(folder.configuration(stack)).hashCode()));
  }

  public FleetReview plan(String... channels) throws IOException, InterruptedException {
    return new Planner(fleet(), heard, true).plan(List.of(channels));
  }

  public FleetReview planAll() throws IOException, InterruptedException {
    return new Planner(fleet(), heard, true).planAll();
  }

  public FleetReview planChanged() throws IOException, InterruptedException {
    return new Planner(fleet(), heard, true).planChanged();
  }

  /** Applies all plans that wait. */
  public ApplyReport apply(String... interrupt) throws IOException, InterruptedException {
    return apply(new Admission(Set.of(interrupt), Set.of(interrupt)));
  }

  /** Applies those of them that are admitted. */
  public ApplyReport apply(Admission admission) throws IOException, InterruptedException {
    return new Applier(fleet(), heard, admission, true).applyAll();
  }

  public Destroyer destroyer() {
    return new Destroyer(fleet(), new Inventory(() -> aws), heard);
  }

  /** What became of each stack. */
  public static Map<String, Result> results(ApplyReport report) {
    Map<String, Result> results = new TreeMap<>();
    report.stacks().forEach(outcome -> results.put(outcome.stack(), outcome.result()));
    return results;
  }

  /** What is said of a stack. */
  public static String message(ApplyReport report, String stack) {
    return report.stacks().stream()
        .filter(outcome -> outcome.stack().equals(stack))
        .map(ApplyReport.StackOutcome::message)
        .findFirst()
        .orElseThrow();
  }

  private void synthesize(String stack) {
    Path file = folder.configuration(stack);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, stack.equals(SharedSpec.STACK) ? "{}" : CONFIGURATION.formatted(0));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
