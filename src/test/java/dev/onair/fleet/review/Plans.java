package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Plans that Terraform 1.11.4 with hashicorp/aws 5.100.0 made of edits to a channel that was on air
 * in the sandbox, without what stayed the same.
 */
public final class Plans {

  /** A folder for each edit: its plan, and beside it what the review says of it. */
  static final Path FOLDER = Path.of("src/test/resources/reviews");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Plans() {}

  public static Plan of(String edit) {
    try {
      return Plan.of(MAPPER.readTree(FOLDER.resolve(edit).resolve("plan.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plan with one change, made up. */
  public static Plan made(String change) {
    try {
      return Plan.of(
          MAPPER.readTree(
              """
          { "format_version": "1.2", "complete": true,
            "prior_state": { "values": { "root_module": { "resources": [ { "mode": "managed" } ] } } },
            "resource_changes": [ %s ] }
          """
                  .formatted(change)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
