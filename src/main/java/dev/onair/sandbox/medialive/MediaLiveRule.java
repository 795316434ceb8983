package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive does. */
public enum MediaLiveRule implements Rule {
  NOT_FOUND(
      that("What does not exist is not found", model("medialive:StartChannel.NotFoundException"))
          .refuses("NotFoundException")),
  CLAIMED_DEVICE(that("A device that was claimed is connected", assumed()).is("CONNECTED"));

  private final Basis basis;

  MediaLiveRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
