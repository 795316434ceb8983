package dev.onair.fleet.deployed;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sandbox says of the pictures that it makes, a sentence each: what is left out, what stands
 * in for an input. AWS has nothing like it.
 *
 * @param byPackager by packaging channel, {@code <group>/<channel>}
 */
public record SandboxNotes(Map<String, List<String>> byPackager) {

  /** Those of AWS. */
  public static final SandboxNotes NONE = new SandboxNotes(Map.of());

  private static final Pattern PLAYBACK = Pattern.compile("/out/v1/([^/]+/[^/]+)/.*");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  public SandboxNotes {
    byPackager = new TreeMap<>(byPackager);
  }

  /**
   * Asks the sandbox.
   *
   * @throws IOException if it doesn't answer
   */
  public static SandboxNotes read(PlaybackHosts hosts) throws IOException, InterruptedException {
    if (hosts.sandbox().isEmpty()) {
      return NONE;
    }
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).proxy(HttpClient.Builder.NO_PROXY).build();
    HttpRequest request =
        HttpRequest.newBuilder(hosts.sandbox().get().resolve("/notes")).timeout(PATIENCE).build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("HTTP status " + answer.statusCode());
    }
    return new SandboxNotes(new ObjectMapper().readValue(answer.body(), new TypeReference<>() {}));
  }

  /** Those of the channel behind a playback URL. */
  public List<String> of(URI playback) {
    Matcher matcher = PLAYBACK.matcher(String.valueOf(playback.getRawPath()));
    return matcher.matches() ? byPackager.getOrDefault(matcher.group(1), List.of()) : List.of();
  }
}
