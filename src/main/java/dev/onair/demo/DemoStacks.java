package dev.onair.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.stack.StackFolder;
import dev.onair.terraform.Outcome;
import dev.onair.terraform.ResourceEvent;
import dev.onair.terraform.Terraform;
import dev.onair.terraform.TerraformFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The stacks of a demonstration, and what is done to several of them at once. */
final class DemoStacks {

  /** Terraform mostly waits for AWS: more runs than cores cost no time. */
  private static final int RUNS_PER_CORE = 2;

  private final Terraform terraform;
  private final Path folder;
  private final DemoListener listener;

  /**
   * @param folder with {@code cdktf.out}; the state comes here too
   */
  DemoStacks(Terraform terraform, Path folder, DemoListener listener) {
    this.terraform = terraform;
    this.folder = folder;
    this.listener = listener;
  }

  /** Deploys stacks that do not need each other. */
  void apply(List<String> stacks) throws IOException, InterruptedException {
    each(
        stacks,
        stack -> {
          expect(0, stack, in(stack).init());
          run(0, stack, List.of("apply", "-auto-approve", "-no-color"));
        });
  }

  /** Makes sure that nothing is left to do. */
  void planIsEmpty(List<String> stacks) throws IOException, InterruptedException {
    each(stacks, stack -> run(0, stack, List.of("plan", "-detailed-exitcode", "-no-color")));
  }

  /** Destroys stacks that do not need each other. */
  void destroy(List<String> stacks) throws IOException, InterruptedException {
    each(stacks, stack -> run(0, stack, List.of("destroy", "-auto-approve", "-no-color")));
  }

  /** What a stack tells of itself. */
  JsonNode outputs(String stack) throws IOException, InterruptedException {
    return in(stack).json("output", "-json");
  }

  private TerraformFolder in(String stack) {
    return terraform.in(StackFolder.of(folder.resolve(StackFolder.OUTDIR), stack));
  }

  private void run(int expected, String stack, List<String> arguments)
      throws IOException, InterruptedException {
    Outcome outcome =
        in(stack)
            .run(
                arguments,
                line ->
                    ResourceEvent.of(line)
                        .ifPresentOrElse(
                            event -> listener.resource(stack, event), () -> listener.works(stack)));
    expect(expected, stack, outcome);
    listener.done(stack);
  }

  private void expect(int expected, String stack, Outcome outcome) throws IOException {
    if (outcome.exitCode() == expected) {
      return;
    }
    Path log = Files.createDirectories(folder.resolve("logs")).resolve(stack + ".log");
    Files.writeString(log, outcome.output());
    int error = outcome.output().indexOf("Error: ");
    throw new DemoException(
        "%s: %s ended with %d%n%s%nAll that it said: %s"
            .formatted(
                stack,
                outcome.command(),
                outcome.exitCode(),
                error < 0 ? outcome.output().strip() : outcome.output().substring(error).strip(),
                log));
  }

  private void each(List<String> stacks, Task task) throws IOException, InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            RUNS_PER_CORE * Runtime.getRuntime().availableProcessors(),
            run -> new Thread(run, "demo"));
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (String stack : stacks) {
        Callable<Void> call =
            () -> {
              task.run(stack);
              return null;
            };
        runs.add(threads.submit(call));
      }
      threads.shutdown();
      for (Future<?> run : runs) {
        run.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      // Where one failed or Ctrl-C was pressed, the others are asked to stop, and end in order.
      threads.shutdownNow();
      awaitAll(threads);
    }
  }

  private static void awaitAll(ExecutorService threads) {
    boolean interrupted = false;
    try {
      while (!threads.isTerminated()) {
        try {
          interrupted |= !threads.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Something that is done to a stack. */
  @FunctionalInterface
  private interface Task {
    void run(String stack) throws IOException, InterruptedException;
  }
}
