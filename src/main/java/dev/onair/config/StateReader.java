package dev.onair.config;

import dev.onair.config.section.Section;
import dev.onair.config.values.KeyPrefix;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Names;
import dev.onair.model.StateSpec;
import dev.onair.model.StateSpec.Hcp;
import dev.onair.model.StateSpec.Local;
import dev.onair.model.StateSpec.S3;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code state}: where Terraform keeps what it knows. */
final class StateReader {

  /** A key or an alias, as strictly as Terraform's own check, which would come at its init. */
  private static final Pattern KMS_KEY =
      Pattern.compile(
          "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:(key/(mrk-[0-9a-f]{32}"
              + "|[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"
              + "|alias/[A-Za-z0-9/_-]{1,256})");

  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[A-Za-z0-9+=,.@_/-]+");
  private static final Pattern ORGANIZATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{2,39}");

  /** HCP Terraform: a workspace's name has at most 90 characters; ours end in up to 63. */
  private static final int MAX_WORKSPACE_PREFIX = 27;

  private static final Pattern WORKSPACE_PREFIX =
      Pattern.compile("[A-Za-z0-9_-]{1," + MAX_WORKSPACE_PREFIX + "}");

  private static final Pattern HOSTNAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,63}(:\\d{1,5})?");
  private static final List<String> BACKENDS = List.of("local", "s3", "hcp");

  private final Section state;
  private final String fleet;
  private final String region;

  StateReader(Section state, String fleet, String region) {
    this.state = state;
    this.fleet = fleet;
    this.region = region;
  }

  Optional<StateSpec> read() {
    return switch (state.oneOf("backend", BACKENDS)) {
      case "local" -> state.build(Local::new);
      case "s3" -> s3();
      case "hcp" -> hcp();
      // It is wrong, and so what else there is can't be told from what must not be there.
      default -> Optional.empty();
    };
  }

  private Optional<StateSpec> s3() {
    String bucket = state.text("bucket", Names.BUCKET, Names.BUCKET_EXPECTED);
    String bucketRegion =
        state
            .optionalText("region", SharedReader.REGION, "a region's code, such as eu-west-1")
            .orElse(region);
    String prefix =
        state.optionalText("prefix", KeyPrefix.PATTERN, KeyPrefix.EXPECTED).orElse(fleet + "/");
    boolean lockFile = state.flag("lock-file");
    Optional<String> kmsKey = state.optionalText("kms-key-arn", KMS_KEY, "the ARN of a KMS key");
    Optional<String> role = state.optionalText("role-arn", ROLE, "the ARN of an IAM role");
    return state.build(
        () -> new S3(new S3.Bucket(bucket, bucketRegion), prefix, lockFile, kmsKey, role));
  }

  private Optional<StateSpec> hcp() {
    String organization =
        state.text(
            "organization", ORGANIZATION, "an organization's name: 3 to 40 of A-Z, a-z, 0-9, _, -");
    String prefix =
        state
            .optionalText(
                "workspace-prefix",
                WORKSPACE_PREFIX,
                "the beginning of a workspace's name: 1 to 27 of A-Z, a-z, 0-9, _ and -")
            .orElseGet(this::workspacePrefix);
    String hostname = state.text("hostname", HOSTNAME, "a host's name, such as app.terraform.io");
    return state.build(() -> new Hcp(organization, prefix, hostname));
  }

  private String workspacePrefix() {
    String prefix = fleet + "-";
    if (prefix.length() > MAX_WORKSPACE_PREFIX) {
      state.error(
          "workspace-prefix",
          Flaw.MISSING,
          "is missing, and the fleet's name is too long to stand for it; give 1 to 27 characters");
    }
    return prefix;
  }
}
