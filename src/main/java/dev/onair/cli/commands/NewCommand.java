package dev.onair.cli.commands;

import dev.onair.cli.project.ChannelTemplate;
import dev.onair.cli.project.NewFile;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.project.ProjectFiles;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.ChannelClass;
import dev.onair.model.Names;
import dev.onair.model.SharedSpec;
import dev.onair.model.ingest.InputType;
import java.io.IOException;
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

/** {@code onair new}: a new channel's file, commented, with placeholders for its sources. */
@Command(
    name = "new",
    description =
        "Writes channels/<channel>.conf: commented, and with placeholders for its sources.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair new sports --type URL_PULL",
      "  onair new arena --type RTMP_PUSH --class SINGLE_PIPELINE --profile hd-1080p-30fps"
    })
final class NewCommand implements Callable<Integer> {

  private static final String NEXT =
      """
      %s is written. It deploys stopped, as it says start = false.
      Next: replace its placeholders, and onair check; then start = true, onair plan, onair apply\
      """;

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<channel>",
      description = "The channel's name: small letters, digits and -, a letter first.")
  private String channel;

  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      description = "The type of its input: ${COMPLETION-CANDIDATES}.")
  private InputType type;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = "${COMPLETION-CANDIDATES}. Default: what reference.conf says.")
  private ChannelClass channelClass;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "One of profiles/, without its ending. Default: what reference.conf says.")
  private String profile;

  NewCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException {
    if (!Names.CHANNEL.matcher(channel).matches()) {
      throw unusable(
          "'%s' can't be a channel's name; allowed are small letters, digits and -, a letter first,"
                  .formatted(channel)
              + " at most %d characters".formatted(Names.LONGEST_CHANNEL));
    }
    if (channel.equals(SharedSpec.STACK)) {
      throw unusable("'" + channel + "' is the name of the stack that the channels share");
    }
    Path root = onair.root();
    List<String> profiles = new ProjectFiles(root).profiles();
    if (profile != null && !profiles.contains(profile)) {
      throw unusable("--profile: " + Suggestions.notAllowed(profile, profiles));
    }
    Path file = root.resolve("channels").resolve(channel + ".conf");
    ChannelTemplate template =
        new ChannelTemplate(
            channel,
            type,
            Optional.ofNullable(channelClass),
            Optional.ofNullable(profile),
            profiles,
            type == InputType.MEDIACONNECT
                ? Optional.of(onair.shared().aws().region())
                : Optional.empty());
    if (!new NewFile(file, template.text()).write()) {
      throw new OperationFailedException(
          root.relativize(file) + " exists, and is left as it is; choose another name");
    }
    onair.surroundings().out().block(NEXT.formatted(root.relativize(file)));
    return ExitCodes.FINE;
  }

  private ParameterException unusable(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
