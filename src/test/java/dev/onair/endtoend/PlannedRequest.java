package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.provider.ChannelRequest;
import dev.onair.encoder.provider.ChannelRequests;
import dev.onair.sandbox.Call;
import dev.onair.terraform.plan.Plan;
import dev.onair.testing.RealTerraform.Workspace;
import java.util.List;
import java.util.NavigableMap;

/**
 * What onair takes the provider to send, held against what the provider sends: leaf by leaf, but
 * for the id by which MediaLive knows a repetition, and what makes a dry run of it.
 */
final class PlannedRequest {

  private static final ChannelRequests REQUESTS = ChannelRequests.load();
  private static final String PLAN = "compared.tfplan";

  private PlannedRequest() {}

  /** Plans a stack, and tells what its plan asks MediaLive for. */
  static ChannelRequest of(Workspace stack, String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "-out=" + PLAN;
    System.arraycopy(more, 0, arguments, 1, more.length);
    stack.plan(arguments).exited(2);
    return Plan.of(stack.show(PLAN)).changes().stream()
        .filter(change -> change.type().equals("aws_medialive_channel"))
        .flatMap(change -> REQUESTS.of(change).stream())
        .findFirst()
        .orElseThrow();
  }

  /** Applies the plan of which the request was told. */
  static void apply(Workspace stack) {
    stack.run("apply", "-no-color", PLAN).succeeded();
  }

  /** The leaves of a request. */
  static NavigableMap<String, String> leaves(ObjectNode request) {
    ObjectNode compared = request.deepCopy();
    compared.remove(List.of("requestId", "dryRun"));
    return Leaves.of(compared);
  }

  /** The one request that MediaLive got, and did. */
  static ObjectNode sent(List<Call> calls) {
    List<ObjectNode> done =
        calls.stream()
            .filter(Call::succeeded)
            .filter(call -> !call.readOnly())
            .map(Call::input)
            .toList();
    assertThat(done).hasSize(1);
    return done.get(0);
  }
}
