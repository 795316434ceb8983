package dev.onair.operate.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.operate.account.UnansweredException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.medialive.model.MediaLiveException;

class QuestionTest {

  @ParameterizedTest
  @CsvSource({
    "ExpiredToken, 400, CREDENTIALS_REFUSED",
    "SignatureDoesNotMatch, 403, CREDENTIALS_REFUSED",
    "MissingAuthenticationToken, 403, CREDENTIALS_REFUSED",
    "AccessDeniedException, 400, DENIED",
    "NotAuthorized, 400, DENIED",
    "Forbidden, 403, DENIED",
    "TooManyRequestsException, 429, REFUSED"
  })
  void whatAwsSaysTellsWhetherAnythingElseIsWorthAsking(String code, int status, Reason reason) {
    UnansweredException unanswered =
        unanswered(
            MediaLiveException.builder()
                .statusCode(status)
                .awsErrorDetails(
                    AwsErrorDetails.builder().errorCode(code).errorMessage("No").build())
                .build());

    assertThat(unanswered.reason()).isEqualTo(reason);
    assertThat(unanswered.hopeless()).isEqualTo(reason == Reason.CREDENTIALS_REFUSED);
  }

  @Test
  void withoutCredentialsThereIsNoListOfPlacesToLookAt() {
    UnansweredException unanswered =
        unanswered(
            SdkClientException.create(
                "Unable to load credentials from any of the providers in the chain Chain(…)"));

    assertThat(unanswered.reason()).isEqualTo(Reason.NO_CREDENTIALS);
    assertThat(unanswered).hasMessageNotContaining("Chain");
  }

  @Test
  void whereNobodyAnswersTheLineSaysWhatWasAsked() {
    UnansweredException unanswered =
        unanswered(SdkClientException.create("Unable to execute HTTP request: refused"));

    assertThat(unanswered.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(unanswered).hasMessageStartingWith("medialive:ListInputs: no answer: Unable");
  }

  private static UnansweredException unanswered(SdkException failure) {
    return catchThrowableOfType(
        UnansweredException.class,
        () ->
            new Question("medialive:ListInputs")
                .answer(
                    () -> {
                      throw failure;
                    }));
  }
}
