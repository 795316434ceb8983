package dev.onair.synthesis;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.AppConfig;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.StackFolder;
import dev.onair.stacks.BareStack;
import dev.onair.stacks.ChannelStack;
import dev.onair.stacks.SharedStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;

/** Makes Terraform stacks of a fleet. */
public final class Synthesis {

  /** The module as a stack sees it: each stack has a folder of its own under {@code stacks/}. */
  private static final String PACKAGER = StackFolder.TO_OUTDIR + "/" + StackFolder.PACKAGER_MODULE;

  /**
   * Threads that synthesize at the same time wait for each other: JSII, on which CDKTF runs, talks
   * to one process of Node.js for the whole JVM, and takes the answer to another thread's call for
   * its own.
   */
  private static final Object JSII = new Object();

  private Synthesis() {}

  /**
   * Writes the shared stack and one stack for each channel. When something fails, what was in the
   * folder before is still there.
   *
   * @param root the project's root, with {@code modules/}
   * @param outdir where the stacks are written: {@code stacks/<name>/cdk.tf.json}
   * @throws IOException where they can't be, and where the folder is somebody else's: the project's
   *     {@code cdktf.out} is onair's, whatever is in it, and another one if it is empty or onair
   *     has written to it before
   */
  public static void run(FleetSpec fleet, Path root, Path outdir, Progress progress)
      throws IOException {
    if (!outdir.equals(root.resolve(StackFolder.OUTDIR))) {
      new ModuleList(outdir).requireOwn();
    }
    try (Output output = Output.draft(outdir)) {
      inTurn(output, app -> fill(app, fleet, progress));
      output.addModules(root.resolve(StackFolder.MODULES));
      output.publish();
    }
  }

  /**
   * Writes stacks without anything in them, for what is in their states; see {@link BareStack}.
   *
   * @param names the stacks
   * @param outdir where they are written: {@code stacks/<name>/cdk.tf.json}
   * @throws IOException where they can't be
   */
  public static void bare(SharedSpec shared, Collection<String> names, Path outdir)
      throws IOException {
    try (Output output = Output.draft(outdir)) {
      inTurn(output, app -> names.forEach(name -> new BareStack(app, name, shared)));
      output.publish();
    }
  }

  private static void inTurn(Output output, Consumer<App> stacks) throws IOException {
    synchronized (JSII) {
      try {
        App app = new App(AppConfig.builder().outdir(output.folder().toString()).build());
        stacks.accept(app);
        app.synth();
      } catch (RuntimeException e) {
        throw JsiiTrouble.behind(e).orElseThrow(() -> e);
      }
    }
  }

  private static void fill(App app, FleetSpec fleet, Progress progress) {
    int total = fleet.channels().size() + 1;
    int done = 1;
    SharedStack shared = new SharedStack(app, fleet.shared(), fleet.written(SharedSpec.STACK));
    progress.step(done, total, "shared");
    for (ChannelSpec channel : fleet.channels()) {
      new ChannelStack(
          app, fleet.shared(), shared, channel, fleet.written(channel.name()), PACKAGER);
      done++;
      progress.step(done, total, channel.name());
    }
  }
}
