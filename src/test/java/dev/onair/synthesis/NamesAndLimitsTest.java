package dev.onair.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.config.Project;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** Whatever {@code check} accepts is synthesized, within what AWS allows. */
class NamesAndLimitsTest {

  private static final List<Path> FOLDERS = new ArrayList<>();

  /**
   * A character of a tag.
   *
   * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/reference.html">AWS: tag
   *     limits</a>
   */
  private static final String TAG = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void whatCheckAcceptsIsSynthesizedWithinTheLimitsOfAws(
      @ForAll("fleetNames") String fleet, @ForAll("fleets") List<AcceptedChannels.File> files)
      throws IOException {
    ProjectFolder project = ProjectFolder.in(folder()).shared("name = \"" + fleet + "\"\n");
    List<String> accepted = new ArrayList<>();
    for (AcceptedChannels.File file : files) {
      project.channel(file.name(), file.text());
      if (isAccepted(project.root())) {
        accepted.add(file.name());
      } else {
        project.without("channels/" + file.name() + ".conf");
      }
    }
    files.forEach(file -> Statistics.collect(accepted.contains(file.name())));

    SynthesizedProject synthesized = SynthesizedProject.of(project);

    assertThat(synthesized.stacks()).hasSize(accepted.size() + 1);
    checkSharedLimits(synthesized.stack("shared"));
    accepted.forEach(channel -> checkLimits(synthesized.stack(channel)));
  }

  @Provide
  Arbitrary<List<AcceptedChannels.File>> fleets() {
    return AcceptedChannels.fleets();
  }

  @Provide
  Arbitrary<String> fleetNames() {
    return AcceptedChannels.names(31);
  }

  @AfterContainer
  static void deleteFolders() throws IOException {
    for (Path folder : FOLDERS) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isAccepted(Path root) {
    try {
      Project.load(root, Map.of());
      return true;
    } catch (InvalidConfigurationException e) {
      assertThat(e.problems()).isNotEmpty();
      return false;
    }
  }

  /**
   * Limits of CloudFront, MediaPackage V2 and S3, of which the provider appends 26 characters to a
   * prefix.
   */
  private static void checkSharedLimits(JsonNode stack) {
    JsonNode resources = stack.path("resource");
    assertThat(text(resources, "/aws_cloudfront_origin_access_control/origin-access-control/name"))
        .matches("[\\w-]{1,64}");
    assertThat(resources.path("aws_cloudfront_cache_policy"))
        .hasSize(2)
        .allSatisfy(policy -> assertThat(policy.path("name").asText()).matches("[\\w-]{1,128}"));
    assertThat(text(resources, "/aws_media_packagev2_channel_group/channel-group-main/name"))
        .matches("[a-zA-Z0-9_-]{1,256}");
    assertThat(text(resources, "/aws_s3_bucket/access-logs/bucket_prefix"))
        .matches("[a-z0-9][a-z0-9-]{0,36}");
  }

  /**
   * Limits of IAM, MediaLive and MediaPackage V2.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM</a>
   */
  private static void checkLimits(JsonNode stack) {
    JsonNode resources = stack.path("resource");
    assertThat(text(resources, "/aws_iam_role/encoder-role/name")).matches("[\\w+=,.@-]{1,64}");
    assertThat(text(resources, "/aws_medialive_channel/encoder-channel/name")).matches(".{1,255}");
    resources
        .path("aws_medialive_input")
        .forEach(input -> assertThat(input.path("name").asText()).matches(".{1,255}"));
    JsonNode packager = stack.at("/module/packager");
    assertThat(text(packager, "/channel/name")).matches("[a-zA-Z0-9_-]{1,256}");
    assertThat(text(packager, "/channel/group")).matches("[a-zA-Z0-9_-]{1,256}");
    packager
        .path("endpoints")
        .properties()
        .forEach(
            endpoint -> {
              assertThat(endpoint.getKey()).matches("[a-zA-Z0-9_-]{1,256}");
              assertThat(endpoint.getValue().path("segment").path("duration_seconds").asInt())
                  .isBetween(1, 30);
              endpoint
                  .getValue()
                  .path("manifests")
                  .fieldNames()
                  .forEachRemaining(name -> assertThat(name).matches("[a-zA-Z0-9-]{1,256}"));
            });
    packager
        .path("tags")
        .properties()
        .forEach(
            tag -> {
              assertThat(tag.getKey())
                  .matches("onair:(workflow|channel)|(?!(?i:aws|onair):)" + TAG + "{1,128}");
              assertThat(tag.getValue().asText()).matches(TAG + "{1,256}");
            });
  }

  private static String text(JsonNode node, String pointer) {
    assertThat(node.at(pointer).isTextual()).as(pointer).isTrue();
    return node.at(pointer).asText();
  }

  private static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("onair-limits");
    FOLDERS.add(folder);
    return folder;
  }
}
