package dev.onair.operate;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * How AWS is reached.
 *
 * @param region where
 * @param environment where credentials and another endpoint are looked for first, by AWS's own
 *     variables; what is not there comes from wherever the SDK finds it
 */
public record AwsAccess(String region, Map<String, String> environment) {

  public AwsAccess {
    Objects.requireNonNull(region, "region");
    environment = Map.copyOf(environment);
  }

  /**
   * A service's client.
   *
   * @param service as it stands in the variable that names its endpoint
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, String service) {
    builder
        .region(Region.of(region))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(30)));
    endpoint(service).map(URI::create).ifPresent(builder::endpointOverride);
    credentials().ifPresent(builder::credentialsProvider);
    return builder.build();
  }

  /** The same, in another region. */
  public AwsAccess in(String other) {
    return new AwsAccess(other, environment);
  }

  /**
   * The answer to a request.
   *
   * @param failure what to say if there is none
   */
  static <T> T asked(String failure, Supplier<T> request) throws OperationRefusedException {
    try {
      return request.get();
    } catch (SdkException e) {
      throw OperationRefusedException.of(failure, e);
    }
  }

  /**
   * Makes sure that there is something to log in with; whether AWS takes it is not asked.
   *
   * @throws OperationRefusedException where there is nothing
   */
  void requireCredentials() throws OperationRefusedException {
    if (credentials().isEmpty()) {
      try (DefaultCredentialsProvider found = DefaultCredentialsProvider.builder().build()) {
        asked("AWS can't be asked", found::resolveCredentials);
      }
    }
  }

  private Optional<String> endpoint(String service) {
    return Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_" + service))
        .or(() -> Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")))
        .filter(url -> !url.isEmpty());
  }

  private Optional<StaticCredentialsProvider> credentials() {
    String key = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    if (key.isEmpty() || secret.isEmpty()) {
      return Optional.empty();
    }
    String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    return Optional.of(
        StaticCredentialsProvider.create(
            token.isEmpty()
                ? AwsBasicCredentials.create(key, secret)
                : AwsSessionCredentials.create(key, secret, token)));
  }
}
