package dev.onair.model.packaging;

import dev.onair.model.packaging.ManifestSpec.Format;
import java.util.List;
import java.util.stream.Stream;

/**
 * The container of an endpoint's segments.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/endpoints-settings.html">AWS:
 *     endpoint settings</a>
 */
public enum Container {
  TS,
  CMAF;

  /** The manifest formats that it can carry. */
  public List<Format> formats() {
    return Stream.of(Format.values()).filter(f -> this == CMAF || f != Format.DASH).toList();
  }
}
