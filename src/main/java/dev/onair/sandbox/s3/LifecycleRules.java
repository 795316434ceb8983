package dev.onair.sandbox.s3;

import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.Xml;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The rules of a lifecycle configuration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html">AWS:
 *     lifecycle configuration elements</a>
 */
final class LifecycleRules {

  private static final int MOST_RULES = 1000;
  private static final int LONGEST_ID = 255;
  private static final Form FORM =
      Form.of(
          "LifecycleConfiguration",
          "Rule/ID",
          "Rule/Status",
          "Rule/Prefix",
          "Rule/Filter/Prefix",
          "Rule/Filter/Tag/Key",
          "Rule/Filter/Tag/Value",
          "Rule/Filter/ObjectSizeGreaterThan",
          "Rule/Filter/ObjectSizeLessThan",
          "Rule/Filter/And/Prefix",
          "Rule/Filter/And/Tag/Key",
          "Rule/Filter/And/Tag/Value",
          "Rule/Filter/And/ObjectSizeGreaterThan",
          "Rule/Filter/And/ObjectSizeLessThan",
          "Rule/Expiration/Days",
          "Rule/Expiration/Date",
          "Rule/Expiration/ExpiredObjectDeleteMarker",
          "Rule/Transition/Days",
          "Rule/Transition/Date",
          "Rule/Transition/StorageClass",
          "Rule/NoncurrentVersionExpiration/NoncurrentDays",
          "Rule/NoncurrentVersionExpiration/NewerNoncurrentVersions",
          "Rule/NoncurrentVersionTransition/NoncurrentDays",
          "Rule/NoncurrentVersionTransition/NewerNoncurrentVersions",
          "Rule/NoncurrentVersionTransition/StorageClass",
          "Rule/AbortIncompleteMultipartUpload/DaysAfterInitiation");
  private static final Set<String> ACTIONS =
      Set.of(
          "Expiration",
          "Transition",
          "NoncurrentVersionExpiration",
          "NoncurrentVersionTransition",
          "AbortIncompleteMultipartUpload");

  private LifecycleRules() {}

  /**
   * Checks a configuration.
   *
   * @throws ServiceError if S3 would not take it
   */
  static void check(Body body) {
    Element root = FORM.read(body);
    List<Element> rules = Form.all(root, "Rule");
    if (rules.isEmpty() || rules.size() > MOST_RULES) {
      throw Form.malformed(rules.size() + " rules; allowed: 1 to " + MOST_RULES);
    }
    Set<String> ids = new HashSet<>();
    for (Element rule : rules) {
      check(rule);
      String id = Form.text(rule, "ID");
      if (id.isEmpty()) {
        // S3 makes one up, which nothing here needs.
        throw Service.notEmulated("s3", "lifecycle rules without an ID");
      }
      if (id.length() > LONGEST_ID) {
        throw invalid("ID length should not exceed allowed limit of " + LONGEST_ID);
      }
      if (!ids.add(id)) {
        throw invalid("Rule ID must be unique. Found same ID for more than one rule");
      }
    }
  }

  private static void check(Element rule) {
    Form.oneEach(rule, "", "Status");
    Form.oneOf(rule, "Status", "Enabled", "Disabled");
    if (Form.all(rule, "Prefix").size() + Form.all(rule, "Filter").size() != 1) {
      throw Form.malformed("a rule has either a Filter or a Prefix");
    }
    for (Element filter : Form.all(rule, "Filter")) {
      if (Xml.children(filter).size() > 1) {
        throw Form.malformed("a Filter has at most one element; more stand in And");
      }
    }
    if (Xml.children(rule).stream().noneMatch(child -> ACTIONS.contains(child.getLocalName()))) {
      throw ServiceError.by(
          S3Rule.RULE_ACTION, "At least one action needs to be specified in a rule");
    }
    for (Element expiration : Form.all(rule, "Expiration")) {
      if (Xml.children(expiration).size() != 1) {
        throw Form.malformed("an Expiration has exactly one element");
      }
    }
    Form.positive(rule, "Expiration/Days");
    Form.positive(rule, "NoncurrentVersionExpiration/NoncurrentDays");
    Form.positive(rule, "AbortIncompleteMultipartUpload/DaysAfterInitiation");
    if (!Form.all(rule, "AbortIncompleteMultipartUpload").isEmpty()
        && !(Form.all(rule, "Filter/Tag").isEmpty()
            && Form.all(rule, "Filter/And/Tag").isEmpty())) {
      throw ServiceError.by(
          S3Rule.RULE_UPLOADS, "AbortIncompleteMultipartUpload cannot be specified with Tags");
    }
  }

  private static ServiceError invalid(String message) {
    return ServiceError.by(S3Rule.RULE_ID, message);
  }
}
