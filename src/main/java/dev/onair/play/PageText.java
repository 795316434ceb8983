package dev.onair.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a page: its parts put into the places that the template has for them. */
final class PageText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A place in the template. */
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final Wall wall;

  PageText(Wall wall) {
    this.wall = wall;
  }

  String html() {
    List<String> scripts = new ArrayList<>();
    scripts.add(Players.HLS.script());
    if (hasDash()) {
      scripts.add(Players.DASH.script());
    }
    String own = PageParts.script();
    String style = PageParts.style();
    List<String> all = new ArrayList<>(scripts);
    all.add(own);
    Map<String, String> parts =
        Map.of(
            "title", escaped(wall.title()),
            "policy", ContentPolicy.of(all, style, origins()),
            "style", style,
            "licences", licences(),
            "players",
                scripts.stream()
                    .map(script -> "<script>" + script + "</script>")
                    .collect(Collectors.joining("\n")),
            "data", data(),
            "script", own);
    return PLACE
        .matcher(PageParts.template())
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private boolean hasDash() {
    return wall.channels().stream()
        .flatMap(channel -> channel.manifests().stream())
        .anyMatch(manifest -> manifest.format() == Manifest.Format.DASH);
  }

  /** Where the streams come from: the page may ask nobody else. */
  private Set<String> origins() {
    return wall.channels().stream()
        .flatMap(channel -> channel.manifests().stream())
        .map(Manifest::url)
        // Another's name, such as one with a semicolon in it, would be a rule of its own.
        .filter(url -> url.getHost() != null)
        .map(PageText::origin)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
  }

  private String licences() {
    return hasDash()
        ? Players.HLS.licence() + "\n" + Players.DASH.licence()
        : Players.HLS.licence();
  }

  /** What the page is told, so that no text in it ends the script that it stands in. */
  private String data() {
    ObjectNode root = MAPPER.createObjectNode();
    wall.token().ifPresent(token -> root.put("token", token));
    for (WallChannel channel : wall.channels()) {
      ObjectNode told = root.withArray("channels").addObject().put("name", channel.name());
      channel.notes().forEach(told.putArray("notes")::add);
      for (Manifest manifest : channel.manifests()) {
        told.withArray("manifests")
            .addObject()
            .put("name", manifest.name())
            .put("format", manifest.format().id())
            .put("label", manifest.format().label())
            .put("url", manifest.url().toString());
      }
    }
    try {
      return MAPPER.writeValueAsString(root).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
