package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept processes, with a script in the provider's place. */
class KeptProvidersTest {

  private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"));
  private static final Pattern PROCESS = Pattern.compile("\"Pid\":(\\d+)");

  @TempDir private Path directory;

  @BeforeEach
  void anInitializedStack() throws IOException {
    provider(
        "echo 'Provider started.'; echo \"TF_REATTACH_PROVIDERS='{\\\"Pid\\\":$$}'\"; exec sleep 60");
  }

  @Test
  void terraformChecksTheProviderItselfBeforeOneIsKept() throws Exception {
    try (KeptProviders kept = new KeptProviders(1)) {
      try (KeptProviders.Lease first = kept.lend(directory, ENVIRONMENT)) {
        assertThat(first.variables()).isEmpty();
      }
      try (KeptProviders.Lease afterAFailure = kept.lend(directory, ENVIRONMENT)) {
        assertThat(afterAFailure.variables()).isEmpty();
        afterAFailure.succeeded();
      }

      assertThat(used(kept)).isPresent();
    }
  }

  @Test
  void oneServesManyRunsButNeverTwoAtOnce() throws Exception {
    try (KeptProviders kept = checked(2)) {
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
  void anotherProviderThanTheOneThatWasCheckedIsNotKept() throws Exception {
    try (KeptProviders kept = checked(1)) {
      Path other = Files.createDirectories(directory.resolve("other"));
      Path providers = Files.createDirectories(other.resolve(".terraform/providers"));
      Files.writeString(providers.resolve("terraform-provider-aws_v2"), "");

      try (KeptProviders.Lease lease = kept.lend(other, ENVIRONMENT)) {
        assertThat(lease.variables()).isEmpty();
      }
    }
  }

  @Test
  void oneThatDiedIsReplaced() throws Exception {
    try (KeptProviders kept = checked(1)) {
      ProcessHandle died = ProcessHandle.of(used(kept).orElseThrow()).orElseThrow();
      died.destroyForcibly();
      ProcessHandle shell = died.parent().orElseThrow();
      shell.destroyForcibly();
      shell.onExit().get(10, TimeUnit.SECONDS);

      assertThat(used(kept)).isPresent().isNotEqualTo(Optional.of(died.pid()));
    }
  }

  @Test
  void theyEndWithThePoolAndLeaveNothing() throws Exception {
    provider(
        "echo \"$TMPDIR\" >'%s'; echo \"TF_REATTACH_PROVIDERS='{\\\"Pid\\\":$$}'\"; exec sleep 60"
            .formatted(directory.resolve("place")));
    ProcessHandle provider;
    Path place;
    try (KeptProviders kept = checked(1)) {
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
  void aProviderThatDoesNotSayWhereItIsIsNotKept() throws Exception {
    provider("echo no");
    try (KeptProviders kept = checked(1)) {
      assertThat(used(kept)).isEmpty();
      provider("echo \"TF_REATTACH_PROVIDERS='{\\\"Pid\\\":$$}'\"; exec sleep 60");
      assertThat(used(kept)).as("the place is free again").isPresent();
    }
  }

  @Test
  void noneIsKeptWhereItCouldBeConfiguredOnlyOnce() throws Exception {
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "AWS_CA_BUNDLE", "/etc/ssl/own.pem");
    try (KeptProviders kept = new KeptProviders(1)) {
      try (KeptProviders.Lease lease = kept.lend(directory, environment)) {
        lease.succeeded();
      }
      try (KeptProviders.Lease lease = kept.lend(directory, environment)) {
        assertThat(lease.variables()).isEmpty();
      }
    }
  }

  private KeptProviders checked(int most) throws IOException {
    KeptProviders kept = new KeptProviders(most);
    try (KeptProviders.Lease lease = kept.lend(directory, ENVIRONMENT)) {
      lease.succeeded();
    }
    return kept;
  }

  private Optional<Long> used(KeptProviders kept) throws IOException {
    try (KeptProviders.Lease lease = kept.lend(directory, ENVIRONMENT)) {
      return process(lease);
    }
  }

  private static Optional<Long> process(KeptProviders.Lease lease) {
    Matcher process = PROCESS.matcher(lease.variables().getOrDefault("TF_REATTACH_PROVIDERS", ""));
    return process.find() ? Optional.of(Long.valueOf(process.group(1))) : Optional.empty();
  }

  private void provider(String script) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(".terraform/providers/aws"));
    Path file = folder.resolve("terraform-provider-aws_v1");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
