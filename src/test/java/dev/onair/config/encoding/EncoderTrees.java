package dev.onair.config.encoding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problems;
import dev.onair.encoder.ChannelVariant;
import java.nio.file.Path;
import java.util.Map;

/** What a project's profiles mean in the API's shape, before they are mapped onto the provider. */
public final class EncoderTrees {

  private final Profiles profiles;

  private EncoderTrees(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Of a project. */
  public static EncoderTrees of(Path root) {
    Problems problems = new Problems();
    return new EncoderTrees(
        Profiles.read(root, new ConfFile(root, Map.of(), problems), Defaults.load(), problems));
  }

  /** Encoder settings as MediaLive's API has them. */
  public ObjectNode tree(String profile, ChannelVariant variant) {
    return variant.apply(profiles.find(profile).orElseThrow().settings());
  }
}
