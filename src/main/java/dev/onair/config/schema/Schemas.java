package dev.onair.config.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import dev.onair.config.ChannelReader;
import dev.onair.config.SharedReader;
import dev.onair.config.encoding.EncodingReader;
import dev.onair.config.encoding.Ladders;
import dev.onair.config.encoding.Profiles;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The JSON Schemas of the files that an operator writes.
 *
 * <p>They are what the readers themselves ask for while they read specimens that go everywhere,
 * with what {@code reference.conf} says about each setting; so they can't say other than they do.
 */
public final class Schemas {

  private static final String SPECIMENS = "dev/onair/config/schema/specimens.conf";

  private final Defaults defaults = Defaults.explained();
  private final Config specimens =
      ConfigFactory.parseResources(
          Schemas.class.getClassLoader(),
          SPECIMENS,
          ConfigParseOptions.defaults().setAllowMissing(false));

  /** The schema of a channel file. */
  public static String channel() {
    Schemas schemas = new Schemas();
    EncodingReader encoding = new EncodingReader(schemas.defaults, Profiles.none());
    ChannelReader reader = new ChannelReader(schemas.defaults, encoding, Optional.empty());
    return schemas.json(
        "channel",
        "A live channel: channels/<name>.conf",
        schemas.defaults.channel(),
        specimen -> reader.read(specimen, "specimen"));
  }

  /** The schema of {@code shared.conf}. */
  public static String shared() {
    Schemas schemas = new Schemas();
    SharedReader reader = new SharedReader(schemas.defaults);
    return schemas.json(
        "shared", "What the channels share: shared.conf", schemas.defaults.shared(), reader::read);
  }

  /** The schema of an encoding ladder. */
  public static String ladder() {
    Schemas schemas = new Schemas();
    Ladders ladders = new Ladders(schemas.defaults);
    return schemas.json(
        "ladder",
        "An encoding ladder: profiles/<name>.conf",
        schemas.defaults.each("ladder"),
        ladders::read);
  }

  private String json(
      String file, String description, ConfigObject standard, Consumer<Section> reader) {
    List<SchemaNode> variants =
        specimens.getObjectList(file).stream()
            .map(
                own -> {
                  SchemaNode variant = new SchemaNode();
                  // What is wrong with a specimen is of no matter: readers go on, and so does this.
                  reader.accept(
                      Section.root(
                          ProblemSubject.of(file),
                          own,
                          standard,
                          SPECIMENS,
                          new Problems(),
                          variant));
                  return variant;
                })
            .toList();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "onair " + file);
    schema.put("description", description);
    schema.putAll(SchemaWriter.schema(variants));
    Map<String, Object> properties = new TreeMap<>();
    ((Map<?, ?>) schema.get("properties"))
        .forEach((name, property) -> properties.put((String) name, property));
    properties.put(Section.SCHEMA, Map.of("type", "string"));
    schema.put("properties", properties);
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
