package dev.onair.fleet.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.onair.files.FolderTree;
import dev.onair.files.Presence;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.files.Notes;
import dev.onair.model.SharedSpec;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plans that wait to be applied, and what was last applied. */
public final class PlanStore {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String PLAN = "plan.tfplan";
  private static final String NOTE = "plan.json";
  private static final String PROVIDERS = "providers.lock.hcl";

  /**
   * There while the plan is applied, and until it is made anew where nobody knows how that ended.
   */
  private static final String UNDER_WAY = "under-way";

  private static final List<String> FILES = List.of(PLAN, NOTE, PROVIDERS);

  private static final Comparator<String> SHARED_FIRST =
      Comparator.comparing((String stack) -> !stack.equals(SharedSpec.STACK))
          .thenComparing(Comparator.naturalOrder());

  /** The premises of nothing. */
  private static final Premises BEGUN = new Premises("", NullNode.getInstance(), "");

  private final FleetFolder folder;

  public PlanStore(FleetFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes room for a stack's plan; what was there goes.
   *
   * @return where Terraform is to write it. Plans may hold secrets, so only the owner can read them
   */
  public Path prepare(String stack) throws IOException {
    remove(stack);
    return folder.makePlan(stack).resolve(PLAN);
  }

  /** What would be planned for a synthesized stack of which nothing is there. */
  Plan ofNew(String stack) throws IOException {
    return Plan.ofNew(MAPPER.readTree(folder.configuration(stack).toFile()));
  }

  /** Saves a plan's review, and binds the two together. */
  void save(SavedPlan plan) throws IOException {
    Notes.write(folder.plan(plan.stack()).resolve(NOTE), plan);
    seal(plan.stack()).seal();
  }

  /**
   * Why a stack's plan can't be the one that was reviewed, and what to do; empty where it is, and
   * where an earlier onair left something that can't be read and was never sealed. What was copied
   * here from another machine is held to the same.
   */
  public Optional<String> flaw(String stack) throws IOException {
    Optional<SavedPlan> plan = note(stack);
    if (plan.isEmpty() && !seal(stack).isThere()) {
      return Optional.empty();
    }
    if (Presence.isThere(folder.plan(stack).resolve(UNDER_WAY))) {
      return Optional.of(
          "an apply of it was cut off, or could not write its state; plan what is left: onair plan "
              + stack);
    }
    boolean hasFile = plan.filter(SavedPlan::hasFile).isPresent();
    return seal(stack)
        .flaw(hasFile ? List.of(NOTE, PLAN) : List.of(NOTE))
        .or(
            () ->
                plan.map(SavedPlan::stack)
                    .filter(other -> !other.equals(stack))
                    .map("it is that of '%s'"::formatted))
        .map(why -> notReviewed(stack, why));
  }

  /** The same of a plan that does not do what its review says. */
  public static String notReviewed(String stack, String why) {
    return "what is saved is not the plan that was reviewed (%s), so nothing of it was begun; plan it again: onair plan %s"
        .formatted(why, stack);
  }

  private PlanSeal seal(String stack) {
    return new PlanSeal(folder.plan(stack), FILES);
  }

  /** A stack's plan; that of another stack is none. */
  Optional<SavedPlan> find(String stack) throws IOException {
    return note(stack).filter(plan -> plan.stack().equals(stack));
  }

  private Optional<SavedPlan> note(String stack) throws IOException {
    return Notes.read(folder.plan(stack).resolve(NOTE), SavedPlan.class);
  }

  /** Terraform's file of a stack's plan. */
  public Path file(String stack) {
    return folder.plan(stack).resolve(PLAN);
  }

  /** The lock file of the providers that a stack's plan was made with. */
  public Path providers(String stack) {
    return folder.plan(stack).resolve(PROVIDERS);
  }

  /** Whether anything was planned here, though it may have shown that nothing is to be done. */
  boolean exists() throws IOException {
    return Presence.isFolder(folder.plans());
  }

  /** The stacks that have a plan, the shared one first, whether it can be read or not. */
  public List<String> stacks() throws IOException {
    if (!exists()) {
      return List.of();
    }
    List<String> planned = new ArrayList<>();
    try (Stream<Path> stacks = Files.list(folder.plans())) {
      for (Path stack : (Iterable<Path>) stacks::iterator) {
        if (Files.isDirectory(stack)
            && (Presence.isThere(stack.resolve(NOTE))
                || Presence.isThere(stack.resolve(PlanSeal.NAME)))) {
          planned.add(stack.getFileName().toString());
        }
      }
    }
    planned.sort(SHARED_FIRST);
    return planned;
  }

  /** All plans that can be read, that of the shared stack first. */
  public List<SavedPlan> all() throws IOException {
    List<SavedPlan> all = new ArrayList<>();
    for (String stack : stacks()) {
      find(stack).ifPresent(all::add);
    }
    return all;
  }

  /** Why nothing can be done with a plan that can't be read, and what to do. */
  public static String unreadable(String stack) {
    return "its plan can't be read, perhaps because another version of onair made it; plan it"
        + " again: onair plan "
        + stack;
  }

  public void remove(String stack) throws IOException {
    // Without its seal it is none, should the rest stay.
    Files.deleteIfExists(folder.plan(stack).resolve(PlanSeal.NAME));
    FolderTree.delete(folder.plan(stack));
  }

  /**
   * Remembers that an apply was begun: until it has ended well, nobody knows what the stack is
   * like.
   */
  public void begun(String stack) throws IOException {
    Notes.write(folder.applied(stack), BEGUN);
    Files.write(folder.makePlan(stack).resolve(UNDER_WAY), List.of());
  }

  /** The state has all that was done: the plan may be applied again, if that did nothing. */
  public void ended(String stack) throws IOException {
    Files.deleteIfExists(folder.plan(stack).resolve(UNDER_WAY));
  }

  /** Whether an apply was begun, and has not ended well. */
  boolean isBegun(String stack) throws IOException {
    return applied(stack).equals(Optional.of(BEGUN));
  }

  /**
   * Whether a file can be what a run left that was begun here, and has not ended well: by the time
   * at which it was last written.
   */
  public boolean isOfBegun(String stack, Path file) throws IOException {
    return isBegun(stack)
        && Files.getLastModifiedTime(file)
                .compareTo(Files.getLastModifiedTime(folder.applied(stack)))
            >= 0;
  }

  /** Remembers that a stack is as its configuration says. */
  public void applied(String stack, Premises premises) throws IOException {
    Notes.write(folder.applied(stack), premises);
  }

  /** What a stack was like when it was last as its configuration said. */
  public Optional<Premises> applied(String stack) throws IOException {
    return Notes.read(folder.applied(stack), Premises.class);
  }

  /** Forgets a stack. */
  public void forget(String stack) throws IOException {
    remove(stack);
    Files.deleteIfExists(folder.applied(stack));
  }
}
