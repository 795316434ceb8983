package dev.onair.awsmodel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A type of an AWS API. Other shapes are referred to by name, since models are recursive. */
public sealed interface Shape {

  /** The shape's name in the model, for example {@code H264Settings}. */
  String name();

  /** Calls the case that fits. */
  <R> R match(Cases<R> cases);

  /** One way to go on for each kind of shape. */
  interface Cases<R> {
    R structure(Structure shape);

    R list(ListOf shape);

    R map(MapOf shape);

    R text(Text shape);

    R number(Numeric shape);

    R bool(Bool shape);

    R timestamp(Timestamp shape);

    R blob(Blob shape);
  }

  /**
   * An object with named members.
   *
   * @param members in the model's order, by the name that stands in a request or response
   * @param required wire names of the members that must be there
   * @param payload wire name of the member that is the whole HTTP body, where there is one
   * @param error how the structure travels, where it is an error
   */
  record Structure(
      String name,
      Map<String, Member> members,
      List<String> required,
      Optional<String> payload,
      Optional<ErrorTrait> error)
      implements Shape {
    public Structure {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
      required = List.copyOf(required);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.structure(this);
    }
  }

  /**
   * A list.
   *
   * @param member the shape of its items
   * @param itemName what an item is called in XML and in query parameters, where not "member"
   * @param size how many items are allowed
   * @param flattened whether the items stand in the parent, without an element of the list's own
   */
  record ListOf(
      String name, String member, Optional<String> itemName, Bounds size, boolean flattened)
      implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.list(this);
    }
  }

  /**
   * A map with string keys.
   *
   * @param key the shape of its keys
   * @param value the shape of its values
   * @param size how many entries are allowed
   */
  record MapOf(String name, String key, String value, Bounds size) implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.map(this);
    }
  }

  /**
   * A string.
   *
   * @param allowed the allowed values; empty where any will do
   * @param pattern what the whole string must match
   * @param length in characters
   */
  record Text(String name, Set<String> allowed, Optional<Pattern> pattern, Bounds length)
      implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /**
   * A number.
   *
   * @param whole whether only integers are allowed
   * @param range the allowed values
   */
  record Numeric(String name, boolean whole, Bounds range) implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /** true or false. */
  record Bool(String name) implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bool(this);
    }
  }

  /**
   * A point in time.
   *
   * @param format how it travels, where the shape says so: iso8601, unixTimestamp or rfc822
   */
  record Timestamp(String name, Optional<String> format) implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.timestamp(this);
    }
  }

  /** Bytes; base64 in JSON and XML. */
  record Blob(String name) implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.blob(this);
    }
  }

  /**
   * A member of a structure.
   *
   * @param name its name in the model
   * @param shape the name of its shape
   * @param wireName its name in a request or response
   * @param location where it travels
   * @param xmlNamespace the namespace of its element, where it has its own
   */
  record Member(
      String name,
      String shape,
      String wireName,
      Location location,
      Optional<String> xmlNamespace) {}

  /** Where a member of a request or response travels. */
  enum Location {
    BODY,
    URI,
    QUERY_STRING,
    HEADER,
    HEADERS,
    STATUS_CODE
  }

  /**
   * How an error travels.
   *
   * @param code the error's name on the wire
   * @param status the HTTP status
   */
  record ErrorTrait(String code, int status) {}
}
