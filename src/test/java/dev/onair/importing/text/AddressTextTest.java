package dev.onair.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.importing.facts.ForeignDestination;
import dev.onair.importing.facts.ForeignDestination.Target;
import dev.onair.importing.facts.ForeignInput.Source;
import dev.onair.importing.facts.Remark;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.text.InputConf.Place;
import dev.onair.model.AccessSpec;
import dev.onair.model.ChannelClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written of the addresses of sources and destinations. */
class AddressTextTest {

  private static final Optional<String> NONE = Optional.empty();

  private final Remarks remarks = new Remarks();
  private final Logins logins =
      new Logins(
          new AccessSpec(AccessSpec.foldersOf("onair"), Optional.empty(), List.of()), "gala");

  @Test
  void anRtmpDestinationsPasswordIsNotEvenInTheComment() {
    String conf =
        destination(
            new Target("rtmp://me:s3cret@host/app", Optional.of("key"), NONE, NONE),
            new Target("rtmp://me:p@s3cret@host2/app", Optional.of("key"), NONE, NONE));

    assertThat(conf)
        .doesNotContain("s3cret", "key")
        .contains(
            "#   { url = \"rtmp://host/app\", stream-name = ${ONAIR_SOCIAL_A_0}, username = me,"
                + " password-parameter = \"/onair/gala/social_a\" }",
            "\"rtmp://host2/app\"");
    assertThat(told())
        .contains(
            "encoding.destinations.social-a: put the password into the parameter"
                + " /onair/gala/social_a of Systems Manager; it was not written anywhere");
  }

  @Test
  void aUserWithoutAParameterOfItsPasswordStays() {
    assertThat(
            destination(
                new Target("rtmp://a/app", Optional.of("key"), Optional.of("me"), NONE),
                new Target("rtmp://b/app", Optional.of("key"), NONE, NONE)))
        .contains("username = me, password-parameter = \"/onair/gala/social_a\"");
    assertThat(told()).anyMatch(text -> text.contains("put the password into the parameter"));
  }

  @Test
  void whatTakesNoLoginHasNoneAndItIsTold() {
    assertThat(
            destination(
                new Target("udp://me:s3cret@198.51.100.1:5000", NONE, NONE, NONE),
                new Target("udp://198.51.100.2:5000", NONE, NONE, NONE)))
        .contains("\"udp://198.51.100.1:5000\"")
        .doesNotContain("me", "s3cret", "username");
    assertThat(told())
        .contains("encoding.destinations.social-a: the login; RTMP outputs alone have one");
  }

  @Test
  void tokensAndKeysInSourcesAreTold() {
    assertThat(sources("https://me:s3cret@a.example/live.m3u8?hdnts=abc"))
        .containsExactly(
            "{ url = \"https://a.example/live.m3u8?hdnts=abc\", username = me,"
                + " password-parameter = \"/onair/gala/main\" }");
    assertThat(told())
        .anyMatch(
            text ->
                text.startsWith(
                    "inputs.main.sources: what is behind the ? of its URLs was written as it stands"));
    assertThat(sources("rtmp://a.example/live/key"))
        .containsExactly("\"rtmp://a.example/live/key\"");
    assertThat(told()).anyMatch(text -> text.contains("may end with a stream's key"));
  }

  @Test
  void aParameterOfOthersIsReplacedByOneOfTheChannelsOwn() {
    assertThat(
            destination(
                new Target("rtmps://a/app", NONE, Optional.of("me"), Optional.of("/prod/db")),
                new Target(
                    "rtmps://b/app", NONE, Optional.of("me"), Optional.of("/onair/shared/b"))))
        .contains("password-parameter = \"/onair/gala/social_a\"")
        .contains("password-parameter = \"/onair/shared/b\"")
        .doesNotContain("/prod/db");
    assertThat(told())
        .contains(
            "encoding.destinations.social-a: copy the password from the parameter /prod/db of Systems"
                + " Manager to /onair/gala/social_a, or let shared.conf allow the channel the old one:"
                + " access.parameters");
    assertThat(logins.cleartext()).isEmpty();
  }

  @Test
  void hostsThatGetAPasswordUnencryptedAreRemembered() {
    sources("http://me:s3cret@A.example:8080/live.m3u8", "http://b.example/live.m3u8");
    sources("https://me:s3cret@c.example/live.m3u8", "rtmp://me:s3cret@d.example/live/x");

    assertThat(logins.cleartext()).containsExactly("A.example", "d.example");
  }

  @Test
  void plainSourcesLeaveNothingToDo() {
    assertThat(sources("https://a.example/live.m3u8", "https://a.example/live.m3u8"))
        .containsExactly(
            "\"https://a.example/live.m3u8\"", "\"https://a.example/live.m3u8?pipeline=1\"");
    assertThat(remarks.all()).extracting(Remark::kind).containsExactly(Remark.Kind.CHANGED);
  }

  private String destination(Target... targets) {
    return new DestinationsConf(logins, ChannelClass.STANDARD, remarks)
        .conf(List.of(new ForeignDestination("social-a", List.of(targets))))
        .text();
  }

  private List<String> sources(String... urls) {
    Place place =
        new Place("gala", ChannelClass.STANDARD, "eu-west-1", false, Set.of(), Map.of(), logins);
    return new SourcesText("inputs.main", place, remarks)
        .of(Stream.of(urls).map(url -> new Source(url, NONE, NONE)).toList());
  }

  private List<String> told() {
    return remarks.all().stream().map(Remark::text).toList();
  }
}
