package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kept processes, with a script in the provider's place. */
class KeptProvidersTest {

  private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"));
  private static final Pattern PROCESS = Pattern.compile("\"Pid\":(\\d+)");
  private static final String SERVING = "echo \"1|5|unix|$TMPDIR/socket|grpc|\"; exec sleep 60";

  @TempDir private Path directory;

  @BeforeEach
  void anInitializedStack() throws IOException {
    provider(SERVING);
  }

  @Test
  void terraformIsToldWhereTheProviderIsInItsOwnWords() throws Exception {
    try (KeptProviders kept = new KeptProviders(1, Set.of());
        KeptProviders.Lease lease = kept.lend(directory, ENVIRONMENT)) {
      assertThat(lease.variables().get("TF_REATTACH_PROVIDERS"))
          .matches(
              "\\{\"registry.terraform.io/hashicorp/aws\":\\{\"Protocol\":\"grpc\","
                  + "\"ProtocolVersion\":5,\"Pid\":\\d+,\"Test\":true,"
                  + "\"Addr\":\\{\"Network\":\"unix\",\"String\":\"/.*/terraform.sock\"}}}");
    }
  }

  @Test
  void oneServesManyRunsButNeverTwoAtOnce() throws Exception {
    try (KeptProviders kept = new KeptProviders(2, Set.of())) {
      Optional<Long> one = used(kept);
      assertThat(used(kept)).isEqualTo(one);

      try (KeptProviders.Lease first = kept.lend(directory, ENVIRONMENT);
          KeptProviders.Lease second = kept.lend(directory, ENVIRONMENT);
          KeptProviders.Lease third = kept.lend(directory, ENVIRONMENT)) {
        assertThat(process(first)).isEqualTo(one);
        assertThat(process(second)).isPresent().isNotEqualTo(one);
        assertThat(third.variables()).as("two are kept at most").isEmpty();
      }
    }
  }

  @Test
  void oneWhoseRunDidNotEndByItselfServesNoOther() throws Exception {
    try (KeptProviders kept = new KeptProviders(1, Set.of())) {
      Optional<Long> first;
      try (KeptProviders.Lease killed = kept.lend(directory, ENVIRONMENT)) {
        first = process(killed);
      }

      assertThat(used(kept)).isPresent().isNotEqualTo(first);
      assertThat(ProcessHandle.of(first.orElseThrow()).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  void aProviderThatIsNotTheOneOfTheLockFileIsNotKept() throws Exception {
    lock(directory, "h1:other");

    try (KeptProviders kept = new KeptProviders(1, Set.of())) {
      assertThat(used(kept)).isEmpty();
    }
  }

  @Test
  void anotherProviderThanTheOneThatWasCheckedIsNotKept() throws Exception {
    try (KeptProviders kept = new KeptProviders(1, Set.of())) {
      used(kept);
      Path other = directory.resolve("other");
      provider(other, "exec sleep 60");

      try (KeptProviders.Lease lease = kept.lend(other, ENVIRONMENT)) {
        assertThat(lease.variables()).isEmpty();
      }
    }
  }

  @Test
  void oneThatDiedIsReplaced() throws Exception {
    try (KeptProviders kept = new KeptProviders(1, Set.of())) {
      ProcessHandle died = ProcessHandle.of(used(kept).orElseThrow()).orElseThrow();
      ProcessHandle keeper = died.parent().orElseThrow();
      died.destroyForcibly();
      keeper.onExit().get(10, TimeUnit.SECONDS);

      assertThat(used(kept)).isPresent().isNotEqualTo(Optional.of(died.pid()));
    }
  }

  @Test
  void theyEndWithThePoolAndLeaveNothing() throws Exception {
    provider("echo \"$TMPDIR\" >'%s'; ".formatted(directory.resolve("place")) + SERVING);
    ProcessHandle provider;
    Path place;
    try (KeptProviders kept = new KeptProviders(1, Set.of())) {
      provider = ProcessHandle.of(used(kept).orElseThrow()).orElseThrow();
      place = Path.of(Files.readString(directory.resolve("place")).strip());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
          .as("its socket is its owner's alone")
          .isEqualTo("rwx------");
    }

    assertThat(provider.isAlive()).isFalse();
    assertThat(place).doesNotExist();
  }

  @Test
  void oneThatServesARunLivesAsLongAsItThoughOnairIsGone() throws Exception {
    Process run = new ProcessBuilder("sleep", "60").start();
    KeptProvider provider =
        KeptProvider.start(ProviderPackage.of(directory).orElseThrow(), Set.of(), ENVIRONMENT)
            .orElseThrow();
    ProcessHandle process =
        ProcessHandle.of(process(provider.variables()).orElseThrow()).orElseThrow();
    ProcessHandle keeper = process.parent().orElseThrow();
    provider.serves(run.pid());

    // As the system does when onair is killed.
    provider.letGo();

    assertThat(keeper.onExit().isDone()).isFalse();
    Thread.sleep(1500);
    assertThat(process.isAlive()).isTrue();
    run.destroyForcibly().waitFor();
    process.onExit().get(10, TimeUnit.SECONDS);
    keeper.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void aProviderThatDoesNotSayWhereItIsIsNotKept() throws Exception {
    provider("echo no");
    try (KeptProviders kept = new KeptProviders(1, Set.of())) {
      assertThat(used(kept)).isEmpty();
      provider(SERVING);
      assertThat(used(kept)).as("the place is free again").isPresent();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void certificatesOfOnesOwnAreToldInGosWords() throws Exception {
    Path seen = directory.resolve("seen");
    provider("env >'%s'; ".formatted(seen) + SERVING);
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.put("AWS_CA_BUNDLE", "/etc/ssl/own.pem");

    try (KeptProviders kept = new KeptProviders(1, Set.of());
        KeptProviders.Lease lease = kept.lend(directory, environment)) {
      assertThat(lease.isPresent()).isTrue();
    }

    assertThat(Files.readAllLines(seen))
        .contains("SSL_CERT_FILE=/etc/ssl/own.pem", "SSL_CERT_DIR=/etc/ssl/own.pem.none")
        .noneMatch(line -> line.startsWith("AWS_CA_BUNDLE"));
  }

  private Optional<Long> used(KeptProviders kept) throws IOException {
    try (KeptProviders.Lease lease = kept.lend(directory, ENVIRONMENT)) {
      lease.ended();
      return process(lease);
    }
  }

  private static Optional<Long> process(KeptProviders.Lease lease) {
    return process(lease.variables());
  }

  private static Optional<Long> process(Map<String, String> variables) {
    Matcher process = PROCESS.matcher(variables.getOrDefault("TF_REATTACH_PROVIDERS", ""));
    return process.find() ? Optional.of(Long.valueOf(process.group(1))) : Optional.empty();
  }

  private void provider(String script) throws IOException {
    provider(directory, script);
  }

  private static void provider(Path stack, String script) throws IOException {
    Path folder =
        Files.createDirectories(
            stack.resolve(
                ".terraform/providers/registry.terraform.io/hashicorp/aws/1.0.0/linux_amd64"));
    Path file = folder.resolve("terraform-provider-aws_v1");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    lock(stack, ProviderPackage.of(stack).orElseThrow().checksum(ENVIRONMENT));
  }

  private static void lock(Path stack, String checksum) throws IOException {
    Files.writeString(
        stack.resolve(".terraform.lock.hcl"),
        """
        provider "registry.terraform.io/hashicorp/aws" {
          hashes = [
            "%s",
          ]
        }
        """
            .formatted(checksum));
  }
}
