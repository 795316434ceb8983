package dev.onair.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.terraform.KeptProviders;
import dev.onair.terraform.Outcome;
import dev.onair.terraform.Terraform;
import dev.onair.terraform.TerraformFolder;
import dev.onair.terraform.TerraformMissingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The real Terraform with the real AWS provider. Workspaces in different directories can be used at
 * the same time.
 *
 * <p>Where Terraform or the provider can't be had, tests that ask for it are skipped; with {@code
 * ONAIR_REQUIRE_TERRAFORM=true} in the environment they fail.
 */
public final class RealTerraform {

  private static final Lookup LOOKUP = look();

  private final Terraform terraform;

  private RealTerraform(Terraform terraform) {
    this.terraform = terraform;
  }

  /** Terraform, or the end of the calling test: skipped, or failed where Terraform is required. */
  public static RealTerraform orSkip() {
    needs(LOOKUP.terraform.isPresent(), "Terraform", LOOKUP.missing);
    return LOOKUP.terraform.orElseThrow();
  }

  /**
   * Ends the calling test where something is not there that real deployments need: skipped, loudly,
   * or failed where Terraform is required.
   *
   * @param what what is not tested against
   * @param missing what can't be had, and why
   */
  public static void needs(boolean there, String what, String missing) {
    if (there) {
      return;
    }
    if (Boolean.parseBoolean(System.getenv("ONAIR_REQUIRE_TERRAFORM"))) {
      Assertions.fail(missing);
    }
    System.err.println("SKIPPED, not tested against " + what + ": " + missing);
    Assumptions.abort(missing);
  }

  /**
   * A directory with a Terraform configuration.
   *
   * @param environment what its runs see besides the PATH; nothing of the caller's AWS or Terraform
   *     settings reaches them
   */
  public Workspace workspace(Path directory, Map<String, String> environment) {
    return new Workspace(terraform.with(environment).in(directory));
  }

  /**
   * A directory whose runs share providers with those of others that see the same environment: half
   * of what a run computes is the provider's start.
   */
  public Workspace workspace(
      Path directory, Map<String, String> environment, KeptProviders providers) {
    return new Workspace(terraform.with(environment).keeping(providers).in(directory));
  }

  /** A directory with a Terraform configuration, for what needs no AWS. */
  public Workspace workspace(Path directory) {
    return workspace(directory, Map.of());
  }

  /** Terraform as onair itself runs it. */
  public Terraform with(Map<String, String> environment) {
    return terraform.with(environment);
  }

  private static Lookup look() {
    try {
      Terraform found = Terraform.find(System.getenv(), Path.of("target", "terraform")).isolated();
      return new Lookup(Optional.of(new RealTerraform(found)), "");
    } catch (TerraformMissingException e) {
      return new Lookup(Optional.empty(), e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Lookup(Optional<RealTerraform> terraform, String missing) {}

  /** What a run left, and what a test expects of it. */
  public record Result(Outcome outcome) {

    public int exitCode() {
      return outcome.exitCode();
    }

    public String output() {
      return outcome.output();
    }

    /** This, if the run succeeded; else the test's end, with the output. */
    public Result succeeded() {
      return exited(0);
    }

    /** This, if the run ended so; else the test's end, with the output. */
    public Result exited(int expected) {
      Assertions.assertEquals(
          expected, exitCode(), () -> outcome.command() + "\n" + outcome.output());
      return this;
    }
  }

  /** A directory with a Terraform configuration. */
  public static final class Workspace {
    private final TerraformFolder folder;

    private Workspace(TerraformFolder folder) {
      this.folder = folder;
    }

    public Path directory() {
      return folder.directory();
    }

    public Result init() {
      Result result = new Result(waited(folder::init));
      trustProviders(directory());
      return result;
    }

    /**
     * Terraform would read the provider's 700 MB before every run, only to compare them.
     *
     * @param directory an initialized one
     */
    public static void trustProviders(Path directory) {
      Path lockFile = directory.resolve(".terraform.lock.hcl");
      try {
        if (Files.exists(lockFile)) {
          String text = Files.readString(lockFile);
          Files.writeString(lockFile, text.replaceAll("(?s)\\n  hashes = \\[.*?]", ""));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public Result validate() {
      return run("validate", "-no-color");
    }

    /** Exit code 2 says that there are differences, 0 that there are none. */
    public Result plan(String... arguments) {
      return run(and(arguments, "plan", "-no-color", "-detailed-exitcode"));
    }

    public Result apply(String... arguments) {
      return repeated(and(arguments, "apply", "-no-color", "-auto-approve"));
    }

    public Result destroy(String... arguments) {
      return repeated(and(arguments, "destroy", "-no-color", "-auto-approve"));
    }

    /**
     * Runs side by side may come upon the same token by chance, as onair's own do, which goes on
     * with what is left, too.
     */
    private Result repeated(String... arguments) {
      Result result = run(arguments);
      return result.output().contains("ClientTokenConflictException") ? run(arguments) : result;
    }

    /** The state, or a saved plan if its file is named, as Terraform's JSON. */
    public JsonNode show(String... planFile) {
      return waited(() -> folder.json(and(planFile, "show", "-json")));
    }

    /** Any other command. */
    public Result run(String... arguments) {
      return new Result(waited(() -> folder.run(Arrays.asList(arguments), line -> {})));
    }

    private static String[] and(String[] more, String... first) {
      return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private static <T> T waited(Run<T> run) {
      try {
        return run.get();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }

  @FunctionalInterface
  private interface Run<T> {
    T get() throws IOException, InterruptedException;
  }
}
