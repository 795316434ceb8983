package dev.onair.terraform;

import java.io.IOException;

/** Terraform, or the AWS provider, can't be had; the message says what to do. */
public final class TerraformMissingException extends IOException {

  private static final long serialVersionUID = 1L;

  TerraformMissingException(String message) {
    super(message);
  }
}
