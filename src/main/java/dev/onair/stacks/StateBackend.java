package dev.onair.stacks;

import com.hashicorp.cdktf.CloudBackend;
import com.hashicorp.cdktf.CloudBackendConfig;
import com.hashicorp.cdktf.DataTerraformRemoteState;
import com.hashicorp.cdktf.DataTerraformRemoteStateLocal;
import com.hashicorp.cdktf.DataTerraformRemoteStateLocalConfig;
import com.hashicorp.cdktf.DataTerraformRemoteStateRemoteConfig;
import com.hashicorp.cdktf.DataTerraformRemoteStateS3;
import com.hashicorp.cdktf.DataTerraformRemoteStateS3Config;
import com.hashicorp.cdktf.LocalBackend;
import com.hashicorp.cdktf.LocalBackendConfig;
import com.hashicorp.cdktf.NamedCloudWorkspace;
import com.hashicorp.cdktf.NamedRemoteWorkspace;
import com.hashicorp.cdktf.S3Backend;
import com.hashicorp.cdktf.S3BackendConfig;
import com.hashicorp.cdktf.TerraformBackend;
import com.hashicorp.cdktf.TerraformRemoteState;
import com.hashicorp.cdktf.TerraformStack;
import dev.onair.model.StateSpec;
import dev.onair.model.StateSpec.Hcp;
import dev.onair.model.StateSpec.Local;
import dev.onair.model.StateSpec.S3;
import dev.onair.model.stack.StackFolder;
import java.util.Map;

/** Where the state of a stack is kept, and how another stack reads it. */
final class StateBackend {

  private StateBackend() {}

  /** Gives a stack its own place. */
  static TerraformBackend add(TerraformStack stack, String name, StateSpec state) {
    return state.match(
        new StateSpec.Cases<TerraformBackend>() {
          @Override
          public TerraformBackend local(Local local) {
            return new LocalBackend(
                stack, LocalBackendConfig.builder().path(localPath(local, name)).build());
          }

          @Override
          public TerraformBackend s3(S3 s3) {
            S3BackendConfig.Builder config =
                S3BackendConfig.builder()
                    .bucket(s3.bucket().name())
                    .region(s3.bucket().region())
                    .key(s3.key(name))
                    .encrypt(true);
            s3.kmsKeyArn().ifPresent(config::kmsKeyId);
            S3Backend backend = new S3Backend(stack, config.build());
            // Both are newer than CDKTF's classes.
            if (s3.lockFile()) {
              backend.addOverride("use_lockfile", true);
            }
            s3.roleArn()
                .ifPresent(role -> backend.addOverride("assume_role", Map.of("role_arn", role)));
            return backend;
          }

          @Override
          public TerraformBackend hcp(Hcp hcp) {
            return new CloudBackend(
                stack,
                CloudBackendConfig.builder()
                    .organization(hcp.organization())
                    .hostname(hcp.hostname())
                    .workspaces(new NamedCloudWorkspace(hcp.workspace(name)))
                    .build());
          }
        });
  }

  /** Lets a stack read the outputs of another. */
  static TerraformRemoteState read(TerraformStack reader, String name, StateSpec state) {
    return state.match(
        new StateSpec.Cases<TerraformRemoteState>() {
          @Override
          public TerraformRemoteState local(Local local) {
            return new DataTerraformRemoteStateLocal(
                reader,
                name,
                DataTerraformRemoteStateLocalConfig.builder().path(localPath(local, name)).build());
          }

          @Override
          public TerraformRemoteState s3(S3 s3) {
            TerraformRemoteState read =
                new DataTerraformRemoteStateS3(
                    reader,
                    name,
                    DataTerraformRemoteStateS3Config.builder()
                        .bucket(s3.bucket().name())
                        .region(s3.bucket().region())
                        .key(s3.key(name))
                        .build());
            s3.roleArn()
                .ifPresent(
                    role -> read.addOverride("config.assume_role", Map.of("role_arn", role)));
            return read;
          }

          @Override
          public TerraformRemoteState hcp(Hcp hcp) {
            return new DataTerraformRemoteState(
                reader,
                name,
                DataTerraformRemoteStateRemoteConfig.builder()
                    .organization(hcp.organization())
                    .hostname(hcp.hostname())
                    .workspaces(new NamedRemoteWorkspace(hcp.workspace(name)))
                    .build());
          }
        });
  }

  /** The versions of Terraform that can keep this state. */
  static String terraformVersion(StateSpec state) {
    return state.match(
        new StateSpec.Cases<String>() {
          @Override
          public String local(Local local) {
            return ">= 1.5";
          }

          @Override
          public String s3(S3 s3) {
            return s3.lockFile() ? ">= 1.10" : ">= 1.5";
          }

          @Override
          public String hcp(Hcp hcp) {
            return ">= 1.5";
          }
        });
  }

  /**
   * Relative to where Terraform runs, {@code cdktf.out/stacks/<name>}: the project's root. CDKTF's
   * own default is absolute, and would make the stacks differ from machine to machine.
   */
  private static String localPath(Local local, String name) {
    return StackFolder.TO_OUTDIR + "/../" + local.file(name);
  }
}
