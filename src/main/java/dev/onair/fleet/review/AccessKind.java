package dev.onair.fleet.review;

/** A way in which a change lets more, or fewer, push, watch, read or administrate. */
public enum AccessKind {
  INGEST_OPEN("access.ingest.open", Reach.WIDER, "so many addresses may push that anyone may"),
  INGEST_WIDER("access.ingest.wider", Reach.WIDER, "further networks may push"),
  INGEST_NARROWER("access.ingest.narrower", Reach.NARROWER, "networks may push no more"),
  INGEST_OTHER(
      "access.ingest.other", Reach.WIDER, "another input security group says who may push"),
  SECRET_NAMED(
      "access.secret.named", Reach.WIDER, "the role reads this secret, and MediaLive sends it"),
  SECRET_CLEARTEXT(
      "access.secret.cleartext",
      Reach.WIDER,
      "MediaLive sends this secret unencrypted, and who is on the way reads it"),
  BUCKET_NAMED("access.bucket.named", Reach.WIDER, "the role reads or writes in this bucket"),
  HOST_NAMED("access.host.named", Reach.WIDER, "the stream comes from there, or goes there"),
  ENVIRONMENT(
      "access.environment",
      Reach.WIDER,
      "what this variable of the environment holds is put there"),
  FILES_OPEN(
      "access.files.open", Reach.WIDER, "anyone may read the files that the channel writes to S3"),
  RULES("access.rules", Reach.WIDER, "what channel files may name, or do, is ruled in another way"),
  ROLE_GRANTED("access.role.granted", Reach.WIDER, "the role may do more"),
  ROLE_UNSEEN(
      "access.role.unseen", Reach.WIDER, "what the role may do is known only after the apply"),
  ROLE_REVOKED("access.role.revoked", Reach.NARROWER, "the role may do less"),
  ROLE_TRUST("access.role.trust", Reach.WIDER, "others may take on the role"),
  ROLE_OTHER("access.role.other", Reach.WIDER, "MediaLive runs it with another role"),
  BOUNDARY_OFF(
      "access.boundary.off", Reach.WIDER, "the policy that bounded the role is another, or gone"),
  BOUNDARY_ON("access.boundary.on", Reach.NARROWER, "a policy bounds the role"),
  FIREWALL_OFF(
      "access.firewall.off", Reach.WIDER, "the web ACL that judged requests is another, or gone"),
  FIREWALL_ON("access.firewall.on", Reach.NARROWER, "a web ACL judges requests"),
  GEO_WIDER("access.geo.wider", Reach.WIDER, "viewers of other countries are let in"),
  GEO_NARROWER("access.geo.narrower", Reach.NARROWER, "viewers of fewer countries are let in"),
  VIEWER_KEYS_OFF(
      "access.viewer-keys.off",
      Reach.WIDER,
      "what viewers had to show, a signature or a function's consent, is another, or nothing"),
  VIEWER_KEYS_ON("access.viewer-keys.on", Reach.NARROWER, "viewers have to show something"),
  CORS_WIDER("access.cors.wider", Reach.WIDER, "other pages may play the streams"),
  CORS_NARROWER("access.cors.narrower", Reach.NARROWER, "fewer pages may play the streams"),
  ORIGIN_ACCESS(
      "access.origin", Reach.WIDER, "requests go to another origin, or are signed in another way"),
  LOGS_LOST(
      "access.logs.lost",
      Reach.WIDER,
      "who watched until now can be looked up no more: the logs go"),
  LOGS_OFF("access.logs.off", Reach.WIDER, "who watched is logged elsewhere, or no more"),
  LOGS_SENT(
      "access.logs.sent", Reach.WIDER, "who asked MediaPackage for what is told there from now on"),
  LOGS_SHORTER(
      "access.logs.shorter", Reach.WIDER, "logs are deleted sooner, also those that exist"),
  BUCKET_OPEN("access.bucket.open", Reach.WIDER, "what kept a bucket closed is another, or gone"),
  BUCKET_CLOSED("access.bucket.closed", Reach.NARROWER, "fewer get at a bucket"),
  PACKAGING_POLICY(
      "access.packaging.policy", Reach.WIDER, "others may send to MediaPackage, or fetch from it"),
  PROTECTION_OFF(
      "access.protection.off",
      Reach.WIDER,
      "what refused to interrupt or destroy it refuses no more"),
  PROTECTION_ON("access.protection.on", Reach.NARROWER, "it is neither interrupted nor destroyed"),
  TOPIC("access.topic", Reach.WIDER, "others are told of alarms, or may send them to the topic"),
  OTHER("access.other", Reach.WIDER, "it guards something, and onair knows no more of it");

  /** Whether more get in, or fewer. */
  public enum Reach {
    /** More, or others: it has to be allowed by name before it is applied. */
    WIDER,
    /** Fewer. It is said, and needs no leave. */
    NARROWER
  }

  private final String id;
  private final Reach reach;
  private final String because;

  AccessKind(String id, Reach reach, String because) {
    this.id = id;
    this.reach = reach;
    this.because = because;
  }

  /** Its name in a review and for {@code --fail-on}: it stays, whatever becomes of the words. */
  public String id() {
    return id;
  }

  public Reach reach() {
    return reach;
  }

  /** Whether more get in, or others. */
  public boolean widens() {
    return reach == Reach.WIDER;
  }

  /** What it means. */
  public String because() {
    return because;
  }
}
