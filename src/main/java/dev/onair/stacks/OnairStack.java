package dev.onair.stacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import com.hashicorp.cdktf.providers.aws.provider.AwsProviderDefaultTags;
import dev.onair.model.SharedSpec;
import dev.onair.model.Tags;
import dev.onair.model.WrittenSettings;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.model.stack.StackAddresses;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.constructs.Construct;

/**
 * What all stacks have: the AWS provider with the fleet's region and tags, a state of their own,
 * and the versions that they need.
 *
 * <p>Kept to few calls across JSII, as a fleet has a thousand of these.
 */
public abstract class OnairStack extends TerraformStack {

  /** The provider that the fleet is tested with; CDKTF's classes would pin a much older one. */
  private static final String AWS_PROVIDER = "~> " + ProviderTypes.PROVIDER_VERSION;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String name;
  private final Map<String, String> tags;

  /** A stack of what the channels share. */
  protected OnairStack(Construct scope, String name, SharedSpec shared) {
    this(scope, name, shared, Map.of());
  }

  /**
   * A stack.
   *
   * @param name the stack's name; also that of its state
   * @param tags what its resources are tagged with, beside the shared tags; wins over these
   */
  protected OnairStack(Construct scope, String name, SharedSpec shared, Map<String, String> tags) {
    super(scope, name);
    this.name = name;
    this.tags = tags(shared, tags);
    AwsProvider.Builder provider =
        AwsProvider.Builder.create(this, "aws")
            .region(shared.aws().region())
            .defaultTags(List.of(AwsProviderDefaultTags.builder().tags(this.tags).build()));
    shared.aws().account().ifPresent(account -> provider.allowedAccountIds(List.of(account)));
    provider.build();
    StateBackend.add(this, name, shared.state());
    addOverride(
        "terraform",
        Map.of(
            "required_version",
            StateBackend.terraformVersion(shared.state()),
            "required_providers",
            Map.of("aws", Map.of("version", AWS_PROVIDER))));
  }

  /**
   * What every resource is tagged with, by the keys' order.
   *
   * <p>The provider does so by itself, except for {@code aws_cloudcontrolapi_resource}: there the
   * tags belong into the desired state.
   */
  public final Map<String, String> tags() {
    return tags;
  }

  /**
   * Keeps what the operator wrote in the stack's state, where the next plan finds it on any
   * machine: so a change can be told in the operator's words, by Terraform itself too. As one text,
   * since a fleet has a thousand of these.
   *
   * @param done the addresses of what has to be as it was written first: after an apply that
   *     failed, the words of before still stand there
   */
  protected final void keep(WrittenSettings written, List<String> done) {
    addOverride(
        "resource." + StackAddresses.WRITTEN,
        Map.of("input", json(written.values()), "depends_on", done));
  }

  private static String json(Map<String, String> values) {
    try {
      // A text with Terraform's expressions in it has been refused; a key may have one.
      return MAPPER.writeValueAsString(values).replace("${", "$${").replace("%{", "%%{");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What the stack tells of itself. Overrides of the stack, two calls across JSII in all, where a
   * construct takes one for each output and is resolved twice.
   *
   * @param outputs by their names, which are a public contract
   */
  protected final void outputs(Map<String, Output> outputs) {
    Map<String, Object> blocks = new LinkedHashMap<>();
    Map<String, Object> names = new LinkedHashMap<>();
    new TreeMap<>(outputs)
        .forEach(
            (id, output) -> {
              blocks.put(id, Map.of("description", output.description(), "value", output.value()));
              names.put(id, id);
            });
    addOverride("output", blocks);
    // By this the cdktf command line finds the names that go into its --outputs-file.
    addOverride("//.outputs", Map.of(name, names));
  }

  /**
   * An output.
   *
   * @param description what it is, for people
   * @param value text, a map of texts, or a Terraform expression
   */
  protected record Output(String description, Object value) {}

  private static Map<String, String> tags(SharedSpec shared, Map<String, String> more) {
    Map<String, String> tags = new TreeMap<>(shared.aws().tags());
    tags.putAll(more);
    tags.put(Tags.WORKFLOW, shared.name());
    return Collections.unmodifiableMap(tags);
  }
}
