package dev.onair.importing.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.config.hocon.TextFile;
import dev.onair.importing.NotImportableException;
import dev.onair.importing.facts.ForeignEncoding.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be imported.
 *
 * @param name what messages call it: a file, standard input, a channel
 * @param text what it says
 * @param folder where it lies, and what it names by relative paths; absent for what is no file
 * @param profile the encoding profile that goes with it, where the operator named one
 */
public record Foreign(String name, String text, Optional<Path> folder, Optional<Path> profile) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Foreign {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(profile, "profile");
  }

  /** The JSON that it is; a missing node for what is none. */
  JsonNode json() {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null ? MAPPER.missingNode() : node;
    } catch (IOException e) {
      return MAPPER.missingNode();
    }
  }

  /** The name of the file, without folders and its ending; absent for what is no file. */
  Optional<String> baseName() {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return folder.isPresent() && dot > 0 ? Optional.of(file.substring(0, dot)) : Optional.empty();
  }

  /** The document itself, as a template. */
  Document document() {
    boolean yaml = name.matches(".*\\.ya?ml") || !text.stripLeading().matches("(?s)[{\\[].*");
    return new Document(name, yaml ? "yaml" : "json", text, true);
  }

  /**
   * The encoding profile that goes with it: the one that the operator named, else the one at a
   * path.
   *
   * @throws NotImportableException where there is none
   */
  JsonNode profileAt(String path) throws NotImportableException, IOException {
    Optional<Path> file = profile.or(() -> folder.map(f -> f.resolve(path).normalize()));
    if (file.isEmpty() || !Files.isRegularFile(file.get())) {
      throw new NotImportableException(
          "its encoding profile, %s, is not there; name the file: --encoding-profile FILE"
              .formatted(file.map(Path::toString).orElse(path)));
    }
    if (Files.size(file.get()) > TextFile.LONGEST) {
      throw new NotImportableException(
          "%s has more than %d bytes".formatted(file.get(), TextFile.LONGEST));
    }
    try {
      return MAPPER.readTree(file.get().toFile());
    } catch (JsonProcessingException e) {
      // The library's words repeat what stands in the file.
      throw new NotImportableException("%s is not valid JSON".formatted(file.get()));
    }
  }
}
