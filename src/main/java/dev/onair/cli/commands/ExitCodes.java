package dev.onair.cli.commands;

/** What onair's exit codes mean. */
public final class ExitCodes {

  /** All went well. */
  public static final int FINE = 0;

  /** The operation failed. */
  public static final int FAILED = 1;

  /** The command line or the configuration can't be used. */
  public static final int UNUSABLE = 2;

  /** A bug of onair's: {@code EX_SOFTWARE} of sysexits.h. */
  public static final int BUG = 70;

  private ExitCodes() {}
}
