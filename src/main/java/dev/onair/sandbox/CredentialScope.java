package dev.onair.sandbox;

import dev.onair.sandbox.protocol.HttpRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request was signed for. The signature itself is not checked: any keys will do.
 *
 * @param region for example {@code eu-west-1}
 * @param service for example {@code medialive}
 */
record CredentialScope(String region, String service) {

  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=[^/,]+/\\d{8}/([^/,]+)/([^/,]+)/aws4_request");

  static Optional<CredentialScope> of(HttpRequest request) {
    return request
        .header("Authorization")
        .map(CREDENTIAL::matcher)
        .filter(Matcher::find)
        .map(matcher -> new CredentialScope(matcher.group(1), matcher.group(2)));
  }
}
