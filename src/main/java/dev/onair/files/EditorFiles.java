package dev.onair.files;

import java.nio.file.Path;

/**
 * Files that editors and file systems leave beside those that are edited: {@code .#a.conf} and
 * {@code #a.conf#} of Emacs, {@code a.conf~} of many, {@code .a.conf.swp} of Vim, {@code ._a.conf}
 * of macOS. Terraform, too, reads none that is named so.
 */
public final class EditorFiles {

  private EditorFiles() {}

  /** Whether a file is one, by its name. */
  public static boolean has(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".")
        || (name.startsWith("#") && name.endsWith("#"))
        || name.endsWith("~");
  }
}
