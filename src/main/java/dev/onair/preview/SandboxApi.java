package dev.onair.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The API of a sandbox, asked without a network. */
final class SandboxApi {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Sandbox sandbox;
  private final String region;

  SandboxApi(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.region = sandbox.environment().get("AWS_REGION");
  }

  /** REST with JSON. */
  JsonNode rest(String service, String method, String path, JsonNode body) {
    return json(send(service, method, path, "application/json", Map.of(), body.toString()));
  }

  /**
   * Makes a resource through Cloud Control, and waits until it is there: what changes by and by
   * does so at the next call.
   */
  JsonNode resource(String type, JsonNode desired) {
    JsonNode asked =
        MAPPER.createObjectNode().put("TypeName", type).put("DesiredState", desired.toString());
    JsonNode event = cloudControl("CreateResource", asked).path("ProgressEvent");
    JsonNode token =
        MAPPER.createObjectNode().put("RequestToken", event.path("RequestToken").asText());
    JsonNode done = cloudControl("GetResourceRequestStatus", token).path("ProgressEvent");
    if (!done.path("OperationStatus").asText().equals("SUCCESS")) {
      throw new PreviewRefusedException(type, done.path("StatusMessage").asText());
    }
    return cloudControl(
        "GetResource",
        MAPPER
            .createObjectNode()
            .put("TypeName", type)
            .put("Identifier", done.path("Identifier").asText()));
  }

  private JsonNode cloudControl(String operation, JsonNode input) {
    Map<String, String> target = Map.of("x-amz-target", "CloudApiService." + operation);
    return json(
        send(
            "cloudcontrolapi",
            "POST",
            "/",
            "application/x-amz-json-1.0",
            target,
            input.toString()));
  }

  /** The query protocol. */
  void query(String service, Map<String, String> parameters) {
    String form =
        parameters.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    send(service, "POST", "/", "application/x-www-form-urlencoded", Map.of(), form);
  }

  /** REST with XML; the value of the answer's first element of that name. */
  String xml(String service, String path, String body, String element) {
    HttpReply reply = send(service, "POST", path, "application/xml", Map.of(), body);
    Matcher matcher =
        Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(reply.body().text());
    if (!matcher.find()) {
      throw new IllegalStateException(path + ": no " + element + " in " + reply.body().text());
    }
    return matcher.group(1);
  }

  private HttpReply send(
      String service,
      String method,
      String path,
      String contentType,
      Map<String, String> more,
      String body) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("content-type", List.of(contentType));
    headers.put(
        "authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=preview/20260101/%s/%s/aws4_request, Signature=0"
                .formatted(region, service)));
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    HttpReply reply = sandbox.answer(new HttpRequest(method, path, "", headers, Body.of(body)));
    if (reply.status() >= 300) {
      throw new PreviewRefusedException(service, reply.body().text());
    }
    return reply;
  }

  private static JsonNode json(HttpReply reply) {
    try {
      String text = reply.body().text();
      return text.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + reply.body().text(), e);
    }
  }
}
