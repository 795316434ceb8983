package dev.onair.sandbox.s3;

import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.XmlDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Tags of a bucket or an object.
 *
 * @param tags by key, in their order
 */
record TagSet(Map<String, String> tags) {

  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final Form FORM = Form.of("Tagging", "TagSet/Tag/Key", "TagSet/Tag/Value");

  /**
   * The tags in a body.
   *
   * @throws ServiceError if S3 would not take them
   */
  static TagSet of(Body body) {
    Element root = FORM.read(body);
    Form.oneEach(root, "", "TagSet");
    Form.oneEach(root, "TagSet/Tag", "Key");
    Form.oneEach(root, "TagSet/Tag", "Value");
    TagSet set = new TagSet(new LinkedHashMap<>());
    for (Element tag : Form.all(root, "TagSet/Tag")) {
      set.add(Form.text(tag, "Key"), Form.text(tag, "Value"));
    }
    return set;
  }

  /**
   * The tags in a header, which are written as in a query string.
   *
   * @throws ServiceError if S3 would not take them
   */
  static TagSet of(String header) {
    TagSet set = new TagSet(new LinkedHashMap<>());
    for (Map.Entry<String, List<String>> tag : HttpRequest.parameters(header).entrySet()) {
      tag.getValue().forEach(value -> set.add(tag.getKey(), value));
    }
    return set;
  }

  private void add(String key, String value) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw invalid("The TagKey you have provided is invalid");
    }
    if (value.length() > LONGEST_VALUE) {
      throw invalid("The TagValue you have provided is invalid");
    }
    if (key.startsWith("aws:")) {
      throw invalid("System tags cannot be added/updated by requester");
    }
    if (tags.put(key, value) != null) {
      throw invalid("Cannot provide multiple Tags with the same key");
    }
  }

  /**
   * The same, if there are not too many.
   *
   * @throws ServiceError if there are
   */
  TagSet atMost(int most, String what) {
    if (tags.size() > most) {
      throw ServiceError.by(S3Rule.TAG_COUNT, what + " tag count cannot be greater than " + most);
    }
    return this;
  }

  /** As S3 returns it. */
  String document() {
    XmlDocument xml = Documents.of("Tagging").open("TagSet");
    tags.forEach((key, value) -> xml.open("Tag").text("Key", key).text("Value", value).close());
    return xml.close().end();
  }

  private static ServiceError invalid(String message) {
    return ServiceError.by(S3Rule.TAG, message);
  }
}
