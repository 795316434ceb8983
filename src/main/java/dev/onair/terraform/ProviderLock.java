package dev.onair.terraform;

import static java.util.stream.Collectors.toSet;

import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one version of each provider, and the checksums of its packages for every platform, that a
 * whole project keeps to: Terraform's dependency lock file, committed beside {@code shared.conf}.
 * Terraform itself looks for it beside a configuration, and so each stack gets a copy.
 *
 * @param file where it is, if there is one
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/files/dependency-lock">HashiCorp:
 *     dependency lock file</a>
 */
public record ProviderLock(Path file) {

  /** What Terraform calls it. */
  public static final String NAME = ".terraform.lock.hcl";

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:#|//).*$");

  /** The block of AWS's provider, and its checksums, as Terraform writes them. */
  private static final Pattern HASHES =
      Pattern.compile(
          "(?ms)^provider \"[^\"]*/hashicorp/aws\" \\{$(?:(?!^\\}).)*?^\\s*hashes\\s*=\\s*\\[([^\\]]*)\\]");

  private static final Pattern HASH = Pattern.compile("\"((?:h1|zh):[^\"]+)\"");

  /** That of a project. */
  public static ProviderLock of(Path project) {
    return new ProviderLock(project.resolve(NAME));
  }

  public boolean isThere() throws IOException {
    return Presence.isThere(file);
  }

  /**
   * Puts a copy beside a configuration where there is none, or another one.
   *
   * @return whether it did
   * @throws IOException also for a lock file without checksums, which locks nothing
   */
  public boolean copyTo(Path directory) throws IOException {
    if (checksums(Files.readString(file)).isEmpty()) {
      throw new IOException(file + ": has no checksums, and so locks no provider: onair lock");
    }
    Path copy = directory.resolve(NAME);
    if (Presence.isThere(copy) && Files.mismatch(file, copy) == -1) {
      return false;
    }
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** The checksums of AWS's provider in a lock file. Without any, Terraform takes what there is. */
  static Set<String> checksums(String lock) {
    Matcher block = HASHES.matcher(COMMENT.matcher(lock).replaceAll(""));
    return block.find()
        ? HASH.matcher(block.group(1)).results().map(hash -> hash.group(1)).collect(toSet())
        : Set.of();
  }

  /** How {@code terraform init} is told to keep to it: by default it would add to it. */
  public static String[] readOnly() {
    return new String[] {"-lockfile=readonly"};
  }
}
