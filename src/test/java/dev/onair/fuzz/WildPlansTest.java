package dev.onair.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.ReviewJson;
import dev.onair.fleet.review.ReviewMarkdown;
import dev.onair.fleet.review.ReviewText;
import dev.onair.fleet.review.Reviewer;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a provider plans, the review says it in lines, of which none passes for another. */
class WildPlansTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path REVIEWS = Path.of("src/test/resources/reviews");

  @Test
  void whateverIsPlannedIsReviewedInLines() {
    Seed.trials(100, WildPlansTest::review);
  }

  private static void review(Random random) {
    JsonNode plan = json(Tree.text(Seed.one(random, plans())));
    String changed = Mutation.of(plan.toPrettyString(), random, Wild::value);
    try {
      plan = MAPPER.readTree(changed);
    } catch (JsonProcessingException e) {
      // Terraform writes JSON, whatever is in it.
      return;
    }
    String version = plan.path("format_version").asText();
    if (!version.startsWith("1.")) {
      return;
    }

    FleetReview review =
        new FleetReview(
            List.of(
                Reviewer.review(
                    "news", Plan.of(plan), Seed.one(random, List.of(EncoderState.values())))),
            Map.of(),
            List.of(),
            List.of(),
            0);

    Stream.concat(ReviewText.of(review).stream(), ReviewMarkdown.of(review).stream())
        .forEach(
            line -> {
              Said.printable(line);
              assertThat(line).doesNotContain("\n");
            });
    assertThat(json(ReviewJson.of(review))).isNotNull();
  }

  private static List<Path> plans() {
    try (Stream<Path> all = Files.walk(REVIEWS)) {
      return all.filter(file -> file.endsWith("plan.json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
