package dev.onair.terraform;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Providers that serve many runs of Terraform one after the other, and never two at once. Starting
 * a provider, its checksum and its schemas are most of what a plan costs.
 *
 * <p>Terraform configures a provider anew at every run, so that nothing of one stack, such as its
 * tags or its region, reaches the next. It does not check the checksum of one that it didn't start
 * itself: the first run is therefore an ordinary one, in which it does. Another executable than
 * that is not kept.
 *
 * <p>All runs see the same environment: a provider gets it once.
 */
public final class KeptProviders implements AutoCloseable {

  /**
   * With it, the provider can be configured once only; see
   * docs/adr/0005-one-provider-for-many-plans.md.
   */
  private static final String OWN_CERTIFICATES = "AWS_CA_BUNDLE";

  /** No provider is kept. */
  public static final KeptProviders NONE = new KeptProviders(0);

  private final int most;
  private final Deque<KeptProvider> idle = new ArrayDeque<>();
  private Optional<Path> checked = Optional.empty();
  private int running;
  private boolean closed;

  /**
   * @param most how many are kept at a time, each with about 600 MiB; 0 for none
   */
  public KeptProviders(int most) {
    this.most = most;
  }

  /** A run's use of a provider; of none that is kept, where its variables are empty. */
  final class Lease implements AutoCloseable {

    private final Optional<Path> binary;
    private final Optional<KeptProvider> provider;

    private Lease(Optional<Path> binary, Optional<KeptProvider> provider) {
      this.binary = binary;
      this.provider = provider;
    }

    /** What the run has to be told. */
    Map<String, String> variables() {
      return provider.map(KeptProvider::variables).orElse(Map.of());
    }

    /** The run went well: Terraform has checked the provider, if it started it itself. */
    void succeeded() {
      synchronized (KeptProviders.this) {
        checked = checked.or(() -> binary);
      }
    }

    @Override
    public void close() throws IOException {
      if (provider.isPresent()) {
        takeBack(provider.get());
      }
    }
  }

  /**
   * Lends a provider.
   *
   * @param directory the initialized folder that the run is of
   * @param environment what the run sees
   */
  Lease lend(Path directory, Map<String, String> environment) throws IOException {
    Optional<Path> binary =
        most == 0 || environment.containsKey(OWN_CERTIFICATES)
            ? Optional.empty()
            : binary(directory);
    return new Lease(
        binary, binary.isPresent() ? provider(binary.get(), environment) : Optional.empty());
  }

  private Optional<KeptProvider> provider(Path binary, Map<String, String> environment)
      throws IOException {
    synchronized (this) {
      if (closed || !checked.equals(Optional.of(binary))) {
        return Optional.empty();
      }
      while (!idle.isEmpty()) {
        KeptProvider provider = idle.pop();
        if (provider.isAlive()) {
          return Optional.of(provider);
        }
        running--;
      }
      if (running == most) {
        return Optional.empty();
      }
      running++;
    }
    Optional<KeptProvider> started = KeptProvider.start(binary, environment);
    if (started.isEmpty()) {
      synchronized (this) {
        running--;
      }
    }
    return started;
  }

  private void takeBack(KeptProvider provider) throws IOException {
    synchronized (this) {
      if (!closed) {
        idle.push(provider);
        return;
      }
    }
    provider.close();
  }

  /** The executable of the one provider that stacks have, wherever links lead; empty for others. */
  private static Optional<Path> binary(Path directory) throws IOException {
    Path providers = directory.resolve(".terraform").resolve("providers");
    if (!Files.isDirectory(providers)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(providers, FileVisitOption.FOLLOW_LINKS)) {
      Set<Path> found = new HashSet<>();
      for (Path file : (Iterable<Path>) all::iterator) {
        if (file.getFileName().toString().startsWith("terraform-provider-")) {
          found.add(file.toRealPath());
        }
      }
      return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
    }
    for (KeptProvider provider = next(); provider != null; provider = next()) {
      provider.close();
    }
  }

  private synchronized KeptProvider next() {
    return idle.poll();
  }
}
