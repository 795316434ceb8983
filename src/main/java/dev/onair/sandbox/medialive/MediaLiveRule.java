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
  // AWS's models have the parameter, and say nothing of what it does.
  DRY_RUN(that("A dry run makes the operation's checks, and changes nothing", assumed())),
  DRY_RUN_BUSY(
      that("An update of a channel is tried in a dry run only while it is idle", assumed())
          .refuses("ConflictException")
          .orAccepts()),
  DRY_RUN_ANSWER(
      that("A dry run that finds nothing wrong is answered as a success", assumed())
          .either("with nothing in it", "with the channel as it would be"));

  private final Basis basis;

  MediaLiveRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
