package dev.onair.terraform;

import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  /** Checksums in it. Without any, Terraform takes what there is. */
  static final Pattern SUMS = Pattern.compile("\\bhashes\\s*=");

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
    if (!SUMS.matcher(Files.readString(file)).find()) {
      throw new IOException(file + ": has no checksums, and so locks no provider: onair lock");
    }
    Path copy = directory.resolve(NAME);
    if (Presence.isThere(copy) && Files.mismatch(file, copy) == -1) {
      return false;
    }
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** How {@code terraform init} is told to keep to it: by default it would add to it. */
  public static String[] readOnly() {
    return new String[] {"-lockfile=readonly"};
  }
}
