package dev.onair.model;

import java.util.Objects;
import java.util.Optional;

/** Where Terraform keeps the state of the stacks; each stack has its own. */
public sealed interface StateSpec {

  /** Visits the variant. */
  <R> R match(Cases<R> cases);

  /** Whether it lies in the project's folder. */
  default boolean isLocal() {
    return match(
        new Cases<Boolean>() {
          @Override
          public Boolean local(Local state) {
            return true;
          }

          @Override
          public Boolean s3(S3 state) {
            return false;
          }

          @Override
          public Boolean hcp(Hcp state) {
            return false;
          }
        });
  }

  /** The bucket in S3 that it lies in; absent where it lies elsewhere. */
  default Optional<String> bucketName() {
    return Optional.empty();
  }

  /** One case for each variant. */
  interface Cases<R> {
    R local(Local state);

    R s3(S3 state);

    R hcp(Hcp state);
  }

  /** Files {@code terraform.<stack>.tfstate} in the project's root. */
  record Local() implements StateSpec {

    /** What the name of every such file begins with. */
    public static final String PREFIX = "terraform.";

    /** What it ends with; so do the keys of objects. */
    public static final String SUFFIX = ".tfstate";

    /** The file's name in the project's root. */
    public String file(String stack) {
      return PREFIX + stack + SUFFIX;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.local(this);
    }
  }

  /**
   * Objects {@code <prefix><stack>.tfstate} in a bucket, encrypted.
   *
   * @param bucket the bucket, and where it is
   * @param prefix what the objects' keys begin with; ends with a slash
   * @param lockFile whether a lock file beside the state keeps two runs apart; needs Terraform 1.10
   * @param kmsKeyArn the KMS key that encrypts the state; absent: the bucket's default encryption
   * @param roleArn the role that reads and writes the state, where the bucket is in another account
   * @see <a href="https://developer.hashicorp.com/terraform/language/backend/s3">Terraform: the S3
   *     backend</a>
   */
  record S3(
      Bucket bucket,
      String prefix,
      boolean lockFile,
      Optional<String> kmsKeyArn,
      Optional<String> roleArn)
      implements StateSpec {

    /** A bucket and its region. */
    public record Bucket(String name, String region) {
      public Bucket {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(region, "region");
      }
    }

    public S3 {
      Objects.requireNonNull(bucket, "bucket");
      Objects.requireNonNull(prefix, "prefix");
      Objects.requireNonNull(kmsKeyArn, "kmsKeyArn");
      Objects.requireNonNull(roleArn, "roleArn");
    }

    @Override
    public Optional<String> bucketName() {
      return Optional.of(bucket.name());
    }

    /** The key of a stack's state. */
    public String key(String stack) {
      return prefix + stack + Local.SUFFIX;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.s3(this);
    }
  }

  /**
   * Workspaces {@code <prefix><stack>} of HCP Terraform or Terraform Enterprise.
   *
   * @param organization the organization that has the workspaces
   * @param workspacePrefix what the workspaces' names begin with
   * @param hostname {@code app.terraform.io}, or that of a Terraform Enterprise
   * @see <a href="https://developer.hashicorp.com/terraform/cli/cloud/settings">Terraform: the
   *     cloud block</a>
   */
  record Hcp(String organization, String workspacePrefix, String hostname) implements StateSpec {
    public Hcp {
      Objects.requireNonNull(organization, "organization");
      Objects.requireNonNull(workspacePrefix, "workspacePrefix");
      Objects.requireNonNull(hostname, "hostname");
    }

    /** The name of a stack's workspace. */
    public String workspace(String stack) {
      return workspacePrefix + stack;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.hcp(this);
    }
  }
}
