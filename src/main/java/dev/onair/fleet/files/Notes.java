package dev.onair.fleet.files;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Records that onair keeps as JSON documents: written as a whole or not at all. What an onair of
 * another version wrote, with other members, can't be read, and is as good as none.
 */
public final class Notes {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_ABSENT)
          // A record's components, and none of what its methods say of them.
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .build();

  private Notes() {}

  /** A note; empty where there is none, or none that can be read. */
  public static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
    if (!Presence.isThere(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(file.toFile(), type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  public static void write(Path file, Object note) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    // What a killed run left of one is written over by the next.
    Path draft = folder.resolve(file.getFileName() + ".new");
    try {
      MAPPER.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), note);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      // Where the disk was full.
      Files.deleteIfExists(draft);
    }
  }
}
