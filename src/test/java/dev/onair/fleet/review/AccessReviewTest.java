package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.HiddenTexts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in by plans that are made up. */
class AccessReviewTest {

  private static final String RUNS =
      change("aws_medialive_channel", "c", "no-op", "{}", "{}") + ",";

  private static final String COMES =
      change("aws_medialive_channel", "c", "create", "null", "{}") + ",";

  @Test
  void aRenamedInputLetsNobodyElseIn() {
    String pushed = "{\"whitelist_rules\": [{\"cidr\": \"203.0.113.0/24\"}]}";
    String pulled = "{\"sources\": [{\"url\": \"https://a.example/live.m3u8\"}]}";

    assertThat(
            access(
                RUNS
                    + change("aws_medialive_input_security_group", "a", "delete", pushed, "null")
                    + ","
                    + change("aws_medialive_input_security_group", "b", "create", "null", pushed)
                    + ","
                    + change("aws_medialive_input", "a", "delete", pulled, "null")
                    + ","
                    + change("aws_medialive_input", "b", "create", "null", pulled)))
        .isEmpty();
  }

  @Test
  void anotherInputThatTheSameNetworkMayPushToIsAccess() {
    String pushed = "{\"whitelist_rules\": [{\"cidr\": \"203.0.113.0/24\"}]}";

    assertThat(
            access(
                RUNS
                    + change("aws_medialive_input_security_group", "a", "no-op", pushed, pushed)
                    + ","
                    + change("aws_medialive_input_security_group", "b", "create", "null", pushed)))
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.INGEST_WIDER);
  }

  @Test
  void whoPushedByAnInputThatGoesIsShutOut() {
    String pushed = "{\"whitelist_rules\": [{\"cidr\": \"203.0.113.0/24\"}]}";
    String goes = change("aws_medialive_input_security_group", "a", "delete", pushed, "null");
    String all = change("aws_medialive_channel", "c", "delete", "{}", "null") + ",";

    List<AccessChange> access = access(RUNS + goes);
    assertThat(access).extracting(AccessChange::kind).containsExactly(AccessKind.INGEST_NARROWER);
    assertThat(access.get(0).details()).containsExactly("203.0.113.0/24: 256 addresses");
    assertThat(access(all + goes)).as("the whole channel goes").isEmpty();
  }

  @Test
  void whatIsLeftOfAFirstApplyIsAsNewAsItWas() {
    String created =
        change(
                "aws_medialive_input_security_group",
                "a",
                "create",
                "null",
                "{\"whitelist_rules\": [{\"cidr\": \"203.0.113.0/24\"}]}")
            + ","
            + change(
                "aws_medialive_input",
                "a",
                "create",
                "null",
                "{\"sources\": [{\"url\": \"https://a.example/live.m3u8\"}]}");

    assertThat(access(COMES + created)).isEmpty();
    assertThat(access(RUNS + created))
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.INGEST_WIDER, AccessKind.HOST_NAMED);
  }

  @Test
  void anotherDeviceIsAccess() {
    List<AccessChange> access =
        access(
            RUNS
                + change(
                    "aws_medialive_input",
                    "a",
                    "update",
                    "{\"input_devices\": [{\"id\": \"hd-1\"}], \"id\": \"1\"}",
                    "{\"input_devices\": [{\"id\": \"hd-2\"}], \"id\": \"1\"}"));

    assertThat(access).extracting(AccessChange::kind).containsExactly(AccessKind.HOST_NAMED);
    assertThat(access.get(0).details()).containsExactly("hd-2");
  }

  @Test
  void aPolicyOfOneStatementIsReadAsOneOfMany() {
    List<AccessChange> access =
        access(
            RUNS
                + change(
                    "aws_iam_role_policy",
                    "p",
                    "update",
                    policy("s3:GetObject"),
                    policy("s3:PutObject")));

    assertThat(access)
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.ROLE_GRANTED, AccessKind.ROLE_REVOKED);
    assertThat(access.get(0).details()).containsExactly("s3:PutObject arn:aws:s3:::a/*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"update\"", "\"delete\", \"create\"", "\"create\", \"delete\""})
  void aPolicyOfThePackagerThatIsKnownOnlyAfterwardsIsAccess(String actions) {
    String policy =
        """
        { "address": "p", "type": "aws_cloudcontrolapi_resource",
          "change": { "actions": [%s],
            "before": {"type_name": "AWS::MediaPackageV2::ChannelPolicy", "desired_state": "{}"},
            "after": {"type_name": "AWS::MediaPackageV2::ChannelPolicy"},
            "after_unknown": {"desired_state": true} } }
        """
            .formatted(actions);

    assertThat(access(RUNS + policy))
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.PACKAGING_POLICY);
  }

  @Test
  void furtherVariablesThatFilesMayReadAreAccess() {
    List<AccessChange> access =
        access(
            RUNS
                + change(
                    "terraform_data",
                    "written",
                    "update",
                    "{\"input\": \"{\\\"environment\\\": \\\"[]\\\"}\"}",
                    "{\"input\": \"{\\\"environment\\\": \\\"[DB_PASSWORD]\\\"}\"}"));

    assertThat(access).extracting(AccessChange::kind).containsExactly(AccessKind.RULES);
    assertThat(access.get(0).details()).containsExactly("environment: [] → [DB_PASSWORD]");
  }

  /** An id that is known only afterwards is that of a group that the plan makes. */
  @Test
  void anotherGroupIsAccessWhereItIsKnown() {
    String input =
        """
        { "address": "aws_medialive_input.a", "mode": "managed", "type": "aws_medialive_input",
          "name": "a", "change": { "actions": ["update"],
            "before": {"input_security_groups": ["111"]}, "after": {},
            "after_unknown": {"input_security_groups": true} } }
        """;

    assertThat(access(RUNS + input)).isEmpty();
  }

  @Test
  void whatCameFromTheEnvironmentIsToldByHalvesNeither() {
    String host = "a".repeat(108) + "-hunter22.example";
    List<AccessChange> access =
        Reviewer.review(
                "news",
                Plans.made(
                    RUNS
                        + change(
                            "aws_medialive_input",
                            "i",
                            "update",
                            "{}",
                            "{\"sources\": [{\"url\": \"http://" + host + "/a\"}]}")),
                EncoderState.RUNNING,
                new HiddenTexts(Set.of("hunter22")))
            .access();

    assertThat(access).extracting(AccessChange::kind).containsExactly(AccessKind.HOST_NAMED);
    assertThat(access.toString()).doesNotContain("hunt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': 'a', 'expiration': [{'days': 90}]} | {'id': 'a', 'expiration': [{'days': 89}]} | true",
        "{'id': 'a', 'expiration': [{'days': 90}]} | {'id': 'a', 'expiration': [{'days': 91}]} | false",
        "{'id': 'a', 'status': 'Disabled'} | {'id': 'a', 'status': 'Enabled'} | true",
        "{'id': 'a', 'filter': [{'prefix': 'x/'}]} | {'id': 'a', 'filter': [{'prefix': ''}]} | true",
        "{'id': 'a', 'transition': [{'days': 90}]} | {'id': 'a', 'transition': [{'days': 30}]} | false",
        "{'id': 'a'} | {'id': 'a', 'expiration': [{'days': 3650}]} | true",
        "{'id': 'a', 'expiration': [{'days': 90}]} | {'id': 'a'} | false"
      })
  void logsThatAreKeptShorterAreAccess(String before, String after, boolean isAccess) {
    String bucket = "{'bucket': 'logs', 'rule': [%s]}";

    List<AccessChange> access =
        access(
            change(
                "aws_s3_bucket_lifecycle_configuration",
                "a",
                "update",
                bucket.formatted(before).replace('\'', '"'),
                bucket.formatted(after).replace('\'', '"')));

    assertThat(access)
        .extracting(AccessChange::kind)
        .isEqualTo(isAccess ? List.of(AccessKind.LOGS_SHORTER) : List.of());
  }

  private static List<AccessChange> access(String changes) {
    return Reviewer.review("news", Plans.made(changes), EncoderState.RUNNING).access();
  }

  private static String policy(String action) {
    return "{\"policy\": \"{'Statement': {'Effect': 'Allow', 'Action': '%s', 'Resource': '%s'}}\"}"
        .formatted(action, "arn:aws:s3:::a/*")
        .replace("'", "\\\"");
  }

  private static String change(
      String type, String name, String action, String before, String after) {
    return """
    { "address": "%1$s.%2$s", "mode": "managed", "type": "%1$s", "name": "%2$s",
      "change": { "actions": ["%3$s"], "before": %4$s, "after": %5$s } }
    """
        .formatted(type, name, action, before, after);
  }
}
