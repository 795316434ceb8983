package dev.onair.operate;

import java.util.Objects;

/**
 * A segmentation_upid of SCTE-35: what a segment is, as another system names it.
 *
 * @param type its segmentation_upid_type
 * @param hex its bytes, in hexadecimal
 */
public record Upid(int type, String hex) {
  public Upid {
    Objects.requireNonNull(hex, "hex");
  }
}
