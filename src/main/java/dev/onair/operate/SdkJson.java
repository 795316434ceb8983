package dev.onair.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** The SDK's objects from JSON and as JSON, by what the SDK itself says of their fields. */
final class SdkJson {

  private SdkJson() {}

  /**
   * Fills a builder.
   *
   * @param builder of a request or of anything in one
   * @param json by the names in which the fields travel
   * @throws IllegalArgumentException for a field that the SDK does not have
   */
  static <B extends SdkPojo> B fill(B builder, JsonNode json) {
    Map<String, SdkField<?>> fields = new LinkedHashMap<>();
    builder.sdkFields().forEach(field -> fields.put(field.locationName(), field));
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      SdkField<?> field = fields.get(member.getKey());
      if (field == null) {
        throw new IllegalArgumentException(
            "the SDK has no '%s' in %s".formatted(member.getKey(), builder.getClass()));
      }
      field.set(builder, value(field, member.getValue()));
    }
    return builder;
  }

  private static Object value(SdkField<?> field, JsonNode json) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return ((Buildable) fill(field.constructor().get(), json)).build();
    }
    if (type == MarshallingType.LIST) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> elements = new ArrayList<>();
      json.forEach(item -> elements.add(value(element, item)));
      return elements;
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> entries = new LinkedHashMap<>();
      json.properties().forEach(e -> entries.put(e.getKey(), value(element, e.getValue())));
      return entries;
    }
    return scalar(type, json);
  }

  private static Object scalar(MarshallingType<?> type, JsonNode json) {
    if (type == MarshallingType.STRING) {
      return json.asText();
    }
    if (type == MarshallingType.BOOLEAN) {
      return json.asBoolean();
    }
    BigDecimal number = json.decimalValue();
    if (type == MarshallingType.INTEGER) {
      return number.intValueExact();
    }
    if (type == MarshallingType.LONG) {
      return number.longValueExact();
    }
    if (type == MarshallingType.DOUBLE) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("a field of type " + type.getTargetClass());
  }

  /** An answer, or anything in one, by the names in which its fields travel; nulls are left out. */
  static ObjectNode of(SdkPojo object) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (SdkField<?> field : object.sdkFields()) {
      Object value = field.getValueOrDefault(object);
      if (value != null
          && !(value instanceof SdkAutoConstructMap)
          && !(value instanceof SdkAutoConstructList)) {
        json.set(field.locationName(), json(value));
      }
    }
    return json;
  }

  private static JsonNode json(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof SdkPojo pojo) {
      return of(pojo);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = nodes.arrayNode();
      list.forEach(element -> array.add(json(element)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = nodes.objectNode();
      map.forEach((key, entry) -> object.set(String.valueOf(key), json(entry)));
      return object;
    }
    if (value instanceof Boolean flag) {
      return nodes.booleanNode(flag);
    }
    if (value instanceof Integer number) {
      return nodes.numberNode(number);
    }
    if (value instanceof Long number) {
      return nodes.numberNode(number);
    }
    if (value instanceof Double number) {
      return nodes.numberNode(number);
    }
    return nodes.textNode(String.valueOf(value));
  }
}
