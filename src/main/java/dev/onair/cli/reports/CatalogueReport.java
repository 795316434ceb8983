package dev.onair.cli.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.fleet.deployed.Catalogue;
import dev.onair.fleet.deployed.Catalogue.Entry;
import dev.onair.model.FleetSpec;
import java.util.Optional;
import java.util.OptionalInt;

/** A catalogue, for people, for programs and for players. */
public final class CatalogueReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final LineWriter out;
  private final OptionalInt columns;
  private final FleetSpec configured;

  /**
   * @param configured what the files say; it tells how many pipelines a channel has
   */
  public CatalogueReport(Surroundings surroundings, FleetSpec configured) {
    this.out = surroundings.out();
    this.columns = surroundings.columns();
    this.configured = configured;
  }

  /**
   * For people: a line for each URL. Where encoders push to is told without what came from the
   * environment, such as a stream's key: programs and the encoder's sheet get it.
   */
  public void table(Catalogue catalogue) {
    Table table = new Table("CHANNEL", "FOR", "NAME", "URL");
    for (Entry entry : catalogue.entries()) {
      entry
          .addresses()
          .playback()
          .forEach((manifest, url) -> table.row(entry.channel(), "players", manifest, url));
      entry
          .addresses()
          .push()
          .forEach(
              (input, urls) -> {
                for (int pipeline = 0; pipeline < urls.size(); pipeline++) {
                  table.row(
                      entry.channel(),
                      "encoders",
                      input + " " + pipeline(entry.channel(), pipeline),
                      configured.hidden().takenFrom(urls.get(pipeline)));
                }
              });
    }
    table.print(out, columns);
  }

  /**
   * What an encoder feeds with it; MediaLive also gives a second address where there is no second.
   */
  private String pipeline(String channel, int pipeline) {
    return configured
            .channel(channel)
            .filter(spec -> pipeline >= spec.operation().channelClass().pipelines())
            .isPresent()
        ? "unused"
        : "pipeline " + pipeline;
  }

  /** For programs. */
  public void json(Catalogue catalogue) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode channels = root.putArray("channels");
    for (Entry entry : catalogue.entries()) {
      ObjectNode channel = channels.addObject().put("channel", entry.channel());
      ObjectNode playback = channel.putObject("playback");
      entry.addresses().playback().forEach(playback::put);
      ObjectNode push = channel.putObject("push");
      entry.addresses().push().forEach((input, urls) -> urls.forEach(push.putArray(input)::add));
    }
    out.block(root.toPrettyString());
  }

  /** For players: an extended M3U, one entry a channel. */
  public void m3u(Catalogue catalogue) {
    out.println("#EXTM3U");
    for (Entry entry : catalogue.entries()) {
      String channel = entry.channel();
      ManifestPreference preference =
          configured.channel(channel).map(ManifestPreference::new).orElse(ManifestPreference.NONE);
      Optional<String> url = preference.best(entry.addresses().playback());
      url.ifPresent(
          best -> {
            out.println(
                "#EXTINF:-1 tvg-id=\"%s\" tvg-name=\"%s\",%s".formatted(channel, channel, channel));
            out.println(best);
          });
    }
  }
}
