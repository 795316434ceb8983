package dev.onair.config.access;

import dev.onair.config.access.Uses.Use;
import dev.onair.config.ingest.PlaceholderRule;
import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.AccessSpec;
import dev.onair.model.AwsSpec;
import dev.onair.model.ChannelSpec;
import dev.onair.model.S3Location;
import dev.onair.model.SharedSpec;
import dev.onair.model.StateSpec;
import dev.onair.model.encoding.EncoderNeeds;
import dev.onair.model.encoding.EncoderSettings;
import dev.onair.model.ingest.InputNeeds;
import dev.onair.model.ingest.InputSpec;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A channel names what is its own, or what {@code shared.conf} lets it: its role may open whatever
 * it names, and MediaLive sends that to whatever host stands beside it.
 */
public final class AccessRule {

  private static final Flaw FOREIGN = Flaw.of("foreign");

  private final AwsSpec aws;
  private final AccessSpec access;
  private final StateSpec state;

  /**
   * Channels with the same profile have the very same settings: by identity, as hashing walks them.
   */
  private final IdentityHashMap<EncoderSettings, EncoderNeeds> needs = new IdentityHashMap<>();

  /** The rule of a fleet. */
  public AccessRule(SharedSpec shared) {
    this.aws = shared.aws();
    this.access = shared.aws().access();
    this.state = shared.state();
  }

  /**
   * Reports what a channel names of others.
   *
   * @param file the root of the channel's file
   * @param profile the file of its profile
   */
  public void check(Section file, ChannelSpec channel, String profile) {
    Set<String> inTheClear = CleartextReader.hosts(file);
    EncoderNeeds ofTheProfile =
        needs.computeIfAbsent(channel.encoding().settings(), EncoderNeeds::of);
    for (Use use : new Uses(file, profile).of(channel, ofTheProfile)) {
      use.passwordParameter().ifPresent(name -> parameter(use, name, channel.name()));
      if (use.sendsInTheClear() && !inTheClear.contains(use.host())) {
        cleartext(use);
      }
      S3Location.of(use.url()).ifPresent(object -> bucket(use, object.bucket()));
    }
    aws.account().ifPresent(own -> flows(file, channel, own));
  }

  private void parameter(Use use, String name, String channel) {
    if (!access.allowsParameter(channel, name)) {
      List<String> allowed = access.parametersOf(channel);
      use.refusesParameter(
          FOREIGN,
          "'%s' is not this channel's: MediaLive would send it to '%s'; %s, or let shared.conf allow it:"
                  .formatted(name, use.host(), remedy(allowed))
              + " access.parameters");
    }
  }

  private static String remedy(List<String> allowed) {
    return allowed.isEmpty()
        ? "no parameter is allowed; do without a login"
        : "put the password into one of %s"
            .formatted(String.join(" or ", allowed.stream().map(AccessRule::shown).toList()));
  }

  private static String shown(String allowed) {
    return allowed.endsWith("/") ? allowed + "…" : allowed;
  }

  private static void cleartext(Use use) {
    use.refusesUrl(
        Flaw.of("cleartext"),
        "MediaLive would log in at '%s' unencrypted, by %s, and who is on the way reads it; %s"
            .formatted(
                use.host(),
                use.scheme(),
                "%ssay so in the channel's file: cleartext-logins = [\"%s\"]"
                    .formatted(
                        use.encrypted().map(better -> "give " + better + "://…, or ").orElse(""),
                        use.host())));
  }

  private void bucket(Use use, String bucket) {
    if (state.bucketName().filter(bucket::equals).isPresent()) {
      use.refusesUrl(
          Flaw.of("state"),
          "the bucket '%s' holds Terraform's state, which no channel may get at; give another"
              .formatted(bucket));
    } else if (!access.allowsBucket(bucket)) {
      List<String> allowed =
          access.buckets().orElseThrow().stream()
              .filter(name -> state.bucketName().filter(name::equals).isEmpty())
              .toList();
      use.refusesUrl(
          FOREIGN,
          "channels may not use the bucket '%s'; %s, or let shared.conf allow it: access.buckets"
              .formatted(
                  bucket,
                  allowed.isEmpty()
                      ? "they may use none"
                      : "give one of " + String.join(" or ", allowed)));
    }
  }

  /**
   * MediaLive takes a role that may use any flow or none, so that the file has to be kept to it.
   */
  private void flows(Section file, ChannelSpec channel, String own) {
    for (InputSpec input : channel.ingest().inputs()) {
      List<String> flows = InputNeeds.of(input.source()).flows();
      for (int i = 0; i < flows.size(); i++) {
        // An ARN's fifth part is its account.
        String account = flows.get(i).split(":", 6)[4];
        if (!account.equals(own)
            && !access.accounts().contains(account)
            && !PlaceholderRule.isExampleFlow(flows.get(i))) {
          Element flow = file.child("inputs", input.name()).elements("flows").get(i);
          flow.error(
              FOREIGN,
              "'%s' is of the account %s, and the fleet's is %s; give a flow there, or let shared.conf"
                      .formatted(flows.get(i), account, own)
                  + " allow the account: access.accounts");
        }
      }
    }
  }
}
