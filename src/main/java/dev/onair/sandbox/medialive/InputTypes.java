package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.iam.Trust;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What each type of input needs, and what MediaLive makes of it. */
final class InputTypes {

  private static final Set<String> PULLS = Set.of("URL_PULL", "RTMP_PULL", "MP4_FILE", "TS_FILE");
  private static final Set<String> LISTS =
      Set.of("sources", "destinations", "mediaConnectFlows", "inputDevices");

  /** The id of an input that is about to be made, where the service has one already. */
  private static final String NOT_YET = "0000000";

  private static final List<String> FLOW_ACTIONS =
      List.of(
          "mediaconnect:ManagedDescribeFlow",
          "mediaconnect:ManagedAddOutput",
          "mediaconnect:ManagedRemoveOutput");

  private final World world;
  private final InputSecurityGroups groups;
  private final PushAddresses addresses;

  InputTypes(World world, InputSecurityGroups groups, PushAddresses addresses) {
    this.world = world;
    this.groups = groups;
    this.addresses = addresses;
  }

  /** The type's part of an input, as it is described. */
  ObjectNode settings(String type, ObjectNode wanted) {
    if (wanted.hasNonNull("vpc")) {
      throw Service.notEmulated("medialive", "inputs in a VPC");
    }
    ObjectNode settings = Rows.object();
    if (PULLS.contains(type)) {
      pull(type, wanted, settings);
    } else if (type.endsWith("_PUSH")) {
      push(type, wanted, settings);
    } else if (type.equals("MEDIACONNECT")) {
      mediaConnect(wanted, settings);
    } else if (type.equals("INPUT_DEVICE")) {
      only(type, wanted, "inputDevices");
      settings.set("inputDevices", twoAtMost(wanted, "inputDevices"));
      pipelines(type, settings, settings.get("inputDevices").size());
    } else if (type.equals("SRT_CALLER")) {
      only(type, wanted, "");
      settings.set("srtSettings", wanted.path("srtSettings").deepCopy());
      pipelines(type, settings, wanted.at("/srtSettings/srtCallerSources").size());
    } else {
      throw Service.notEmulated("medialive", "inputs of type " + type);
    }
    if (!settings.has("inputSourceType")) {
      settings.put("inputSourceType", (String) InputRule.INPUT_STATIC.value());
    }
    return settings;
  }

  private void pull(String type, ObjectNode wanted, ObjectNode settings) {
    only(type, wanted, "sources");
    ArrayNode sources = twoAtMost(wanted, "sources");
    for (JsonNode source : sources) {
      String url = source.path("url").asText();
      if (!url.matches("[a-z0-9]+://[^\\s]+")) {
        world.refuse(InputRule.INPUT_URL, "sources: '" + url + "' is not a valid URL");
      }
    }
    settings.set("sources", sources);
    pipelines(type, settings, sources.size());
    boolean dynamic = sources.toString().contains("$urlPath$");
    settings.put("inputSourceType", dynamic ? "DYNAMIC" : "STATIC");
  }

  private void push(String type, ObjectNode wanted, ObjectNode settings) {
    only(type, wanted, "destinations");
    boolean rtmp = type.equals("RTMP_PUSH");
    JsonNode destinations = wanted.path("destinations");
    if (rtmp && (destinations.isEmpty() || destinations.size() > 2)) {
      world.refuse(
          InputRule.INPUT_STREAM_NAMES,
          "destinations: an RTMP_PUSH input has one or two stream names");
    }
    JsonNode allowed = wanted.path("inputSecurityGroups");
    if (allowed.isEmpty()) {
      throw ServiceError.by(
          InputRule.INPUT_PUSH_GROUP, "inputSecurityGroups: a " + type + " input needs one");
    }
    allowed.forEach(group -> groups.require(group.asText()));
    settings.set("securityGroups", allowed.deepCopy());
    boolean single = destinations.size() == 1 && !type.equals("RTP_PUSH");
    ArrayNode shown = settings.putArray("destinations");
    Set<Integer> given = givenPorts();
    for (int pipeline = 0; pipeline < (single ? 1 : 2); pipeline++) {
      String stream = destinations.path(pipeline).path("streamName").asText();
      if (rtmp && !stream.matches("[^/]+/[^/]+")) {
        world.refuse(
            InputRule.INPUT_STREAM_NAME,
            "destinations: '" + stream + "' is not an application name and an instance name");
      }
      shown.add(destination(type, stream, given));
    }
    pipelines(type, settings, shown.size());
  }

  private Set<Integer> givenPorts() {
    Set<Integer> given = new HashSet<>();
    for (JsonNode input : world.store().notes("medialive/input").values()) {
      input.path("destinations").forEach(place -> given.add(place.path("port").asInt()));
    }
    return given;
  }

  private ObjectNode destination(String type, String stream, Set<Integer> given) {
    PushAddresses.Address address = addresses.next(type, given::contains);
    given.add(address.port());
    String ip = address.ip();
    String port = Integer.toString(address.port());
    String scheme = type.replace("_PUSH", "").toLowerCase(Locale.ROOT);
    String path = stream.isEmpty() ? "" : "/" + stream;
    return Rows.object()
        .put("ip", ip)
        .put("port", port)
        .put("url", scheme + "://" + ip + ":" + port + path);
  }

  private void mediaConnect(ObjectNode wanted, ObjectNode settings) {
    only("MEDIACONNECT", wanted, "mediaConnectFlows");
    ArrayNode flows = twoAtMost(wanted, "mediaConnectFlows");
    for (JsonNode flow : flows) {
      String arn = flow.path("flowArn").asText();
      if (!arn.startsWith(world.account().arn("mediaconnect", "flow:"))) {
        world.refuse(
            InputRule.INPUT_FLOW, "mediaConnectFlows: '" + arn + "' is not a flow in this region");
      }
    }
    checkRole(wanted.path("roleArn").asText(), wanted.path("inputId").asText(NOT_YET));
    settings.set("mediaConnectFlows", flows);
    pipelines("MEDIACONNECT", settings, flows.size());
    settings.set("roleArn", wanted.get("roleArn"));
  }

  private void checkRole(String role, String input) {
    String arn = world.account().arn("medialive", "input:" + input);
    if (!Trust.lets(world, role, MediaLive.PRINCIPAL, arn)) {
      throw untrusted(role);
    }
    FLOW_ACTIONS.stream()
        .filter(action -> !Trust.mayAnywhere(world, role, action))
        .findFirst()
        .ifPresent(
            action -> {
              throw ServiceError.by(
                  InputRule.FLOWS_ANYWHERE,
                  "The role "
                      + role
                      + " is not authorized to perform: "
                      + action
                      + " on resource: *");
            });
  }

  /**
   * What is pushed to MediaLive: by a flow or a Link device too.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-push-pull.html">AWS: push
   *     and pull inputs</a>
   */
  static boolean isPush(String type) {
    return type.endsWith("_PUSH") || type.equals("MEDIACONNECT") || type.equals("INPUT_DEVICE");
  }

  /**
   * Whether two such inputs can be an automatic-input-failover pair.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/eml-limitations-and-rules.html">
   *     AWS: feature rules and limits</a>
   */
  static boolean canFailOver(String type) {
    return isPush(type) && !type.equals("INPUT_DEVICE");
  }

  /** The provider knows a role that is not there yet by this sentence, and tries again. */
  static ServiceError untrusted(String role) {
    return ServiceError.by(
        MediaLiveRule.ROLE_TRUSTED,
        "The role "
            + role
            + " can't be assumed. Please make sure the role exists and medialive.amazonaws.com is a"
            + " trusted service");
  }

  private static void pipelines(String type, ObjectNode settings, int count) {
    if (count < 1 || count > 2) {
      throw ServiceError.by(
          InputRule.INPUT_ONE_OR_TWO, "A " + type + " input has one source or two, not " + count);
    }
    settings.put("inputClass", count == 2 ? "STANDARD" : "SINGLE_PIPELINE");
  }

  private static ArrayNode twoAtMost(ObjectNode wanted, String list) {
    int count = wanted.path(list).size();
    if (count < 1 || count > 2) {
      throw ServiceError.by(
          InputRule.INPUT_ONE_OR_TWO, list + ": one or two are needed, not " + count);
    }
    return wanted.withArray(list).deepCopy();
  }

  private void only(String type, ObjectNode wanted, String list) {
    List<String> wrong =
        LISTS.stream()
            .filter(name -> !name.equals(list) && !wanted.path(name).isEmpty())
            .sorted()
            .toList();
    if (!wrong.isEmpty()) {
      world.refuse(
          InputRule.INPUT_LISTS, "A " + type + " input has no " + String.join(", ", wrong));
    }
  }
}
