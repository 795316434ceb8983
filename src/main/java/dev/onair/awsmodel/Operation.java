package dev.onair.awsmodel;

import java.util.List;
import java.util.Optional;

/**
 * An operation of a service.
 *
 * @param name for example {@code CreateChannel}
 * @param http how it is called where the protocol is REST
 * @param input name of the request's shape; absent where nothing is sent
 * @param output the response; absent where the body is empty
 * @param errors names of the error shapes that the operation declares
 */
public record Operation(
    String name, Http http, Optional<String> input, Optional<Output> output, List<String> errors) {

  public Operation {
    errors = List.copyOf(errors);
  }

  /**
   * The HTTP side of an operation.
   *
   * @param method for example {@code PUT}
   * @param requestUri a template, for example {@code /prod/channels/{channelId}}
   * @param responseCode the status of a success
   */
  public record Http(String method, String requestUri, int responseCode) {}

  /**
   * What comes back.
   *
   * @param shape name of the response's shape
   * @param wrapper the element around the result in the query protocol
   */
  public record Output(String shape, Optional<String> wrapper) {}

  /** Whether the operation changes nothing, judged by its name, as AWS itself names them. */
  public boolean readOnly() {
    return name.matches("(Get|List|Describe|Head|BatchGet|Test|Simulate)[A-Z].*");
  }
}
