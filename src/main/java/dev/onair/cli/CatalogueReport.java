package dev.onair.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.Catalogue;
import dev.onair.fleet.Catalogue.Entry;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/** A catalogue, for people, for programs and for players. */
final class CatalogueReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintWriter out;

  CatalogueReport(PrintWriter out) {
    this.out = out;
  }

  /** For people: a line for each URL. */
  void table(Catalogue catalogue) {
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
              (input, urls) ->
                  urls.forEach(url -> table.row(entry.channel(), "encoders", input, url)));
    }
    table.print(out);
  }

  /** For programs. */
  void json(Catalogue catalogue) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode channels = root.putArray("channels");
    for (Entry entry : catalogue.entries()) {
      ObjectNode channel = channels.addObject().put("channel", entry.channel());
      ObjectNode playback = channel.putObject("playback");
      entry.addresses().playback().forEach(playback::put);
      ObjectNode push = channel.putObject("push");
      entry.addresses().push().forEach((input, urls) -> urls.forEach(push.putArray(input)::add));
    }
    try {
      out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * For players: an extended M3U, one entry a channel.
   *
   * @param preferences how to choose among a channel's manifests, by channel; an orphan has none
   */
  void m3u(Catalogue catalogue, Map<String, ManifestPreference> preferences) {
    out.println("#EXTM3U");
    for (Entry entry : catalogue.entries()) {
      String channel = entry.channel();
      ManifestPreference preference = preferences.getOrDefault(channel, ManifestPreference.NONE);
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
