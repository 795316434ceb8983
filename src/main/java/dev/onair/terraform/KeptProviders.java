package dev.onair.terraform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Providers that serve many runs of Terraform one after the other, and never two at once. Starting
 * a provider, its checksum and its schemas are most of what a run costs.
 *
 * <p>Terraform configures a provider anew at every run, so that nothing of one stack, such as its
 * tags or its region, reaches the next. It does not check the checksum of one that it didn't start
 * itself: that is done here, once. Another executable than that is not kept.
 *
 * <p>A plan that meets another type, such as one that somebody put into a state by hand, is made
 * once more with a provider of its own, and all that follows from it.
 *
 * <p>All runs see the same environment: a provider gets it once.
 */
public final class KeptProviders implements AutoCloseable {

  /** With it, the provider can be configured once only: hashicorp/aws 5.100.0, at any other run. */
  private static final String AWS_CERTIFICATES = "AWS_CA_BUNDLE";

  /**
   * What Terraform 1.5 to 1.14 says of a type whose schema it has not got, as it plans or shows a
   * configuration, a state or a plan.
   */
  private static final Pattern WITHOUT_SCHEMA =
      Pattern.compile(
          "no schema (?:available|found) for|missing schema for|"
              + "The provider \\S+ does not support (?:resource type|data source)");

  /** No provider is kept. */
  public static final KeptProviders NONE = new KeptProviders(0, Set.of());

  private final int most;
  private final Set<String> types;
  private final Deque<KeptProvider> idle = new ArrayDeque<>();
  private Optional<Path> checked = Optional.empty();
  private Optional<Path> refused = Optional.empty();
  private final Set<Path> beyond = ConcurrentHashMap.newKeySet();
  private int running;
  private boolean closed;

  /**
   * @param most how many are kept at a time, each with about 350 MiB; 0 for none
   * @param types the resources and data sources that runs have to do with: Terraform reads the
   *     schemas of these alone
   */
  public KeptProviders(int most, Set<String> types) {
    this.most = most;
    this.types = Set.copyOf(types);
  }

  /** A run's use of a provider; of none that is kept, where its variables are empty. */
  final class Lease implements AutoCloseable {

    private final Path directory;
    private final Optional<KeptProvider> provider;
    private boolean ended;

    private Lease(Path directory, Optional<KeptProvider> provider) {
      this.directory = directory;
      this.provider = provider;
    }

    /** Whether there is one. */
    boolean isPresent() {
      return provider.isPresent();
    }

    /**
     * Whether a run failed because it has to do with other types. From now on, none is lent to runs
     * in its folder: a plan that was shown is applied with the provider that it was shown with.
     *
     * @param said what it said
     */
    boolean lacksSchemas(String said) {
      boolean lacks = isPresent() && WITHOUT_SCHEMA.matcher(said).find();
      if (lacks) {
        beyond.add(directory);
      }
      return lacks;
    }

    /** What the run has to be told. */
    Map<String, String> variables() {
      return provider.map(KeptProvider::variables).orElse(Map.of());
    }

    /** The run has begun. */
    void begun(long process) {
      if (provider.isPresent()) {
        provider.get().serves(process);
      }
    }

    /** The run has ended by itself, so that nothing of it goes on. */
    void ended() {
      ended = true;
    }

    @Override
    public void close() throws IOException {
      if (provider.isPresent()) {
        takeBack(provider.get(), ended);
      }
    }
  }

  /**
   * Lends a provider.
   *
   * @param directory a folder that is initialized with the provider of the run
   * @param environment what the run sees
   */
  Lease lend(Path directory, Map<String, String> environment) throws IOException {
    if (most == 0 || beyond.contains(directory)) {
      return new Lease(directory, Optional.empty());
    }
    Optional<Map<String, String>> seen = withCertificates(environment);
    Optional<ProviderPackage> installed = ProviderPackage.of(directory);
    return new Lease(
        directory,
        seen.isPresent()
                && installed.isPresent()
                && isChecked(installed.get(), directory, seen.get())
            ? provider(installed.get(), seen.get())
            : Optional.empty());
  }

  private synchronized boolean isChecked(
      ProviderPackage provider, Path directory, Map<String, String> environment)
      throws IOException {
    Optional<Path> binary = Optional.of(provider.binary());
    if (checked.isEmpty() && !refused.equals(binary)) {
      if (provider.isLocked(directory, environment)) {
        checked = binary;
      } else {
        // Terraform will say so.
        refused = binary;
      }
    }
    return checked.equals(binary);
  }

  /**
   * AWS's variable for certificates of one's own says the same as Go's two, where Go has these.
   *
   * @see <a href="https://pkg.go.dev/crypto/x509#SystemCertPool">Go: SSL_CERT_FILE and
   *     SSL_CERT_DIR</a>
   */
  private static Optional<Map<String, String>> withCertificates(Map<String, String> environment) {
    String bundle = environment.getOrDefault(AWS_CERTIFICATES, "");
    if (bundle.isEmpty()) {
      return Optional.of(environment);
    }
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    Map<String, String> seen = new HashMap<>(environment);
    seen.remove(AWS_CERTIFICATES);
    seen.put("SSL_CERT_FILE", bundle);
    // Instead of the system's, not in addition to them.
    seen.put("SSL_CERT_DIR", Path.of(bundle).toAbsolutePath() + ".none");
    return Optional.of(seen);
  }

  private Optional<KeptProvider> provider(
      ProviderPackage installed, Map<String, String> environment) throws IOException {
    synchronized (this) {
      if (closed) {
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
    Optional<KeptProvider> started = KeptProvider.start(installed, types, environment);
    if (started.isEmpty()) {
      synchronized (this) {
        running--;
      }
    }
    return started;
  }

  private void takeBack(KeptProvider provider, boolean ended) throws IOException {
    synchronized (this) {
      if (ended && !closed) {
        idle.push(provider);
        return;
      }
      running--;
    }
    provider.close();
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
