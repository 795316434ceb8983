package dev.onair.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.config.Project;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.Premises;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.review.Findings;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.ReviewFinding;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.review.StackReview.Kind;
import dev.onair.model.FleetSpec;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fleets, stacks and plans for the tests of this package, made up and small. */
public final class Fleets {

  public static final String PULL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
      """;

  public static final String PUSH =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Fleets() {}

  /** A project of two channels, news and sports, that may be changed and destroyed. */
  public static ProjectFolder newsAndSports(Path root) {
    return ProjectFolder.in(root)
        .shared("protect = false")
        .channel("news", PULL)
        .channel("sports", PULL);
  }

  /** What an operator configured. */
  public static FleetSpec spec(ProjectFolder project) {
    return Project.load(project.root(), Map.of()).fleet();
  }

  /** A plan that does one thing. */
  public static SavedPlan plan(String stack, Impact impact, ReviewedAction action, String type) {
    return plan(stack, Basis.PLAN, Findings.of(impact, action, type));
  }

  public static SavedPlan plan(String stack, Basis basis, ReviewFinding... findings) {
    Premises premises = new Premises("f", json("{}"), "");
    return new SavedPlan(new StackReview(stack, Kind.CHANGED, List.of(findings)), premises, basis);
  }

  /** A stack as if it had been synthesized. */
  public static void stack(FleetFolder folder, String name, String configuration) {
    write(folder.configuration(name), configuration);
  }

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
