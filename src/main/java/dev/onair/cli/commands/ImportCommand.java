package dev.onair.cli.commands;

import dev.onair.cli.project.NewFile;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.ImportReport;
import dev.onair.config.hocon.TextFile;
import dev.onair.importing.Imported;
import dev.onair.importing.Importer;
import dev.onair.importing.NotImportableException;
import dev.onair.importing.Wish;
import dev.onair.importing.facts.ForeignChannel;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.forms.Foreign;
import dev.onair.importing.forms.Forms;
import dev.onair.importing.forms.InputDescriptions;
import dev.onair.model.SharedSpec;
import dev.onair.operate.ChannelDescriptions;
import dev.onair.operate.DescribedChannel;
import dev.onair.operate.OperationRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code onair import}: a channel that was made for something else becomes one of the project's.
 */
@Command(
    name = "import",
    description = {
      "Writes channels/<channel>.conf and its profile for a channel that was made elsewhere.",
      "From a file (- for standard input): a channel of MediaLive as its console exports it, its API"
          + " describes it or CloudFormation makes it; configuration.json of AWS's sample; the event"
          + " configuration of LEF. Or from a channel in AWS, which is read with your credentials"
          + " and"
          + " not changed. Says what was taken over and what was not; what it writes passes onair"
          + " check, or nothing is written. See docs/migrating.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair import export.json                        a channel that the console exported",
      "  aws medialive describe-channel --channel-id 1234567 | onair import - --name sports",
      "  onair import --from-channel 1234567             with its inputs and who may push to them",
      "  onair import config/configuration.json --name sports --dry-run"
    })
final class ImportCommand implements Callable<Integer> {

  private static final String STDIN = "-";

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "What to import; - for standard input.")
  private String file;

  @Option(
      names = "--from-channel",
      paramLabel = "ID|ARN|TITLE",
      description = "A channel of MediaLive to import, by its id, its ARN or its name there.")
  private String channel;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where that channel is. Default: as its ARN says, else the fleet's.")
  private String region;

  @Option(
      names = "--name",
      paramLabel = "CHANNEL",
      description = "What the channel is to be called. Default: as near to its name as may be.")
  private String name;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "What a new profile is to be called. Default: as the channel.")
  private String profile;

  @Option(
      names = "--encoding-profile",
      paramLabel = "FILE",
      description = "The encoding profile that goes with a configuration of AWS's sample or LEF.")
  private Path encodingProfile;

  @Option(names = "--force", description = "Replaces files that are there.")
  private boolean force;

  @Option(names = "--dry-run", description = "Prints the files, and writes nothing.")
  private boolean dryRun;

  ImportCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException {
    if ((file == null) == (channel == null)) {
      throw unusable("name a file, - for standard input, or --from-channel: one of them");
    }
    if (region != null && channel == null) {
      throw unusable("--region goes with --from-channel");
    }
    SharedSpec shared = onair.shared();
    Remarks remarks = new Remarks();
    try {
      Imported imported = imported(shared, remarks);
      ImportReport report = new ImportReport(onair.surroundings());
      if (dryRun) {
        report.print(imported);
      } else {
        write(imported);
        report.written(imported);
      }
      return ExitCodes.FINE;
    } catch (NotImportableException e) {
      throw unusable(e.getMessage());
    }
  }

  private Imported imported(SharedSpec shared, Remarks remarks)
      throws NotImportableException, IOException {
    InputDescriptions inputs = InputDescriptions.NONE;
    Foreign foreign;
    if (channel == null) {
      foreign = document();
    } else {
      DescribedChannel described = described(shared.aws().region());
      inputs = new InputDescriptions(described.inputs(), described.networks());
      foreign =
          new Foreign(
              "the MediaLive channel " + described.channel().path("id").asText(),
              described.channel().toPrettyString(),
              Optional.empty(),
              profilePath());
    }
    ForeignChannel read =
        Forms.read(foreign, inputs, shared.delivery().accessLogs().isPresent(), remarks);
    return new Importer(onair.root(), onair.surroundings().environment(), shared.aws())
        .files(
            read,
            foreign.name(),
            new Wish(Optional.ofNullable(name), Optional.ofNullable(profile), force),
            remarks);
  }

  private DescribedChannel described(String fleets) throws IOException {
    // An ARN's fourth part is its region.
    String[] parts = channel.split(":", 5);
    String there = region != null ? region : parts.length == 5 ? parts[3] : fleets;
    try (ChannelDescriptions descriptions =
        ChannelDescriptions.in(there, onair.surroundings().environment())) {
      return descriptions.describe(channel);
    } catch (OperationRefusedException e) {
      throw new OperationFailedException(e.getMessage());
    }
  }

  private Foreign document() throws IOException {
    if (file.equals(STDIN)) {
      try {
        return new Foreign("standard input", text(System.in), Optional.empty(), profilePath());
      } catch (CharacterCodingException e) {
        throw unusable("standard input is not UTF-8 text");
      }
    }
    Path path = onair.surroundings().directory().resolve(file).normalize();
    if (!Files.isRegularFile(path)) {
      throw unusable("there is no file " + path);
    }
    try {
      try (InputStream in = Files.newInputStream(path)) {
        return new Foreign(file, text(in), Optional.of(path.getParent()), profilePath());
      }
    } catch (CharacterCodingException e) {
      throw unusable(file + " is not UTF-8 text");
    }
  }

  /** All of a text that may be endless: a pipe has no length. */
  private String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(TextFile.LONGEST + 1);
    if (bytes.length > TextFile.LONGEST) {
      throw unusable("%s has more than %d bytes".formatted(file, TextFile.LONGEST));
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private Optional<Path> profilePath() {
    return Optional.ofNullable(encodingProfile).map(onair.surroundings().directory()::resolve);
  }

  private void write(Imported imported) throws IOException {
    Path root = onair.root();
    List<NewFile> files =
        imported.files().stream()
            .map(file -> new NewFile(root.resolve(file.name()), file.text()))
            .toList();
    if (!NewFile.writeAll(files, force)) {
      throw new OperationFailedException(
          "a file of a name that was free has appeared meanwhile; nothing was written");
    }
  }

  private ParameterException unusable(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
