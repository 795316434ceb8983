package dev.onair.fleet.runs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.files.Presence;
import dev.onair.model.stack.StackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether {@code terraform init} has to be run again: it takes a second or two, times a thousand
 * stacks. What it looks at is the stack's {@code terraform} block and its modules' sources.
 *
 * @param note what it looked at, the last time
 * @param wanted what it would look at now
 */
record Initialization(Path note, String wanted) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Host, namespace, name, version, platform. */
  private static final int PROVIDER_DEPTH = 5;

  Initialization {
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(wanted, "wanted");
  }

  static Initialization of(Path stack) throws IOException {
    JsonNode configuration = MAPPER.readTree(StackFolder.configuration(stack).toFile());
    ObjectNode wanted = MAPPER.createObjectNode();
    wanted.set("terraform", configuration.path("terraform"));
    for (var module : configuration.path("module").properties()) {
      wanted.set(module.getKey(), module.getValue().path("source"));
    }
    return new Initialization(stack.resolve(".terraform/onair-init.json"), wanted.toString());
  }

  boolean isThere() throws IOException {
    return Presence.isThere(note)
        && Files.readString(note).equals(wanted)
        && hasProviders(note.resolveSibling("providers"));
  }

  /** Providers are links into a cache or a mirror, which may have been emptied. */
  private static boolean hasProviders(Path providers) throws IOException {
    if (!Presence.isFolder(providers)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(providers, PROVIDER_DEPTH)) {
      return all.noneMatch(Files::notExists);
    }
  }

  void remember() throws IOException {
    Files.createDirectories(note.toAbsolutePath().getParent());
    Files.write(note, wanted.getBytes(UTF_8));
  }

  void forget() throws IOException {
    Files.deleteIfExists(note);
  }
}
