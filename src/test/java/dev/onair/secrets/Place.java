package dev.onair.secrets;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where something may be that onair writes, prints or sends. */
public enum Place {
  /** The operator's own files. */
  PROJECT("shared\\.conf|(channels|profiles|modules)/.*"),
  /** What Terraform is given to do, for the owner's eyes. */
  STACK("cdktf\\.out/.*|\\.onair/stacks/.*"),
  /** What Terraform keeps of what it did, for the owner's eyes. */
  STATE("[^/]*\\.tfstate(\\.backup)?|.*/(errored|terraform)\\.tfstate"),
  /** A plan of Terraform's, for the owner's eyes. */
  PLAN("\\.onair/plans/[^/]+/[^/]*tfplan"),
  /** What Terraform itself writes of a run, for programs and for the owner's eyes. */
  RAW_LOG("\\.onair/logs/.*\\.jsonl"),
  /** The same as people read it. */
  LOG("\\.onair/logs/.*\\.log"),
  /** Reviews and what else onair remembers. */
  NOTE("\\.onair/.*"),
  /** What commands print, for people and for programs, and what becomes a comment. */
  SAID(""),
  /** Addresses in the form in which they are handed over: the encoder's sheet, JSON, M3U. */
  ADDRESSES(""),
  /** What AWS is asked. */
  REQUEST(""),
  /** What nobody expects. */
  ELSEWHERE(".*");

  @SuppressWarnings("ImmutableEnumChecker") // A pattern's.
  private final Predicate<String> files;

  Place(String files) {
    this.files = Pattern.compile(files, Pattern.DOTALL).asMatchPredicate();
  }

  /** Where a file belongs, by its path in the project. */
  static Place of(String file) {
    for (Place place : values()) {
      if (place.files.test(file)) {
        return place;
      }
    }
    return ELSEWHERE;
  }
}
