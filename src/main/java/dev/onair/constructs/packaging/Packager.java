package dev.onair.constructs.packaging;

import com.hashicorp.cdktf.TerraformHclModule;
import dev.onair.model.packaging.PackagingSpec;
import dev.onair.model.stack.StackAddresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.constructs.Construct;

/** The packaging channel with its endpoints and policies: the module {@code modules/packager}. */
public final class Packager {

  private Packager() {}

  /**
   * What lets viewers in: the distribution that the endpoints trust.
   *
   * @param arn its ARN
   * @param domain the name under which viewers reach it
   */
  public record Distribution(String arn, String domain) {}

  /**
   * The encoder's role.
   *
   * @param arn its ARN
   * @param uniqueId what tells it from an earlier role of that ARN
   * @param settledBy references to what takes its time after the role was made; the service may not
   *     know a role that is seconds old
   */
  public record IngestRole(String arn, String uniqueId, List<String> settledBy) {
    public IngestRole {
      settledBy = List.copyOf(settledBy);
    }
  }

  /**
   * Calls the module. The scope is a stack.
   *
   * @param source the module's folder
   * @param channel its {@code channel} variable: name, group, description
   * @param ingestRole the only principal that may put segments into the channel
   */
  public static Packager of(
      Construct scope,
      String source,
      Map<String, Object> channel,
      IngestRole ingestRole,
      Distribution distribution,
      PackagingSpec packaging,
      Map<String, String> tags) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("channel", channel);
    variables.put("ingest_role_arn", ingestRole.arn());
    variables.put("ingest_role_id", ingestRole.uniqueId());
    variables.put("settled_by", ingestRole.settledBy());
    variables.put("distribution_arn", distribution.arn());
    variables.put("distribution_domain", distribution.domain());
    variables.put("endpoints", PackagerVariables.endpoints(packaging));
    variables.put("tags", tags);
    TerraformHclModule.Builder.create(scope, StackAddresses.PACKAGER_ID)
        .source(source)
        .skipAssetCreationFromLocalModules(true)
        .variables(variables)
        .build();
    return new Packager();
  }

  /** Where the encoder puts its segments, one for each pipeline, in their order. */
  public List<String> ingestUrls(int pipelines) {
    return IntStream.range(0, pipelines).mapToObj(i -> output("ingest_urls[" + i + "]")).toList();
  }

  /** The ARN of the packaging channel. */
  public String channelArn() {
    return output("channel_arn");
  }

  /** The name of the packaging channel. */
  public String channelName() {
    return output("channel_name");
  }

  /** The URL of every manifest through the distribution, by endpoint and manifest. */
  public String playbackUrls() {
    return output("playback_urls");
  }

  private static String output(String name) {
    return "${" + StackAddresses.PACKAGER + "." + name + "}";
  }
}
