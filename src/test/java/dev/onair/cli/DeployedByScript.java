package dev.onair.cli;

import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A project with a deployed channel, news, an orphan, gone, and one that is not deployed, spare; a
 * script in Terraform's place tells their outputs.
 */
public final class DeployedByScript {

  private static final String STATE =
      "{ \"version\": 4, \"resources\": [ { \"mode\": \"managed\" } ] }";

  private final Path root;
  private final Path programs;

  /**
   * Makes one.
   *
   * @param root the project's folder
   * @param programs where the script stands
   * @param terraform the script, in sh; it runs in cdktf.out/stacks/&lt;name&gt; or the like, and
   *     knows what there is a state of
   * @param channel the text of both channels' files
   */
  public DeployedByScript(Path root, Path programs, String terraform, String channel)
      throws IOException {
    this.root = root;
    this.programs = programs;
    ProjectFolder.in(root)
        .channel("news", channel)
        .channel("spare", channel)
        .file("terraform.news.tfstate", STATE)
        .file("terraform.gone.tfstate", STATE);
    Scripts.write(programs.resolve("terraform"), terraform);
    Files.writeString(programs.resolve("own.tfrc"), "");
  }

  /** A command line in it. */
  public Cli cli() {
    return new Cli(root)
        .with("PATH", programs + ":" + System.getenv("PATH"))
        .with("TF_CLI_CONFIG_FILE", programs.resolve("own.tfrc").toString());
  }

  /** Runs a command in it. */
  public Result run(String command, String... arguments) {
    return cli()
        .run(Stream.concat(Stream.of(command), Stream.of(arguments)).toArray(String[]::new));
  }
}
