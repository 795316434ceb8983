package dev.onair.fleet;

import dev.onair.diagnostics.HiddenTexts;

/** Hears how far long work has come; from several threads. */
public interface FleetListener {

  /**
   * Work on some stacks begins.
   *
   * @param what such as {@code planning}
   */
  void begins(String what, int stacks);

  /**
   * Work on a stack has ended.
   *
   * @param how such as {@code planned} or {@code failed}
   */
  void done(String stack, String how);

  /** Something that the operator should know. */
  void notice(String text);

  /** The same, to which some texts are not told. */
  default FleetListener hiding(HiddenTexts texts) {
    FleetListener told = this;
    return new FleetListener() {
      @Override
      public void begins(String what, int stacks) {
        told.begins(what, stacks);
      }

      @Override
      public void done(String stack, String how) {
        told.done(stack, how);
      }

      @Override
      public void notice(String text) {
        told.notice(texts.takenFrom(text));
      }
    };
  }
}
