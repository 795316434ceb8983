package dev.onair.fleet.files;

import dev.onair.files.FolderTree;
import dev.onair.files.Links;
import dev.onair.files.OwnersOnly;
import dev.onair.files.Presence;
import dev.onair.model.SharedSpec;
import dev.onair.model.StateSpec;
import dev.onair.model.stack.StackFolder;
import dev.onair.terraform.ProviderLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies where in a project.
 *
 * @param root the project's folder, absolute
 */
public record FleetFolder(Path root) {

  private static final StateSpec.Local STATE = new StateSpec.Local();

  /**
   * Local states, their backups and their locks, also those that Terraform names by itself: {@code
   * terraform.news.tfstate}, {@code terraform.news.tfstate.backup}, {@code terraform.tfstate.d}.
   */
  private static final Pattern STATES =
      Pattern.compile("\\.?terraform(\\..+)?\\.tfstate(\\..+)?|errored\\.tfstate");

  public FleetFolder {
    Objects.requireNonNull(root, "root");
  }

  /** The providers that the whole project keeps to, if that is said. */
  public ProviderLock providers() {
    return ProviderLock.of(root);
  }

  /** Where the stacks are synthesized to. */
  public Path outdir() {
    return root.resolve(StackFolder.OUTDIR);
  }

  /** onair's own notes: saved plans, logs, what was applied. Not to be committed. */
  public Path notes() {
    return root.resolve(".onair");
  }

  /**
   * Makes the folder of the notes where there is none. Only its owner can look into it: plans and
   * logs may hold secrets.
   */
  public Path makeNotes() throws IOException {
    return OwnersOnly.folder(notes());
  }

  /** Makes the folder of a stack's saved plan, closed too. */
  public Path makePlan(String stack) throws IOException {
    return OwnersOnly.folder(plan(stack));
  }

  /**
   * Takes from all but their owner the right to look into states, stacks and notes, whoever made
   * them: Terraform, cdktf or an earlier onair.
   *
   * @return what others can still look into, as it is not this user's
   */
  public List<Path> closeToOthers() throws IOException {
    List<Path> open = new ArrayList<>();
    for (Path path : ownersFiles()) {
      open.addAll(OwnersOnly.close(path));
    }
    return open;
  }

  /** What is for its owner's eyes, as far as it is there: notes, stacks and states. */
  public List<Path> ownersFiles() throws IOException {
    List<Path> there = new ArrayList<>();
    for (Path folder : List.of(notes(), outdir())) {
      if (Presence.isThere(folder)) {
        there.add(folder);
      }
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
      for (Path file : files) {
        if (STATES.matcher(file.getFileName().toString()).matches()) {
          there.add(file);
        }
      }
    }
    return there;
  }

  /** A stack as Terraform sees it. */
  public Path stack(String stack) {
    return StackFolder.of(outdir(), stack);
  }

  /** Where stacks are written of which only the state counts. */
  public Path bareOutdir() {
    return notes();
  }

  /** A stack of which only the state counts. */
  public Path bareStack(String stack) {
    return StackFolder.of(bareOutdir(), stack);
  }

  /** The configuration of a stack. */
  public Path configuration(String stack) {
    return StackFolder.configuration(stack(stack));
  }

  /** Whether there is one. */
  public boolean isSynthesized(String stack) throws IOException {
    return Presence.isThere(configuration(stack));
  }

  /** The local state of a stack. */
  public Path state(String stack) {
    return root.resolve(STATE.file(stack));
  }

  /** Where plans are kept. */
  public Path plans() {
    return notes().resolve("plans");
  }

  /** The folder of a stack's saved plan. */
  public Path plan(String stack) {
    return plans().resolve(stack);
  }

  /** What was last applied to a stack. */
  public Path applied(String stack) {
    return notes().resolve("applied").resolve(stack + ".json");
  }

  /** The log of the last run on a stack. */
  public Path log(String stack, String command) throws IOException {
    return Files.createDirectories(makeNotes().resolve("logs"))
        .resolve(stack + "." + command + ".log");
  }

  /** The channels that were applied, or found to need nothing, and not destroyed since. */
  public List<String> appliedNotes() throws IOException {
    return named(notes().resolve("applied"), "", ".json");
  }

  /** The channels that have a local state, whatever is in it. */
  public List<String> localStates() throws IOException {
    return named(root, StateSpec.Local.PREFIX, StateSpec.Local.SUFFIX);
  }

  /** Removes what was written of a stack for Terraform; not its state, nor onair's notes. */
  public void removeStack(String stack) throws IOException {
    for (Path outdir : List.of(outdir(), bareOutdir())) {
      Path folder = StackFolder.of(outdir, stack);
      Links.refuse(outdir, folder);
      FolderTree.delete(folder);
    }
  }

  /** What the files of channels are called between a prefix and a suffix. */
  private static List<String> named(Path folder, String prefix, String suffix) throws IOException {
    if (!Presence.isFolder(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
          // In terraform.tfstate, Terraform's own default, the two are one.
          .filter(name -> name.length() > prefix.length() + suffix.length())
          .map(name -> name.substring(prefix.length(), name.length() - suffix.length()))
          .filter(name -> !name.equals(SharedSpec.STACK))
          .sorted()
          .toList();
    }
  }
}
