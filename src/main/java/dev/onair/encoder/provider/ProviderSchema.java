package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.awsmodel.JsonResource;
import dev.onair.model.stack.ProviderTypes;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the Terraform provider knows of {@code aws_medialive_channel}: an extract of {@code
 * terraform providers schema -json}, made by {@code src/main/scripts/extract-provider-schema}.
 */
public final class ProviderSchema {

  /** The provider that the extract is of. */
  public static final String PROVIDER =
      ProviderTypes.PROVIDER + " " + ProviderTypes.PROVIDER_VERSION;

  static final String RESOURCE = ProviderTypes.ENCODER_CHANNEL + ".json";

  private final Block channel;

  private ProviderSchema(Block channel) {
    this.channel = channel;
  }

  /** Reads the extract that comes with onair. */
  public static ProviderSchema load() {
    return new ProviderSchema(Block.of(JsonResource.read(ProviderSchema.class, RESOURCE)));
  }

  /** The whole resource. */
  Block channel() {
    return channel;
  }

  /** The block {@code encoder_settings}. */
  public Block encoderSettings() {
    return channel.blocks().get("encoder_settings").block();
  }

  /** A name as the provider and the API both could write it. */
  static String normalized(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** A block of the schema. */
  public static final class Block {
    private final Map<String, Attribute> attributes;
    private final Map<String, Nested> blocks;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

    private Block(Map<String, Attribute> attributes, Map<String, Nested> blocks) {
      this.attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
      this.blocks = Collections.unmodifiableMap(new TreeMap<>(blocks));
      for (String name : attributes.keySet()) {
        names.put(normalized(name), name);
      }
      for (String name : blocks.keySet()) {
        names.put(normalized(name), name);
      }
    }

    /** Its arguments, by name. */
    public Map<String, Attribute> attributes() {
      return attributes;
    }

    /** The blocks in it, by name. */
    public Map<String, Nested> blocks() {
      return blocks;
    }

    static Block of(JsonNode node) {
      Map<String, Attribute> attributes = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : node.path("attributes").properties()) {
        attributes.put(entry.getKey(), Attribute.of(entry.getValue()));
      }
      Map<String, Nested> blocks = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : node.path("block_types").properties()) {
        blocks.put(entry.getKey(), new Nested(entry.getValue()));
      }
      return new Block(attributes, blocks);
    }

    /** The same block with some of its arguments and blocks only. */
    Block only(Set<String> names) {
      Map<String, Attribute> fewer = new HashMap<>(attributes);
      fewer.keySet().retainAll(names);
      Map<String, Nested> inner = new HashMap<>(blocks);
      inner.keySet().retainAll(names);
      return new Block(fewer, inner);
    }

    /** Whether nothing can be written into it: it only marks a choice. */
    public boolean isMarker() {
      return attributes.isEmpty() && blocks.isEmpty();
    }

    /**
     * The argument or block that means what the API calls so. The provider's names are the API's in
     * another spelling; in a few places with the name of the block they stand in before them.
     *
     * @param blockName this block's own name
     * @param apiName the API's name
     */
    Optional<String> find(String blockName, String apiName) {
      // It is asked for every setting of every profile, twice.
      Optional<String> known = found.get(apiName);
      if (known == null) {
        known = looked(blockName, normalized(apiName));
        found.put(apiName, known);
      }
      return known;
    }

    private Optional<String> looked(String blockName, String wanted) {
      String name = names.get(wanted);
      return Optional.ofNullable(
          name != null
              ? name
              : names.get(normalized(blockName).replaceAll("settings$", "") + wanted));
    }
  }

  /**
   * An argument.
   *
   * @param type {@code string}, {@code number}, {@code list} or {@code set}
   * @param required whether it must be given
   * @param computed whether the provider takes AWS's value where none is given
   */
  public record Attribute(String type, boolean required, boolean computed) {
    static Attribute of(JsonNode node) {
      JsonNode type = node.get("type");
      return new Attribute(
          type.isArray() ? type.get(0).asText() : type.asText(),
          node.path("required").asBoolean(),
          node.path("computed").asBoolean());
    }
  }

  /** A block in a block; what may be in it is read when it is asked for. */
  public static final class Nested {
    private final JsonNode node;
    private Block block;

    private Nested(JsonNode node) {
      this.node = node;
    }

    /** What may be in it. */
    public synchronized Block block() {
      if (block == null) {
        block = Block.of(node.get("block"));
      }
      return block;
    }

    /** How often it may stand there; absent: without limit. */
    public Optional<Integer> maxItems() {
      return Optional.ofNullable(node.get("max_items")).map(JsonNode::asInt);
    }

    /** Whether its order means nothing. */
    public boolean isSet() {
      return node.path("nesting_mode").asText().equals("set");
    }
  }
}
