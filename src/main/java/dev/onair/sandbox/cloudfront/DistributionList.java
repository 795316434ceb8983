package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** The account's distributions in short; all on one page. */
final class DistributionList {

  private static final int MAX_ITEMS = 100;

  /** What a summary has of the configuration. */
  private static final List<String> CONFIGURED =
      List.of(
          "Aliases",
          "Origins",
          "DefaultCacheBehavior",
          "CacheBehaviors",
          "CustomErrorResponses",
          "Comment",
          "PriceClass",
          "Enabled",
          "ViewerCertificate",
          "Restrictions",
          "WebACLId",
          "HttpVersion",
          "IsIPV6Enabled",
          "Staging");

  private DistributionList() {}

  static ObjectNode of(Collection<ObjectNode> distributions) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ObjectNode list = output.putObject("DistributionList");
    list.put("Marker", "")
        .put("MaxItems", MAX_ITEMS)
        .put("IsTruncated", false)
        .put("Quantity", distributions.size());
    ArrayNode items = list.putArray("Items");
    distributions.forEach(row -> items.add(summary(row)));
    return output;
  }

  private static ObjectNode summary(ObjectNode row) {
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    for (String member : List.of("Id", "ARN", "Status", "LastModifiedTime", "DomainName")) {
      summary.set(member, row.get(member));
    }
    for (String member : CONFIGURED) {
      summary.set(member, row.at("/DistributionConfig/" + member).deepCopy());
    }
    return summary;
  }
}
