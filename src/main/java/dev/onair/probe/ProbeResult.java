package dev.onair.probe;

import dev.onair.probe.checks.Finding;
import dev.onair.probe.checks.Severity;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * What a probe of a stream found.
 *
 * @param uri the manifest, without a query
 * @param findings the worst first
 */
public record ProbeResult(URI uri, Facts facts, List<Finding> findings) {

  public ProbeResult {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(facts, "facts");
    findings = List.copyOf(findings);
  }

  /** Whether there is a finding that is at least that bad. */
  public boolean has(Severity severity) {
    return findings.stream().anyMatch(it -> it.fault().severity().isAtLeast(severity));
  }
}
