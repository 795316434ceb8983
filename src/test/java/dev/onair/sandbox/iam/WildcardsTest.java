package dev.onair.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:::tv/*, arn:aws:s3:::tv/live/a.ts, true",
    "arn:aws:s3:::tv/*, arn:aws:s3:::tvs/a.ts, false",
    "arn:aws:s3:::tv?, arn:aws:s3:::tv1, true",
    "arn:aws:s3:::tv?, arn:aws:s3:::tv, false",
    "arn:aws:s3:::t.v, arn:aws:s3:::t+v, false",
    "arn:aws:s3:::TV, arn:aws:s3:::tv, false"
  })
  void aStarStandsForAnythingAndAQuestionMarkForOneCharacter(
      String wildcards, String text, boolean fits) {
    assertThat(Wildcards.fit(wildcards, text)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "medialive:Describe*, MediaLive:describeChannel, true",
    "medialive:Describe*, medialive:ListChannels, false",
    "*, s3:GetObject, true"
  })
  void theCaseOfAnActionDoesNotMatter(String wildcards, String action, boolean fits) {
    assertThat(Wildcards.fitAction(wildcards, action)).isEqualTo(fits);
  }
}
