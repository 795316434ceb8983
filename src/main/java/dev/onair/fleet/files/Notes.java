package dev.onair.fleet.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** JSON documents that onair keeps: written as a whole or not at all. */
public final class Notes {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Notes() {}

  /** A document; empty where there is none, or none that can be read. */
  public static Optional<JsonNode> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  public static void write(Path file, JsonNode document) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(folder, ".note", "");
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), document);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
