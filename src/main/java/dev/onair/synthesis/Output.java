package dev.onair.synthesis;

import dev.onair.files.EditorFiles;
import dev.onair.files.FolderTree;
import dev.onair.files.Links;
import dev.onair.files.OwnersOnly;
import dev.onair.files.ScratchFolder;
import dev.onair.model.stack.StackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What synthesis writes: drafted beside the folder that it goes to, and moved there once all of it
 * is made. What Terraform keeps in a stack's folder ({@code .terraform}, lock files) stays.
 */
final class Output implements AutoCloseable {

  private static final String MANIFEST = "manifest.json";

  private final ScratchFolder scratch;
  private final Path draft;
  private final Path outdir;

  private Output(ScratchFolder scratch, Path outdir) {
    this.scratch = scratch;
    this.draft = scratch.path();
    this.outdir = outdir;
  }

  /** Begins a draft of what is to be moved to a folder. */
  static Output draft(Path outdir) throws IOException {
    Path parent = Files.createDirectories(outdir.toAbsolutePath().getParent());
    return new Output(ScratchFolder.in(parent, ".onair-"), outdir);
  }

  /** Where the draft is written. */
  Path folder() {
    return draft;
  }

  /**
   * Adds the Terraform modules, without their tests and examples, so that the folder is complete.
   */
  void addModules(Path modules) throws IOException {
    for (Path module : entries(modules)) {
      if (Files.isDirectory(module)) {
        Path target = draft.resolve(StackFolder.MODULES).resolve(module.getFileName().toString());
        for (Path file : entries(module)) {
          if (file.toString().endsWith(".tf") || file.toString().endsWith(".tftpl")) {
            // What a link leads to; one that leads nowhere is an error, and not a module's part
            // less.
            Files.copy(
                file, Files.createDirectories(target).resolve(file.getFileName().toString()));
          }
        }
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !EditorFiles.has(entry)).sorted().toList();
    }
  }

  /**
   * Moves the draft into place. A stack that is not in it keeps its configuration, so that what it
   * deployed can still be destroyed; the manifest, which names the stacks, no longer names it.
   *
   * @throws IOException where something can't be written, and, with nothing written, where a link
   *     in the folder leads elsewhere
   */
  void publish() throws IOException {
    List<Path> files =
        FolderTree.files(draft).stream()
            .map(draft::relativize)
            .filter(file -> !file.endsWith(MANIFEST))
            .toList();
    Set<Path> modules =
        files.stream()
            .filter(file -> file.startsWith(StackFolder.MODULES))
            .collect(Collectors.toSet());
    ModuleList list = new ModuleList(outdir);
    Set<Path> old = list.read();
    Set<Path> oldAndNew = new HashSet<>(old);
    oldAndNew.addAll(modules);
    for (Path file : Stream.concat(files.stream(), old.stream()).toList()) {
      Links.refuse(outdir, outdir.resolve(file).getParent());
    }
    // Stacks hold secrets, such as stream keys of destinations. What is in a closed folder can be
    // closed afterwards.
    OwnersOnly.folder(outdir);
    // First both: wherever it ends, the list has all that is there.
    list.write(oldAndNew, draft);
    for (Path file : files) {
      move(draft.resolve(file), outdir.resolve(file));
    }
    // A module's file of an earlier version would be read with the new ones.
    for (Path file : old) {
      if (!modules.contains(file)) {
        Files.deleteIfExists(outdir.resolve(file));
      }
    }
    list.write(modules, draft);
    move(draft.resolve(MANIFEST), outdir.resolve(MANIFEST));
    OwnersOnly.close(outdir);
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }

  static void move(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
