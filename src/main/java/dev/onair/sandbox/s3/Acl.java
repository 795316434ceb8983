package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.Xml;
import dev.onair.sandbox.protocol.XmlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Who may what with a bucket.
 *
 * @param owner whose it is
 * @param grants in their order
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html">AWS:
 *     access control lists</a>
 */
record Acl(String owner, List<Grant> grants) {

  /** The object ownership that allows no access control lists. */
  static final String NO_ACLS = "BucketOwnerEnforced";

  static final Configuration CONFIGURATION =
      Configuration.orElse("acl", "NoSuchBucket", "Every bucket has an access control list");

  private static final int MOST_GRANTS = 100;
  private static final String GROUPS = "http://acs.amazonaws.com/groups/";
  private static final String EVERYBODY = GROUPS + "global/AllUsers";
  private static final String EVERY_ACCOUNT = GROUPS + "global/AuthenticatedUsers";
  private static final String LOGGING = GROUPS + "s3/LogDelivery";
  private static final Set<String> PERMISSIONS =
      Set.of("FULL_CONTROL", "READ", "WRITE", "READ_ACP", "WRITE_ACP");
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final Form FORM =
      Form.of(
          "AccessControlPolicy",
          "Owner/ID",
          "Owner/DisplayName",
          "AccessControlList/Grant/Grantee/ID",
          "AccessControlList/Grant/Grantee/DisplayName",
          "AccessControlList/Grant/Grantee/URI",
          "AccessControlList/Grant/Permission");

  Acl {
    grants = List.copyOf(grants);
  }

  /**
   * A permission.
   *
   * @param group whether the grantee is a group's URI, and not a canonical user's id
   */
  record Grant(String grantee, boolean group, String permission) {}

  /** The list in a bucket's row. */
  static Acl of(ObjectNode bucket) {
    return read(Xml.parse(Body.of(CONFIGURATION.get(bucket))));
  }

  /**
   * The list in a body.
   *
   * @throws ServiceError if S3 would not take it
   */
  static Acl of(Body body) {
    Element root = FORM.read(body);
    Form.oneEach(root, "", "Owner");
    Form.oneEach(root, "Owner", "ID");
    Form.oneEach(root, "", "AccessControlList");
    Form.oneEach(root, "AccessControlList/Grant", "Grantee");
    Form.oneEach(root, "AccessControlList/Grant", "Permission");
    Form.oneOf(root, "AccessControlList/Grant/Permission", PERMISSIONS.toArray(String[]::new));
    Acl acl = read(root);
    if (acl.grants.size() > MOST_GRANTS) {
      throw Form.malformed(acl.grants.size() + " grants; allowed: at most " + MOST_GRANTS);
    }
    for (Grant grant : acl.grants) {
      if (!grant.group && !grant.grantee.matches("[0-9a-f]{64}")) {
        throw ServiceError.by(S3Rule.ACL_GRANTEE, "Invalid id");
      }
      if (grant.group && !Set.of(EVERYBODY, EVERY_ACCOUNT, LOGGING).contains(grant.grantee)) {
        throw ServiceError.by(S3Rule.ACL_GRANTEE, "Invalid group uri");
      }
    }
    return acl;
  }

  private static Acl read(Element root) {
    List<Grant> grants = new ArrayList<>();
    for (Element grant : Form.all(root, "AccessControlList/Grant")) {
      String uri = Form.text(grant, "Grantee/URI");
      String type = Form.all(grant, "Grantee").get(0).getAttributeNS(XSI, "type");
      if (!type.equals(uri.isEmpty() ? "CanonicalUser" : "Group")) {
        throw Form.malformed("'" + type + "' is not the type of this grantee");
      }
      grants.add(
          new Grant(
              uri.isEmpty() ? Form.text(grant, "Grantee/ID") : uri,
              !uri.isEmpty(),
              Form.text(grant, "Permission")));
    }
    return new Acl(Form.text(root, "Owner/ID"), grants);
  }

  /**
   * A list by its short name.
   *
   * @throws ServiceError if there is none of that name
   */
  static Acl canned(String name, String owner) {
    List<Grant> grants = new ArrayList<>();
    grants.add(new Grant(owner, false, "FULL_CONTROL"));
    switch (name) {
      case "private", "bucket-owner-read", "bucket-owner-full-control" -> {}
      case "public-read" -> grants.add(new Grant(EVERYBODY, true, "READ"));
      case "public-read-write" -> {
        grants.add(new Grant(EVERYBODY, true, "READ"));
        grants.add(new Grant(EVERYBODY, true, "WRITE"));
      }
      case "authenticated-read" -> grants.add(new Grant(EVERY_ACCOUNT, true, "READ"));
      case "log-delivery-write" -> {
        grants.add(new Grant(LOGGING, true, "WRITE"));
        grants.add(new Grant(LOGGING, true, "READ_ACP"));
      }
      default -> throw ServiceError.by(S3Rule.ACL_CANNED, "'" + name + "' is no canned ACL");
    }
    return new Acl(owner, grants);
  }

  boolean onlyOwner(String bucketOwner) {
    return grants.stream().allMatch(grant -> grant.grantee.equals(bucketOwner));
  }

  boolean open() {
    return grants.stream()
        .anyMatch(grant -> Set.of(EVERYBODY, EVERY_ACCOUNT).contains(grant.grantee));
  }

  /** Whether somebody may do everything. */
  boolean fullControl(String user) {
    return grants.contains(new Grant(user, false, "FULL_CONTROL"));
  }

  /** The same, and somebody else may do everything. */
  Acl withFullControl(String user) {
    List<Grant> more = new ArrayList<>(grants);
    more.add(new Grant(user, false, "FULL_CONTROL"));
    return new Acl(owner, more);
  }

  /** As S3 returns it. */
  String document() {
    XmlDocument xml = Documents.of("AccessControlPolicy");
    xml.open("Owner").text("ID", owner).close().open("AccessControlList");
    for (Grant grant : grants) {
      String type = grant.group ? "Group" : "CanonicalUser";
      xml.open("Grant")
          .open("Grantee")
          .attribute("xsi", XSI, "type", type)
          .text(grant.group ? "URI" : "ID", grant.grantee)
          .close()
          .text("Permission", grant.permission)
          .close();
    }
    return xml.close().end();
  }
}
