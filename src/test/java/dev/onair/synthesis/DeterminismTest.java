package dev.onair.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.Project;
import dev.onair.model.SharedSpec;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {

  @TempDir Path one;
  @TempDir Path other;

  @Test
  void theSameFilesMakeTheSameStacksInWhateverOrderTheyWereWritten() {
    List<Map.Entry<String, String>> channels =
        new ArrayList<>(ChannelTexts.everyTypeAndClass().entrySet());
    ProjectFolder forward = ProjectFolder.in(one);
    channels.forEach(channel -> forward.channel(channel.getKey(), channel.getValue()));
    Collections.reverse(channels);
    ProjectFolder backward = ProjectFolder.in(other);
    channels.forEach(channel -> backward.channel(channel.getKey(), channel.getValue()));

    SortedMap<String, String> first = SynthesizedProject.of(forward).files();
    SortedMap<String, String> again = SynthesizedProject.of(forward).files();
    SortedMap<String, String> reversed = SynthesizedProject.of(backward).files();

    assertThat(first).hasSizeGreaterThan(channels.size());
    assertThat(again).isEqualTo(first);
    assertThat(reversed).isEqualTo(first);
  }

  @Test
  void projectsSynthesizedAtTheSameTimeDoNotMix() {
    String channel = ChannelTexts.everyTypeAndClass().get("url-pull-single");
    List<ProjectFolder> projects =
        IntStream.range(0, 4)
            .mapToObj(n -> ProjectFolder.in(one.resolve("p" + n)).channel("news" + n, channel))
            .toList();

    List<CompletableFuture<SynthesizedProject>> running =
        projects.stream()
            .map(
                project ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          bare(project);
                          return SynthesizedProject.of(project);
                        }))
            .toList();

    for (int n = 0; n < running.size(); n++) {
      assertThat(running.get(n).join().files())
          .isEqualTo(SynthesizedProject.of(projects.get(n)).files())
          .containsKey("stacks/news" + n + "/cdk.tf.json");
    }
  }

  @Test
  void aChannelThatIsGoneKeepsItsConfigurationSoThatItCanBeDestroyed() {
    ProjectFolder both =
        ProjectFolder.in(one)
            .channel("news", ChannelTexts.everyTypeAndClass().get("url-pull-single"))
            .channel("sports", ChannelTexts.everyTypeAndClass().get("url-pull-single"))
            .file("modules/packager/old.tf", "# of an earlier version");
    SynthesizedProject.of(both);
    both.file("cdktf.out/stacks/sports/.terraform.lock.hcl", "lock")
        .without("modules/packager/old.tf")
        .without("channels/news.conf");

    SortedMap<String, String> files = SynthesizedProject.of(both).files();

    assertThat(files)
        .containsKeys(
            "stacks/news/cdk.tf.json",
            "stacks/sports/cdk.tf.json",
            "stacks/sports/.terraform.lock.hcl")
        .doesNotContainKey("modules/packager/old.tf");
    assertThat(files.get("manifest.json")).doesNotContain("news");
  }

  private static void bare(ProjectFolder project) {
    try {
      SharedSpec shared = Project.load(project.root(), Map.of()).fleet().shared();
      Synthesis.bare(shared, List.of("gone"), project.root().resolve("bare"));
      assertThat(project.root().resolve("bare/stacks/gone/cdk.tf.json")).exists();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
