package dev.onair.fleet.files;

import dev.onair.files.FolderTree;
import dev.onair.files.Sha256;
import dev.onair.model.stack.StackFolder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Tells synthesized stacks apart: a stack's fingerprint is that of its configuration and of the
 * Terraform modules that it may call.
 */
public final class Fingerprints {

  private final FleetFolder folder;
  private final byte[] modules;

  private Fingerprints(FleetFolder folder, byte[] modules) {
    this.folder = folder;
    this.modules = modules;
  }

  /** Those of the stacks as they are synthesized now. */
  public static Fingerprints of(FleetFolder folder) throws IOException {
    Sha256 hash = new Sha256();
    Path modules = folder.outdir().resolve(StackFolder.MODULES);
    for (Path file : FolderTree.files(modules)) {
      hash.add(modules.relativize(file).toString()).add(file);
    }
    return new Fingerprints(folder, hash.bytes());
  }

  /** A stack's fingerprint. */
  public String of(String stack) throws IOException {
    return new Sha256().add(modules).add(folder.configuration(stack)).hex();
  }
}
