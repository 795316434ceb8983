package dev.onair.fleet;

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
}
