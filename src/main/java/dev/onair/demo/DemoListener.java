package dev.onair.demo;

import dev.onair.terraform.ResourceEvent;

/** Hears how far a demonstration has come; from several threads. */
public interface DemoListener {

  /**
   * Something new is begun.
   *
   * @param what in one line, such as "deploying the shared stack"
   */
  void begins(String what);

  /** Terraform is at work on a stack, or waits for AWS there. */
  void works(String stack);

  /** Terraform did something to a resource of a stack. */
  void resource(String stack, ResourceEvent event);

  /** Terraform is through with a stack. */
  void done(String stack);
}
