package dev.onair.cli.commands;

import dev.onair.cli.project.NodeJs;
import dev.onair.cli.project.PackagerModule;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetLock;
import dev.onair.fleet.Parallelism;
import dev.onair.fleet.deployed.Catalogue;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.operate.SdkEncoders;
import dev.onair.synthesis.Synthesis;
import dev.onair.terraform.KeptProviders;
import dev.onair.terraform.Terraform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How commands get at a fleet: what they share. */
final class FleetOpening {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description =
          "How many stacks are worked on at a time. Default: what cores and free memory allow.")
  private Integer parallelism;

  private KeptProviders kept = KeptProviders.NONE;
  private int unsaid = Parallelism.ofPlans();

  /**
   * Works on the fleet of a project, alone, and so that Ctrl-C ends it properly. Terraform's runs
   * share providers meanwhile.
   *
   * @param stacks how many stacks are worked on at a time, where the operator doesn't say
   */
  <T> T working(Onair onair, int stacks, Callable<T> work) throws Exception {
    requireParallelism();
    return onair.interruptible(
        () -> FleetLock.during(new FleetFolder(onair.root()), () -> sharing(onair, stacks, work)));
  }

  private <T> T sharing(Onair onair, int stacks, Callable<T> work) throws Exception {
    unsaid = stacks;
    try (KeptProviders providers = new KeptProviders(parallelism(), ProviderTypes.ALL)) {
      kept = providers;
      return work.call();
    } finally {
      new FleetFolder(onair.root()).closeToOthers();
    }
  }

  /**
   * Closes what may hold secrets to all but its owner, and tells what can't be closed: states of
   * runs without onair, and what an earlier onair left.
   */
  static void closeToOthers(Onair onair) throws IOException {
    List<Path> open = new FleetFolder(onair.root()).closeToOthers();
    if (!open.isEmpty()) {
      onair
          .surroundings()
          .err()
          .println(
              "%s: others can read it, it may hold secrets, and it belongs to somebody else%s; have its owner run: chmod -R go= %s"
                  .formatted(
                      open.get(0),
                      open.size() == 1 ? "" : " (as do %d more)".formatted(open.size() - 1),
                      open.get(0)));
    }
  }

  private int parallelism() {
    return parallelism == null ? unsaid : parallelism;
  }

  /** The fleet of a project, without synthesizing it. */
  Fleet open(Onair onair, FleetSpec fleet) throws IOException {
    requireParallelism();
    closeToOthers(onair);
    Map<String, String> environment = onair.surroundings().environment();
    FleetFolder folder = new FleetFolder(onair.root());
    String region = fleet.shared().aws().region();
    return Fleet.with(
        Terraform.find(environment, folder.makeNotes().resolve("terraform")).keeping(kept),
        fleet,
        folder,
        () -> SdkEncoders.in(region, environment),
        parallelism());
  }

  /** Refuses a number of stacks that can't be worked on at a time. */
  void requireParallelism() {
    if (parallelism != null && parallelism < 1) {
      throw new ParameterException(spec.commandLine(), "--parallelism: at least 1");
    }
  }

  /** The fleet of a project, for work at AWS: whoever can't log in need not begin it. */
  Fleet openToAws(Onair onair, FleetSpec fleet) throws IOException {
    Fleet opened = open(onair, fleet);
    opened.requireCredentials();
    return opened;
  }

  /** The fleet of a project for work at AWS, its stacks synthesized as the files are now. */
  Fleet synthesized(Onair onair, FleetSpec fleet) throws IOException {
    Surroundings surroundings = onair.surroundings();
    NodeJs.require(surroundings.environment());
    new PackagerModule(onair.root()).require();
    Fleet opened = openToAws(onair, fleet);
    try (ProgressLine progress = new ProgressLine(surroundings)) {
      Synthesis.run(fleet, onair.root(), opened.folder().outdir(), progress);
    }
    return opened;
  }

  /** Writes stacks of a fleet of which only the state counts. */
  void bare(Onair onair, Fleet fleet, Collection<String> stacks) throws IOException {
    NodeJs.require(onair.surroundings().environment());
    Synthesis.bare(fleet.spec().shared(), stacks, fleet.folder().bareOutdir());
  }

  /**
   * Where channels are found, as Terraform's states tell, also orphans.
   *
   * @param names those of the channels; none: all that may be deployed
   */
  Catalogue catalogue(Onair onair, Fleet fleet, Collection<String> names)
      throws IOException, InterruptedException {
    try (ProgressLine progress = new ProgressLine(onair.surroundings())) {
      List<String> channels = names.stream().distinct().toList();
      if (channels.isEmpty() || !fleet.channels().containsAll(channels)) {
        List<String> known = Catalogue.known(fleet, progress);
        requireKnown(channels, known);
        channels = channels.isEmpty() ? known : channels;
      }
      bare(onair, fleet, channels);
      return Catalogue.read(fleet, channels, progress);
    }
  }

  /**
   * Says which channels are not in a catalogue, and why.
   *
   * @param names the channels that were asked for; none: all
   * @return the exit code: a failure where one that was asked for by name isn't deployed, or one
   *     can't be read
   */
  static int tellWhatIsMissing(Catalogue catalogue, List<String> names, LineWriter err) {
    catalogue.absent().forEach(channel -> err.println(channel + ": not deployed"));
    catalogue
        .failed()
        .forEach((channel, why) -> err.paragraph("%s: not readable: %s".formatted(channel, why)));
    boolean missed = !names.isEmpty() && !catalogue.absent().isEmpty();
    return missed || !catalogue.failed().isEmpty() ? ExitCodes.FAILED : ExitCodes.FINE;
  }

  /**
   * The channels among the names that a command was given; {@code shared}, which is worked on in
   * any case, may stand there for itself.
   */
  List<String> channels(List<String> names, FleetSpec fleet) {
    List<String> channels = fleet.channels().stream().map(ChannelSpec::name).toList();
    List<String> asked = names.stream().filter(name -> !name.equals(SharedSpec.STACK)).toList();
    requireKnown(asked, channels);
    return asked;
  }

  /** Refuses names that are not among those known. */
  void requireKnown(List<String> names, List<String> known) {
    ChannelNames.requireKnown(spec, names, known);
  }
}
