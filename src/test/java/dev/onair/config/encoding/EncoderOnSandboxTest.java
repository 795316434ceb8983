package dev.onair.config.encoding;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.encoder.ChannelVariant;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.TimecodeSource;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real provider does with the encoder settings of profiles, against the sandbox. */
class EncoderOnSandboxTest {

  private static final Path TEMPLATE = Path.of("src/test/resources/sandbox/encoders/main.tf.json");

  private static final Map<String, Object> ATTACHMENT =
      Map.of(
          "input_attachment_name",
          "main",
          "input_id",
          "${aws_medialive_input.main.id}",
          "input_settings",
          Map.of(
              "input_filter", "AUTO",
              "filter_strength", 1,
              "deblock_filter", "DISABLED",
              "denoise_filter", "DISABLED",
              "smpte2038_data_preference", "IGNORE",
              "source_end_behavior", "CONTINUE",
              "audio_selector", Map.of("name", "en"),
              "caption_selector",
                  Map.of(
                      "name",
                      "cc1",
                      "selector_settings",
                      Map.of("embedded_source_settings", Map.of("source_608_channel_number", 1)))));

  @TempDir private Path project;
  @TempDir private Path folder;

  @Test
  void everyProfileArrivesShowsNoDifferenceAndCanBeUpdated() throws IOException {
    Profiles profiles = profiles();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      Workspace workspace = RealTerraform.orSkip().workspace(folder, sandbox.environment());
      write(profiles, Optional.empty(), Optional.empty());
      workspace.init().succeeded();

      workspace.apply().succeeded();
      workspace.plan().exited(0);

      write(
          profiles,
          Optional.of(TimecodeSource.SYSTEMCLOCK),
          Optional.of(OutputLocking.PIPELINE_LOCKING));
      workspace.apply().succeeded();
      workspace.plan().exited(0);
    }
  }

  /** The shipped profiles, ladders that say everything and that have no sound, and an export. */
  private Profiles profiles() throws IOException {
    ProfilesFolder profiles = new ProfilesFolder(project);
    try (var shipped = Files.list(Path.of("profiles"))) {
      for (Path file : shipped.toList()) {
        profiles.with(file.getFileName().toString(), Files.readString(file));
      }
    }
    return profiles
        .with("everything.conf", LadderReaderTest.EVERYTHING)
        .with("silent.conf", ProfilesFolder.LADDER + "audio = []")
        .with(
            "export.json",
            Files.readString(Path.of("src/test/resources/templates/console-export.json")))
        .read();
  }

  private void write(
      Profiles profiles, Optional<TimecodeSource> timecode, Optional<OutputLocking> locking)
      throws IOException {
    Map<String, Object> channels = new TreeMap<>();
    for (String name : profiles.names()) {
      ChannelVariant variant =
          new ChannelVariant(ChannelClass.STANDARD, timecode, locking, Optional.empty());
      Profile profile = profiles.find(name).orElseThrow();
      channels.put(name, channel(name, profiles.settings(profile, variant).block()));
    }
    ObjectMapper json = new ObjectMapper();
    Files.copy(TEMPLATE, folder.resolve("main.tf.json"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        folder.resolve("channels.tf.json"),
        json.writeValueAsString(Map.of("resource", Map.of("aws_medialive_channel", channels))));
  }

  private static Map<String, Object> channel(String name, Map<String, Object> encoderSettings) {
    return Map.of(
        "name",
        name,
        "channel_class",
        "STANDARD",
        "start_channel",
        false,
        "role_arn",
        "${aws_iam_role.encoder.arn}",
        "input_specification",
        Map.of("codec", "AVC", "input_resolution", "HD", "maximum_bitrate", "MAX_20_MBPS"),
        "input_attachments",
        ATTACHMENT,
        "destinations",
        Map.of(
            "id",
            "packager",
            "settings",
            List.of(Map.of("url", "https://a.example/1"), Map.of("url", "https://b.example/2"))),
        "encoder_settings",
        encoderSettings);
  }
}
