package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.ChannelVariant;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.model.ChannelClass;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveFixture;
import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates with output groups of all kinds, what is said of them, and what becomes of them. */
class ConvertedTemplatesTest {

  private static final Path TEMPLATES = Path.of("src/test/resources/templates/groups");

  private static Sandbox sandbox;
  private static MediaLiveFixture medialive;

  @TempDir private Path root;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults());
    medialive = new MediaLiveFixture(sandbox);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatIsChangedIsToldAndTheRestArrives(Path template) throws IOException {
    String name = template.getFileName().toString();
    ProfilesFolder folder = new ProfilesFolder(root);

    Profile profile = folder.readOnly(name, Files.readString(template));

    Golden.assertMatches(
        "encoding/groups/" + name.replace(".json", ".txt"),
        String.join("\n", folder.problems())
            + "\n\n"
            + profile.settings().get("outputGroups").toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void awsTakesWhatBecameOfThem(Path template) throws IOException {
    Profile profile =
        new ProfilesFolder(root)
            .readOnly(template.getFileName().toString(), Files.readString(template));

    AwsClient.Answer answer = medialive.post("channels", channel(profile));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static String channel(Profile profile) {
    ObjectNode channel = new ObjectMapper().createObjectNode();
    channel
        .put("name", profile.name())
        .put("channelClass", "SINGLE_PIPELINE")
        .put("roleArn", MediaLiveFixture.ROLE)
        .put("requestId", profile.name());
    ObjectNode attachment =
        channel
            .putArray("inputAttachments")
            .addObject()
            .put("inputAttachmentName", "main")
            .put("inputId", medialive.pullInput(1));
    SettingsFacts facts = profile.facts();
    List<String> captions = facts.selectors().captions();
    captions.forEach(
        selector ->
            attachment
                .withArray("/inputSettings/captionSelectors")
                .addObject()
                .put("name", selector));
    channel
        .putArray("destinations")
        .addObject()
        .put("id", "packager")
        .putArray("settings")
        .addObject()
        .put("url", "https://a.example/index");
    channel.set(
        "encoderSettings",
        new ChannelVariant(
                ChannelClass.SINGLE_PIPELINE, Optional.empty(), Optional.empty(), Optional.empty())
            .apply(profile.settings()));
    return channel.toString();
  }
}
