package dev.onair.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import dev.onair.config.encoding.EncodingReader;
import dev.onair.config.encoding.Profiles;
import dev.onair.diagnostics.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schema of a channel file.
 *
 * <p>It is what the readers themselves ask for while they read a file that goes everywhere, with
 * what {@code reference.conf} says about each setting; so it can't say other than they do.
 */
public final class ChannelSchema {

  private static final String SPECIMEN = "dev/onair/config/specimen.conf";

  private ChannelSchema() {}

  /** The schema, as JSON of draft 2020-12. */
  public static String json() {
    SchemaNode channel = new SchemaNode();
    read(channel);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "onair channel");
    schema.put("description", "A live channel: channels/<name>.conf");
    schema.putAll(channel.schema());
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(SchemaNode listener) {
    Defaults defaults = Defaults.load();
    // What the readers find wrong with the specimen is of no matter: they go on, and so does this.
    Section specimen =
        Section.root(
            ConfigFactory.parseResources(
                    ChannelSchema.class.getClassLoader(),
                    SPECIMEN,
                    ConfigParseOptions.defaults().setAllowMissing(false))
                .root(),
            defaults.channel(),
            SPECIMEN,
            new Problems(),
            listener);
    EncodingReader encoding = new EncodingReader(Profiles.none());
    new ChannelReader(defaults, encoding, Optional.empty()).read(specimen, "specimen");
  }
}
