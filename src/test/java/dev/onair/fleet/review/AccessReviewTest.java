package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewers of the same distribution        | E1EXAMPLE | cloudfront.amazonaws.com | GetObject | false",
        "viewers of another distribution         | E2EXAMPLE | cloudfront.amazonaws.com | GetObject | true",
        "another service                         | E1EXAMPLE | mediatailor.amazonaws.com | GetObject | true",
        "who may do more                         | E1EXAMPLE | cloudfront.amazonaws.com | * | true"
      })
  void aNewEndpointsPolicyIsAccessIfItLetsInOthersThanItsNeighbours(
      String who, String distribution, String service, String action, boolean isAccess) {
    String before = viewers("E1EXAMPLE", "cloudfront.amazonaws.com", "GetObject", "a");
    String after = viewers(distribution, service, action, "b");

    List<AccessChange> access =
        access(RUNS + cloudControl("a", "no-op", before, before) + "," + created(after));

    assertThat(access)
        .as(who)
        .extracting(AccessChange::kind)
        .isEqualTo(isAccess ? List.of(AccessKind.PACKAGING_POLICY) : List.of());
    assertThat(access).as(who).allMatch(one -> one.details().get(0).contains(distribution));
  }

  @ParameterizedTest
  @CsvSource({"123456789012, false", "444455556666, true"})
  void withoutANeighbourItIsHeldAgainstTheRolesAccount(String account, boolean isAccess) {
    String role = "{\"arn\": \"arn:aws:iam::%s:role/news\"}".formatted(account);
    String policy = viewers("E1EXAMPLE", "cloudfront.amazonaws.com", "GetObject", "a");

    assertThat(
            access(RUNS + change("aws_iam_role", "r", "no-op", role, role) + "," + created(policy)))
        .extracting(AccessChange::kind)
        .isEqualTo(isAccess ? List.of(AccessKind.PACKAGING_POLICY) : List.of());
  }

  /** As after a first apply that was cut off between the channel and its endpoints. */
  @ParameterizedTest
  @CsvSource({
    "123456789012, HarvestObject, false",
    "444455556666, HarvestObject, true",
    "123456789012, PutObject, true"
  })
  void mediaPackageMayHarvestForTheRolesAccount(String account, String action, boolean isAccess) {
    String role = "{\"arn\": \"arn:aws:iam::123456789012:role/news\"}";
    String policy =
        packaging(
            "OriginEndpointPolicy",
            """
            {'Action': ['mediapackagev2:%s'], 'Effect': 'Allow', 'Resource': 'a', 'Sid': 'Harvests',
             'Condition': {'StringEquals': {'aws:SourceAccount': '%s'}},
             'Principal': {'Service': 'mediapackagev2.amazonaws.com'}}
            """
                .formatted(action, account));

    assertThat(
            access(RUNS + change("aws_iam_role", "r", "no-op", role, role) + "," + created(policy)))
        .extracting(AccessChange::kind)
        .isEqualTo(isAccess ? List.of(AccessKind.PACKAGING_POLICY) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"arn:aws:iam::123456789012:role/news, false", "*, true"})
  void aNewChannelPolicyIsAccessUnlessItIsForTheChannelsRole(String pusher, boolean isAccess) {
    String role = "{\"arn\": \"arn:aws:iam::123456789012:role/news\"}";
    String policy =
        packaging(
            "ChannelPolicy",
            "{'Effect': 'Allow', 'Action': 'mediapackagev2:PutObject', 'Resource': 'a',"
                + " 'Sid': 'Ingest', 'Principal': {'AWS': '%s'}}".formatted(pusher));

    assertThat(
            access(RUNS + change("aws_iam_role", "r", "no-op", role, role) + "," + created(policy)))
        .extracting(AccessChange::kind)
        .isEqualTo(isAccess ? List.of(AccessKind.PACKAGING_POLICY) : List.of());
  }

  @Test
  void aNewPolicyThatIsNotKnownIsAccess() {
    String unknown = "{\"type_name\": \"AWS::MediaPackageV2::OriginEndpointPolicy\"}";

    assertThat(access(RUNS + created(unknown)))
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.PACKAGING_POLICY);
    assertThat(access(COMES + created(unknown))).as("of a new channel").isEmpty();
  }

  @Test
  void aFurtherRoleOfADeployedStackIsAccess() {
    String role = change("aws_iam_role", "r", "create", "null", "{\"name\": \"a\"}");

    assertThat(access(RUNS + role))
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.ROLE_TRUST);
    assertThat(access(COMES + role)).as("of a new channel").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | arn:aws:iam::1:policy/a | BOUNDARY_ON",
        "arn:aws:iam::1:policy/a | arn:aws:iam::1:policy/b | BOUNDARY_OFF",
        "arn:aws:iam::1:policy/a | none | BOUNDARY_OFF"
      })
  void aBoundaryIsAccessOfItsOwn(String before, String after, AccessKind kind) {
    String role = "{\"name\": \"a\", \"permissions_boundary\": \"%s\"}";

    assertThat(
            access(
                RUNS
                    + change(
                        "aws_iam_role",
                        "r",
                        "update",
                        role.formatted(before == null ? "" : before),
                        role.formatted(after == null ? "" : after))))
        .extracting(AccessChange::kind)
        .containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "default",
      value = {
        "true, channel, true, false, PROTECTION_OFF",
        "true, channel, true, default, PROTECTION_OFF",
        "true, channel, default, true, PROTECTION_ON",
        "false, channel, default, false,",
        "true, shared, default, false, PROTECTION_OFF",
        "true, shared, false, default, PROTECTION_ON",
        "false, shared, true, default,"
      })
  void anEditOfProtectIsAccess(
      boolean isAccess, String stack, String before, String after, AccessKind kind) {
    String edit = change("terraform_data", "written", "update", kept(before), kept(after));

    assertThat(access(stack.equals("channel") ? RUNS + edit : edit))
        .extracting(AccessChange::kind)
        .isEqualTo(isAccess ? List.of(kind) : List.of());
  }

  private static String kept(String protect) {
    return protect == null
        ? "{\"input\": \"{}\"}"
        : "{\"input\": \"{\\\"protect\\\": \\\"%s\\\"}\"}".formatted(protect);
  }

  private static String viewers(
      String distribution, String service, String action, String endpoint) {
    return packaging(
        "OriginEndpointPolicy",
        """
        {'Effect': 'Allow', 'Sid': 'Viewers', 'Action': ['mediapackagev2:%s'], 'Resource': '%s',
         'Principal': {'Service': '%s'}, 'Condition': {'StringEquals': {'aws:SourceArn':
           'arn:aws:cloudfront::123456789012:distribution/%s'}}}
        """
            .formatted(action, endpoint, service, distribution));
  }

  /** A policy as Cloud Control is told it: JSON in a text in JSON in a text. */
  private static String packaging(String type, String statement) {
    ObjectMapper mapper = new ObjectMapper();
    String policy = "{\"Statement\": [%s]}".formatted(statement.replace('\'', '"'));
    String state = mapper.createObjectNode().put("Policy", policy).toString();
    return mapper
        .createObjectNode()
        .put("type_name", "AWS::MediaPackageV2::" + type)
        .put("desired_state", state)
        .toString();
  }

  private static String created(String after) {
    return cloudControl("new", "create", "null", after);
  }

  private static String cloudControl(String name, String action, String before, String after) {
    return change("aws_cloudcontrolapi_resource", name, action, before, after);
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
