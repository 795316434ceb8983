package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/** What IAM says of roles and policies. */
final class Permissions implements AutoCloseable {

  private final IamClient iam;
  private final List<ContextEntry> context;

  Permissions(AwsAccess access) {
    iam = access.client(IamClient.builder(), "IAM");
    context =
        List.of(
            context("aws:RequestedRegion", access.region()),
            context("iam:PassedToService", "medialive.amazonaws.com"));
  }

  RoleCount roles() throws UnansweredException {
    return new Question("iam:GetAccountSummary")
        .answer(
            () -> {
              // By text: some versions of the SDK know no key for roles.
              Map<String, Integer> summary = iam.getAccountSummary().summaryMapAsStrings();
              return new RoleCount(summary.get("Roles"), summary.get("RolesQuota"));
            });
  }

  Optional<String> roleArn(String name) throws UnansweredException {
    return new Question("iam:GetRole")
        .answer(
            () -> {
              try {
                return Optional.of(iam.getRole(r -> r.roleName(name)).role().arn());
              } catch (NoSuchEntityException e) {
                return Optional.empty();
              }
            });
  }

  List<Decision> simulate(
      String principal, List<String> actions, String resource, Map<String, String> keys)
      throws UnansweredException {
    List<ContextEntry> known = new ArrayList<>(context);
    keys.forEach((key, value) -> known.add(context(key, value)));
    return new Question("iam:SimulatePrincipalPolicy")
        .answer(
            () -> {
              List<Decision> decisions = new ArrayList<>();
              iam.simulatePrincipalPolicyPaginator(
                      r ->
                          r.policySourceArn(principal)
                              .actionNames(actions)
                              .resourceArns(resource)
                              .contextEntries(known))
                  .evaluationResults()
                  .forEach(result -> decisions.add(decision(result)));
              return decisions;
            });
  }

  private static Decision decision(EvaluationResult result) {
    return new Decision(
        result.evalActionName(),
        result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED,
        result.missingContextValues());
  }

  private static ContextEntry context(String key, String value) {
    return ContextEntry.builder()
        .contextKeyName(key)
        .contextKeyType(ContextKeyTypeEnum.STRING)
        .contextKeyValues(value)
        .build();
  }

  @Override
  public void close() {
    iam.close();
  }
}
