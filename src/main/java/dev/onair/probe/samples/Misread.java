package dev.onair.probe.samples;

import java.util.Objects;

/**
 * What in a manifest can't be read.
 *
 * @param line where it stands, from 1
 * @param found what stands there
 * @param right what should
 */
public record Misread(int line, String found, String right) {
  public Misread {
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(right, "right");
  }
}
