package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.onair.diagnostics.HiddenTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Child processes, with a script in Terraform's place. */
class TerraformTest {

  @TempDir private Path directory;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void anOwnConfiguration() throws IOException {
    Path file = Files.writeString(directory.resolve("own.tfrc"), "");
    environment.put("TF_CLI_CONFIG_FILE", file.toString());
    environment.put("PATH", directory + ":" + System.getenv("PATH"));
  }

  @Test
  void aMissingBinaryIsSaidWithTheFix() {
    environment.put("PATH", directory.toString());

    assertThatThrownBy(this::find)
        .isInstanceOf(TerraformMissingException.class)
        .hasMessageContaining("'terraform' was not found on PATH")
        .hasMessageContaining("https://developer.hashicorp.com");
  }

  @Test
  void theBinaryThatCdktfIsToldOfIsOursToo() throws Exception {
    terraform("echo no");
    Files.move(directory.resolve("terraform"), directory.resolve("other"));
    environment.put("TERRAFORM_BINARY_NAME", "other");

    assertThat(find().in(directory).run(List.of("version"), line -> {}).output()).isEqualTo("no\n");
  }

  @Test
  void everyLineIsHeardAsItComesAndKept() throws Exception {
    terraform("echo \"$1\"; echo oops >&2; exit 2");
    List<String> heard = new CopyOnWriteArrayList<>();

    Outcome outcome = find().in(directory).run(List.of("plan"), heard::add);

    assertThat(heard).containsExactly("plan", "oops");
    assertThat(outcome).isEqualTo(new Outcome(List.of("plan"), 2, "plan\noops\n"));
    assertThat(outcome.succeeded()).isFalse();
  }

  @Test
  void standardErrorDoesNotGetIntoJson() throws Exception {
    terraform("echo warning >&2; echo '{\"a\": 1}'");

    assertThat(find().in(directory).json("show", "-json").get("a").asInt()).isEqualTo(1);
  }

  @Test
  void aFailureToGiveJsonSaysWhatWasWrong() throws Exception {
    terraform("echo 'no state' >&2; exit 1");

    assertThatThrownBy(() -> find().in(directory).json("show", "-json"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("terraform show -json")
        .hasMessageContaining("no state");
  }

  @Test
  void variablesAreAddedAndTakenAway() throws Exception {
    terraform("echo \"$AWS_PROFILE-$ONE-$TF_IN_AUTOMATION\"");
    environment.put("AWS_PROFILE", "mine");

    Terraform terraform = find().without(name -> name.startsWith("AWS_")).with(Map.of("ONE", "1"));

    assertThat(terraform.in(directory).run(List.of(), line -> {}).output()).isEqualTo("-1-true\n");
  }

  @Test
  void anIsolatedRunSeesNothingOfTheCallersAws() throws Exception {
    terraform("env | grep -E '^(AWS|TF)_' | sort");
    environment.put("AWS_PROFILE", "mine");
    environment.put("TF_VAR_name", "mine");
    environment.put("TF_CLI_ARGS_plan", "-refresh=false");

    String seen = find().isolated().in(directory).run(List.of(), line -> {}).output();

    assertThat(seen.lines())
        .containsExactly(
            "AWS_CONFIG_FILE=/dev/null",
            "AWS_SHARED_CREDENTIALS_FILE=/dev/null",
            "TF_CLI_CONFIG_FILE=" + directory.resolve("own.tfrc"),
            "TF_INPUT=false",
            "TF_IN_AUTOMATION=true",
            "TF_PLUGIN_CACHE_DIR=" + directory.resolve("scratch/plugins"),
            "TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE=true");
  }

  @Test
  void aPluginCacheOfTheUsersIsUsedAsItIs() throws Exception {
    terraform("env | grep PLUGIN_CACHE || true");
    Files.writeString(directory.resolve("own.tfrc"), "plugin_cache_dir = \"/cache\"");

    assertThat(find().in(directory).run(List.of(), line -> {}).output()).isEmpty();
  }

  /** A cache of providers, which {@code init} fills, may be for others, too. */
  @Test
  void whatIsWrittenIsForTheOwnerAloneButNotByInit() throws Exception {
    terraform("echo {} > \"$1.tfstate\"; echo {} > \"$1.jsonl\"");
    TerraformFolder folder = find().in(directory);

    folder.run(List.of("apply", "a b", "$HOME"), directory.resolve("apply.log"), HiddenTexts.NONE);
    folder.run(List.of("state"), line -> {});
    folder.json("output", "-json");
    folder.init();

    assertThat(permissions("apply.tfstate")).isEqualTo("rw-------");
    assertThat(permissions("state.tfstate")).isEqualTo("rw-------");
    assertThat(permissions("output.tfstate")).isEqualTo("rw-------");
    assertThat(permissions("init.tfstate")).isNotEqualTo("rw-------");
  }

  @Test
  void whatNeedsNoProviderDoesNotLookAtIt() throws Exception {
    terraform("echo \"$TF_REATTACH_PROVIDERS\"");
    Path installed =
        Path.of(".terraform/providers/registry.terraform.io/hashicorp/aws/1.0.0/linux_amd64");
    Path binary = installed.resolve("terraform-provider-aws_v1");
    Files.createDirectories(directory.resolve(installed));
    Files.writeString(directory.resolve(binary), "");
    TerraformFolder folder = find().in(directory);

    assertThat(folder.json("output", "-json").at("/registry.terraform.io~1hashicorp~1aws/Pid"))
        .isEqualTo(IntNode.valueOf(0));
    assertThat(folder.run(List.of("state", "pull"), line -> {}).output()).contains("hashicorp/aws");
    assertThat(folder.run(List.of("plan"), line -> {}).output()).isEqualTo("\n");
    assertThat(folder.init().output()).isEqualTo("\n");
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
  }

  @Test
  void anInterruptedRunIsAskedToStopOnceAndEndsItsWork() throws Exception {
    terraform(
        "trap 'echo asked; echo done > done; exit 1' TERM; echo begun; while :; do sleep 0.05; done");

    List<String> heard = interrupted();

    assertThat(heard).containsExactly("begun", "asked");
    assertThat(directory.resolve("done")).exists();
  }

  @Test
  void aRunThatStopsByItselfIsNotAskedAgain() throws Exception {
    terraform(
        "trap 'echo asked twice' TERM; echo begun; sleep 0.5; echo Interrupt received.; sleep 3");

    assertThat(interrupted()).containsExactly("begun", "Interrupt received.");
  }

  /** Runs, interrupts as soon as something is heard, and waits for the end. */
  private List<String> interrupted() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    TerraformFolder folder = find().in(directory);
    Thread runner =
        new Thread(
            () -> {
              try {
                folder.run(
                    List.of("apply"),
                    line -> {
                      heard.add(line);
                      begun.countDown();
                    });
              } catch (IOException | InterruptedException e) {
                thrown.set(e);
              }
            });
    runner.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    runner.interrupt();
    runner.join(20_000);
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    return heard;
  }

  private Terraform find() throws IOException {
    return Terraform.find(environment, directory.resolve("scratch"));
  }

  private void terraform(String script) throws IOException {
    Path file = Files.writeString(directory.resolve("terraform"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
