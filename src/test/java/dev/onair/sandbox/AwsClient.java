package dev.onair.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls a sandbox as an SDK would, with a signature that names the service. */
public final class AwsClient {

  private final Sandbox sandbox;
  private final String service;
  private final HttpClient http = HttpClient.newHttpClient();

  public AwsClient(Sandbox sandbox, String service) {
    this.sandbox = sandbox;
    this.service = service;
  }

  /** What came back. */
  public record Answer(int status, String error, HttpHeaders headers, String body) {
    /** A header's value; "" where it is not there. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The first element of that name in the body; "" where there is none. */
    public String element(String name) {
      Matcher matcher =
          Pattern.compile("<" + name + "(?: [^>]*)?>([^<]*)</" + name + ">").matcher(body);
      return matcher.find() ? matcher.group(1) : "";
    }

    /** The body, if it is JSON. */
    public JsonNode json() {
      try {
        return body.isEmpty() ? MissingNode.getInstance() : new ObjectMapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }
  }

  /** REST with JSON; single quotes in the body stand for double ones. */
  public Answer rest(String method, String path, String body) {
    return send(
        request(path, "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .build());
  }

  /** JSON with a target header; single quotes in the body stand for double ones. */
  public Answer rpc(String target, String body) {
    return send(
        request("/", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .build());
  }

  /** The query protocol. */
  public Answer query(String form) {
    return send(
        request("/", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** REST with XML. */
  public Answer xml(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path, "application/xml").method(method, BodyPublishers.ofString(body));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private HttpRequest.Builder request(String path, String contentType) {
    String region = sandbox.environment().get("AWS_REGION");
    return HttpRequest.newBuilder(URI.create(sandbox.endpoint() + path))
        .header("Content-Type", contentType)
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=any/20260101/"
                + region
                + "/"
                + service
                + "/aws4_request, SignedHeaders=host, Signature=0");
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      String error = response.headers().firstValue("x-amzn-ErrorType").orElse("");
      return new Answer(response.statusCode(), error, response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
