package dev.onair.demo;

import java.io.IOException;

/** The demonstration failed; the message says where, and what Terraform said. */
public final class DemoException extends IOException {

  private static final long serialVersionUID = 1L;

  DemoException(String message) {
    super(message);
  }
}
