package dev.onair.sandbox.medialive.playout.receive;

/** Something that receives one source, until it is closed. */
public interface Receiver extends AutoCloseable {

  /** Where what it receives can be read. */
  Intake intake();

  @Override
  void close();
}
