package dev.onair.preflight;

import dev.onair.sandbox.Call;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What permissions Terraform's provider needed, by the calls that a sandbox recorded. */
public final class RecordedActions {

  /** Operations of S3 that need another action than their own name's. */
  private static final Map<String, String> S3 =
      Map.ofEntries(
          Map.entry("DeleteBucketEncryption", "PutEncryptionConfiguration"),
          Map.entry("DeleteBucketLifecycle", "PutLifecycleConfiguration"),
          Map.entry("DeleteBucketOwnershipControls", "PutBucketOwnershipControls"),
          Map.entry("DeleteBucketPublicAccessBlock", "PutBucketPublicAccessBlock"),
          Map.entry("DeletePublicAccessBlock", "PutBucketPublicAccessBlock"),
          Map.entry("DeleteObjects", "DeleteObject"),
          Map.entry("GetBucketAccelerateConfiguration", "GetAccelerateConfiguration"),
          Map.entry("GetBucketCors", "GetBucketCORS"),
          Map.entry("GetBucketEncryption", "GetEncryptionConfiguration"),
          Map.entry("GetBucketLifecycle", "GetLifecycleConfiguration"),
          Map.entry("GetBucketLifecycleConfiguration", "GetLifecycleConfiguration"),
          Map.entry("GetBucketReplication", "GetReplicationConfiguration"),
          Map.entry("GetObjectLockConfiguration", "GetBucketObjectLockConfiguration"),
          Map.entry("GetPublicAccessBlock", "GetBucketPublicAccessBlock"),
          Map.entry("HeadBucket", "ListBucket"),
          Map.entry("HeadObject", "GetObject"),
          Map.entry("ListBuckets", "ListAllMyBuckets"),
          Map.entry("ListObjects", "ListBucket"),
          Map.entry("ListObjectsV2", "ListBucket"),
          Map.entry("ListObjectVersions", "ListBucketVersions"),
          Map.entry("PutBucketEncryption", "PutEncryptionConfiguration"),
          Map.entry("PutBucketLifecycle", "PutLifecycleConfiguration"),
          Map.entry("PutBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
          Map.entry("PutPublicAccessBlock", "PutBucketPublicAccessBlock"));

  /** Who calls names itself; it takes no permission. */
  private static final Set<String> FREE = Set.of("sts:GetCallerIdentity");

  private RecordedActions() {}

  /** The actions of calls that {@code needed-actions.txt} does not have. */
  public static Set<String> missing(Collection<Call> calls) {
    Set<String> listed =
        NeededActions.all().stream()
            .map(NeededActions.OnResource::actions)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<String> missing =
        calls.stream()
            .map(RecordedActions::action)
            .filter(action -> !FREE.contains(action))
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(listed);
    return missing;
  }

  private static String action(Call call) {
    String operation = call.operation();
    return switch (call.service()) {
      case "s3" -> "s3:" + S3.getOrDefault(operation, operation);
      // Cloud Control's actions are CloudFormation's.
      case "cloudcontrolapi" -> "cloudformation:" + operation;
      // It signs with a name that its actions don't have.
      case "monitoring" -> "cloudwatch:" + operation;
      case "cloudfront" -> "cloudfront:" + operation.replaceFirst("WithTags$|Config$", "");
      default -> call.service() + ":" + operation;
    };
  }
}
