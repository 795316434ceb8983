package dev.onair.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a fleet's channels may name that is kept elsewhere, and that their roles then may open.
 *
 * @param parameters the Systems Manager parameters that may hold their passwords: folders, which
 *     end with a slash, and single ones; {@link #CHANNEL} stands for the channel's name
 * @param buckets the buckets in S3 that they may use; absent: any of the accounts'
 * @param accounts the ids of other accounts than the fleet's own whose buckets and flows they may
 *     use
 */
public record AccessSpec(
    List<String> parameters, Optional<List<String>> buckets, List<String> accounts) {

  /** Stands for the channel's name in a parameter's. */
  public static final String CHANNEL = "{channel}";

  /**
   * No parameter's name may begin so.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html">AWS:
   *     constraints of parameter names</a>
   */
  public static final Pattern RESERVED = Pattern.compile("(?i)/?(aws|ssm).*");

  public AccessSpec {
    parameters = List.copyOf(parameters);
    buckets = buckets.map(List::copyOf);
    accounts = List.copyOf(accounts);
  }

  /** The folders of a fleet that says nothing of parameters: a channel's own, and one for all. */
  public static List<String> foldersOf(String fleet) {
    String folder = "/" + fleet + "/";
    String root = RESERVED.matcher(folder).matches() ? "/onair" + folder : folder;
    // No channel has the stack's name.
    return List.of(root + CHANNEL + "/", root + SharedSpec.STACK + "/");
  }

  /** The folders and the single parameters that a channel may name. */
  public List<String> parametersOf(String channel) {
    return parameters.stream().map(name -> name.replace(CHANNEL, channel)).toList();
  }

  /** Whether a channel may name a parameter. */
  public boolean allowsParameter(String channel, String name) {
    return parametersOf(channel).stream()
        .anyMatch(
            allowed -> allowed.endsWith("/") ? name.startsWith(allowed) : name.equals(allowed));
  }

  /** Whether channels may use a bucket, if it belongs to one of the accounts. */
  public boolean allowsBucket(String bucket) {
    return buckets.isEmpty() || buckets.get().contains(bucket);
  }
}
