package dev.onair.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.medialive.model.MediaLiveException;

class RefusalWordsTest {

  @Test
  void ofWhatTheSdkSaysWithoutCredentialsWhatToGiveIsLeft() {
    OperationRefusedException refused =
        OperationRefusedException.of(
            "MediaLive did not list the channels",
            SdkClientException.create(
                "Unable to load credentials from any of the providers in the chain "
                    + "AwsCredentialsProviderChain(…) : [".repeat(30)));

    assertThat(refused)
        .hasMessage(
            "MediaLive did not list the channels: no AWS credentials were found; give some:"
                + " AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, in the environment");
    assertThat(refused.isAboutCredentials()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ExpiredTokenException, have expired",
    "UnrecognizedClientException, does not take the credentials",
    "InvalidSignatureException, does not take the credentials"
  })
  void credentialsThatAwsDoesNotTakeAreSaidToBeSo(String code, String words) {
    assertThat(RefusalWords.ofCredentials(answer(code, "…"))).get().asString().contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RequestTimeTooSkewed|The difference between the request time and the current time",
        "InvalidSignatureException|Signature expired: 20261126T210000Z is now earlier than",
        "SignatureDoesNotMatch|Signature not yet current: 20261126T230000Z is still later than"
      })
  void aClockThatIsOffIsNotTakenForWrongCredentials(String code, String message) {
    OperationRefusedException refused =
        OperationRefusedException.of("AWS can't be asked", answer(code, message));

    assertThat(refused)
        .hasMessage(
            "AWS can't be asked: AWS does not take this machine's time; set its clock right"
                + " (timedatectl says what it is set by): %s (%s)".formatted(message, code));
    assertThat(refused.isAboutCredentials()).isTrue();
  }

  @Test
  void whatElseAwsAnswersIsOneLineInFull() {
    OperationRefusedException refused =
        OperationRefusedException.of(
            "not listed", answer("AccessDenied", "no\n  " + "x".repeat(999)));

    assertThat(refused).hasMessage("not listed: no " + "x".repeat(999) + " (AccessDenied)");
    assertThat(refused.isAboutCredentials()).isFalse();
  }

  private static SdkException answer(String code, String message) {
    return MediaLiveException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }
}
