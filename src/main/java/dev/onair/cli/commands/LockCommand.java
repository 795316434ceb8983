package dev.onair.cli.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.files.FolderTree;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.Outcome;
import dev.onair.terraform.ProviderLock;
import dev.onair.terraform.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onair lock}: which provider the project keeps to, on every platform. */
@Command(
    name = "lock",
    description = {
      "Writes .terraform.lock.hcl: the version of the AWS provider and the checksums of its packages,"
          + " for every platform that the fleet is worked on from.",
      "Commit it. While it is there, every stack keeps to it, and a provider that is another is"
          + " refused. A version that it has stays; for a newer one, delete it first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair lock",
      "  onair lock --platform linux_amd64 --platform darwin_arm64",
      "  onair lock --mirror /opt/providers --platform linux_amd64"
    })
final class LockCommand implements Callable<Integer> {

  /** Those that HashiCorp's guide names, and their like on other processors. */
  private static final List<String> PLATFORMS =
      List.of("linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64", "windows_amd64");

  private final Onair onair;

  @Option(
      names = "--platform",
      paramLabel = "OS_ARCH",
      description =
          "A platform, as Terraform calls it; several times for several. Default: linux and darwin"
              + " on amd64 and arm64, windows on amd64.")
  private List<String> platforms = PLATFORMS;

  @Option(
      names = "--mirror",
      paramLabel = "DIR",
      description =
          "A filesystem mirror to take the packages from. It must have those of all the platforms."
              + " Default: the provider's own registry, whatever else Terraform is configured with.")
  private Path mirror;

  LockCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    return onair.interruptible(this::lock);
  }

  private int lock() throws IOException, InterruptedException {
    FleetFolder folder = new FleetFolder(onair.root());
    Path notes = folder.makeNotes();
    Terraform terraform =
        Terraform.find(onair.surroundings().environment(), notes.resolve("terraform"));
    Path scratch = Files.createTempDirectory(notes, "lock");
    try {
      Files.writeString(scratch.resolve("main.tf.json"), requirement());
      Path file = folder.providers().file();
      Path draft = ProviderLock.of(scratch).file();
      if (folder.providers().isThere()) {
        Files.copy(file, draft);
      }
      Outcome outcome = terraform.in(scratch).run(arguments(), line -> {});
      if (!outcome.succeeded()) {
        throw new OperationFailedException(
            "the provider could not be locked:\n" + outcome.output().strip());
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      onair
          .surroundings()
          .out()
          .println(
              "%s: %s for %s; commit it"
                  .formatted(
                      ProviderLock.NAME, ProviderTypes.PROVIDER, String.join(", ", platforms)));
      return ExitCodes.FINE;
    } finally {
      FolderTree.delete(scratch);
    }
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("providers", "lock", "-no-color"));
    if (mirror != null) {
      Path directory = onair.surroundings().directory().resolve(mirror).normalize();
      arguments.add("-fs-mirror=" + directory);
    }
    platforms.forEach(platform -> arguments.add("-platform=" + platform));
    return arguments;
  }

  /** What every stack requires. */
  private static String requirement() {
    ObjectNode configuration = new ObjectMapper().createObjectNode();
    configuration
        .putObject("terraform")
        .putObject("required_providers")
        .putObject("aws")
        .put("source", ProviderTypes.PROVIDER)
        .put("version", "~> " + ProviderTypes.PROVIDER_VERSION);
    return configuration.toString();
  }
}
