package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewerTokenTest {

  @Test
  void theMarkThatAQueryIsPutBehindIsNoPartOfIt() {
    assertThat(ViewerToken.query("Key=k&P=?x")).contains("Key=k&P=?x");
    assertThat(ViewerToken.query("?Key=k")).contains("Key=k");
    assertThat(ViewerToken.query(" &Key=k\n")).contains("Key=k");
  }

  @Test
  void nothingIsNone() {
    assertThat(ViewerToken.query(null)).isEmpty();
    assertThat(ViewerToken.query("?")).isEmpty();
  }
}
